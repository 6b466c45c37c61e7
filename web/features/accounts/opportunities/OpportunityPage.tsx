import { Menu } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { accountsContract } from '../../../../server/modules/accounts/contract.ts';
import { useCommand } from '../../../api/command.ts';
import { definePage, prefetch, useData } from '../../../page.tsx';
import type { PageInput } from '../../../page.tsx';
import { paths } from '../../../paths.ts';
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
      more={opportunity.abilities['account.delete'].allowed && <DeleteItem opportunity={opportunity} />}
      facts={<OpportunityFacts opportunity={opportunity} />}
    />
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
