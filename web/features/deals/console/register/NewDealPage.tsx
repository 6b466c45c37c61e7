import { Stack, Text, Title } from '@mantine/core';
import { Navigate, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { definePage, prefetch } from '../../../../page.tsx';
import type { PageInput } from '../../../../page.tsx';
import { paths } from '../../../../paths.ts';
import { useTitle } from '../../../../ui/page/useTitle.ts';
import { BoundRegistration } from '../../portal/register/BoundRegistration.tsx';
import { loadRegistration } from '../../portal/register/load.ts';
import { ForPartner } from './ForPartner.tsx';
import { PartnerPicker, activePartnersQuery } from './PartnerPicker.tsx';
import classes from './Register.module.css';

export default definePage({
  // While the form is open its address changes (draft, review); waiting for anything then would take the form away.
  load: async ({ client, search, staying }) => {
    const { partner } = search;
    if (!partner) await prefetch(client, activePartnersQuery(''));
    else if (!staying || !search['draft']) await loadRegistration(client, paths.console.newDeal(), partner);
  },
  Page: NewDealPage,
});

/** Registering a deal in a partner's name: first for whom, then the very form that the partner has. */
function NewDealPage({ search }: PageInput<unknown>) {
  const { partner } = search;
  if (!partner) return <ForWhom />;
  return <NewRegistration key={partner} partnerId={partner} search={search} />;
}

function ForWhom() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  useTitle(t('deals.console.register.title'));
  return (
    <Stack gap="lg" className={classes.page}>
      <div>
        <Title order={1}>{t('deals.console.register.title')}</Title>
        <Text c="dimmed">{t('deals.console.register.lead')}</Text>
      </div>
      <PartnerPicker onPick={(partner) => void navigate({ to: paths.console.newDeal(), search: { partner } })} />
    </Stack>
  );
}

interface NewRegistrationProps {
  partnerId: string;
  search: Record<string, string>;
}

/** As soon as the draft exists the address names it; a reload goes on with it on its own page. */
function NewRegistration({ partnerId, search }: NewRegistrationProps) {
  const navigate = useNavigate();
  const [round, setRound] = useState(0);
  const [made, setMade] = useState<string>();
  const { draft } = search;
  if (draft && draft !== made) return <Navigate to={paths.console.draft(draft)} replace />;
  return (
    <ForPartner partnerId={partnerId} settled={made !== undefined}>
      <BoundRegistration
        key={round}
        deal={null}
        search={search}
        onReload={() => setRound(round + 1)}
        onCreated={({ id }) => {
          setMade(id);
          const next = { partner: partnerId, draft: id };
          void navigate({ to: '.', search: next, replace: true, resetScroll: false, ignoreBlocker: true });
        }}
      />
    </ForPartner>
  );
}
