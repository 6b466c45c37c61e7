import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { definePage } from '../../../../page.tsx';
import type { PageInput } from '../../../../page.tsx';
import { paths } from '../../../../paths.ts';
import { BoundRegistration, ResumedRegistration } from './BoundRegistration.tsx';
import { loadDraft, loadRegistration } from './load.ts';

export default definePage({
  // While the form is open its address changes (draft, review); waiting for anything then would take the form away.
  load: async ({ client, search, staying }) => {
    if (staying) return;
    await loadRegistration(client, paths.portal.newDeal());
    if (search['draft']) await loadDraft(client, search['draft']);
  },
  Page: NewDealPage,
});

interface Begun {
  round: number;
  /** Draft that the address names. */
  draft: string | undefined;
  /** Draft that this very form has made. */
  made: string | undefined;
}

/**
 * A new registration. As soon as its draft exists the address names it, so that a reload goes on with it; the form itself
 * stays as it is. The same address without a draft begins another one.
 */
function NewDealPage({ search }: PageInput<unknown>) {
  const navigate = useNavigate();
  const draft = search['draft'];
  const [begun, setBegun] = useState<Begun>({ round: 0, draft, made: undefined });
  if (begun.draft !== draft) {
    const same = draft !== undefined && draft === begun.made;
    setBegun(same ? { ...begun, draft } : { round: begun.round + 1, draft, made: undefined });
  }
  const again = () => setBegun({ round: begun.round + 1, draft, made: undefined });
  if (draft && begun.made !== draft)
    return <ResumedRegistration key={begun.round} dealId={draft} search={search} onReload={again} />;
  return (
    <BoundRegistration
      key={begun.round}
      deal={null}
      search={search}
      onReload={again}
      onCreated={({ id }) => {
        setBegun((before) => ({ ...before, made: id }));
        void navigate({ to: '.', search: { draft: id }, replace: true, resetScroll: false, ignoreBlocker: true });
      }}
    />
  );
}
