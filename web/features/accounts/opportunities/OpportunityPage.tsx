import { Menu } from '@mantine/core';
import { IconCircleX, IconTrash } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { accountsContract } from '../../../../server/modules/accounts/contract.ts';
import { useCommand } from '../../../api/command.ts';
import { definePage, prefetch, useData } from '../../../page.tsx';
import type { PageInput } from '../../../page.tsx';
import { paths } from '../../../paths.ts';
import { AbilityButton } from '../../../ui/actions/AbilityButton.tsx';
import { confirm } from '../../../ui/actions/confirmation.ts';
import { RecordPage } from '../../../ui/record/RecordPage.tsx';
import { StateBadge } from '../../../ui/state/StateBadge.tsx';
import { MoneyText } from '../../../ui/text/MoneyText.tsx';
import { opportunityQuery } from '../api.ts';
import type { Opportunity } from '../api.ts';
import { OpportunityFacts } from './OpportunityFacts.tsx';

interface Params {
  opportunityId: string;
}

export default definePage<Params>({
  load: ({ client, params }) => prefetch(client, opportunityQuery(params.opportunityId)),
  Page: OpportunityPage,
});

/** One opportunity of the vendor's own pipeline. */
function OpportunityPage({ params }: PageInput<Params>) {
  const { t } = useTranslation();
  const opportunity = useData(opportunityQuery(params.opportunityId));
  return (
    <RecordPage
      title={opportunity.name}
      back={{ to: paths.console.opportunities(), label: t('accounts.opportunities.back') }}
      state={<StateBadge state={opportunity.status} />}
      owner={opportunity.owner && <span>{t('accounts.owner.is', { name: opportunity.owner.name })}</span>}
      clock={opportunity.amount && <MoneyText money={opportunity.amount} />}
      primary={<NextStep opportunity={opportunity} />}
      more={<More opportunity={opportunity} />}
      facts={<OpportunityFacts opportunity={opportunity} />}
    />
  );
}

/** Open business is won one day; what was closed by mistake is opened again. */
function NextStep({ opportunity }: { opportunity: Opportunity }) {
  const { t } = useTranslation();
  const step = useStatus(opportunity);
  const next = opportunity.status === 'open' ? 'won' : 'open';
  return (
    <AbilityButton
      ability={opportunity.abilities['account.update']}
      variant={next === 'won' ? 'filled' : 'default'}
      loading={step.pending}
      onClick={() => void step.set(next)}
    >
      {t(`accounts.opportunity.set.${next}`)}
    </AbilityButton>
  );
}

/** Sets the state; registrations are compared with open opportunities only. */
function useStatus(opportunity: Opportunity) {
  const { t } = useTranslation();
  const command = useCommand(accountsContract.updateOpportunity, {
    success: ({ name, status }) => t(`accounts.opportunity.is.${status}`, { name }),
  });
  const params = { opportunityId: opportunity.id };
  return {
    pending: command.pending,
    set: (status: Opportunity['status']) => command.run({ params, body: { status } }, { ifMatch: opportunity }),
  };
}

function More({ opportunity }: { opportunity: Opportunity }) {
  const { t } = useTranslation();
  const step = useStatus(opportunity);
  const { 'account.update': update, 'account.delete': remove } = opportunity.abilities;
  return (
    <>
      <Menu.Item
        leftSection={<IconCircleX size={16} />}
        disabled={!update.allowed || opportunity.status === 'lost'}
        onClick={() => void step.set('lost')}
      >
        {t('accounts.opportunity.set.lost')}
      </Menu.Item>
      {remove.allowed && <DeleteItem opportunity={opportunity} />}
    </>
  );
}

function DeleteItem({ opportunity }: { opportunity: Opportunity }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const remove = useCommand(accountsContract.deleteOpportunity, {
    success: t('accounts.opportunity.deleted', { name: opportunity.name }),
    onDone: () => navigate({ to: paths.console.opportunities() }),
  });
  async function run(): Promise<void> {
    const sure = await confirm({
      title: t('accounts.opportunity.delete_question', { name: opportunity.name }),
      consequences: [t('accounts.opportunity.delete_consequence')],
      confirm: t('ui.delete'),
      danger: true,
    });
    if (sure) await remove.run({ params: { opportunityId: opportunity.id } });
  }
  return (
    <Menu.Item color="red" leftSection={<IconTrash size={16} />} onClick={() => void run()}>
      {t('ui.delete')}
    </Menu.Item>
  );
}
