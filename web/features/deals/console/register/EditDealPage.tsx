import { useState } from 'react';
import { definePage, useData } from '../../../../page.tsx';
import type { PageInput } from '../../../../page.tsx';
import { paths } from '../../../../paths.ts';
import { dealQuery } from '../../portal/api.ts';
import { ResumedRegistration } from '../../portal/register/BoundRegistration.tsx';
import { loadDraft, loadRegistration } from '../../portal/register/load.ts';
import { ForPartner } from './ForPartner.tsx';

type Params = { dealId: string };

export default definePage<Params>({
  // The last look changes the address only; waiting for anything then would take the form away.
  load: async ({ client, params: { dealId }, staying }) => {
    if (staying) return;
    await loadDraft(client, dealId);
    const { partner } = await client.query({ ...dealQuery(dealId), staleTime: 'static' });
    await loadRegistration(client, paths.console.draft(dealId), partner.id);
  },
  Page: EditDealPage,
});

/** Going on with what was begun in a partner's name. */
function EditDealPage({ params: { dealId }, search }: PageInput<Params>) {
  const [round, setRound] = useState(0);
  const { partner } = useData(dealQuery(dealId));
  return (
    <ForPartner partnerId={partner.id} settled>
      <ResumedRegistration
        key={`${dealId} ${round}`}
        dealId={dealId}
        search={search}
        onReload={() => setRound(round + 1)}
      />
    </ForPartner>
  );
}
