import { useState } from 'react';
import { definePage } from '../../../../page.tsx';
import type { PageInput } from '../../../../page.tsx';
import { paths } from '../../../../paths.ts';
import { ResumedRegistration } from './BoundRegistration.tsx';
import { loadDraft, loadRegistration } from './load.ts';

type Params = { dealId: string };

export default definePage<Params>({
  // The last look changes the address only; waiting for anything then would take the form away.
  load: async ({ client, params, staying }) => {
    if (staying) return;
    await loadRegistration(client, paths.portal.draft(params.dealId));
    await loadDraft(client, params.dealId);
  },
  Page: EditDealPage,
});

/** Going on with a draft, or answering the vendor and sending a registration again. */
function EditDealPage({ params, search }: PageInput<Params>) {
  const [round, setRound] = useState(0);
  return (
    <ResumedRegistration
      key={`${params.dealId} ${round}`}
      dealId={params.dealId}
      search={search}
      onReload={() => setRound(round + 1)}
    />
  );
}
