import { Group } from '@mantine/core';
import { IconPlus, IconTargetArrow, IconTransferIn } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { accountsContract } from '../../../../server/modules/accounts/contract.ts';
import { definePage } from '../../../page.tsx';
import { paths } from '../../../paths.ts';
import { EmptyState } from '../../../ui/feedback/EmptyState.tsx';
import { LinkButton } from '../../../ui/link/links.tsx';
import { List } from '../../../ui/list/List.tsx';
import { loadList } from '../../../ui/list/spec.ts';
import { useMay } from '../../session/session.ts';
import { opportunitiesList } from './list.tsx';

export default definePage({ load: (input) => loadList(input, opportunitiesList), Page: OpportunitiesPage });

/** What the vendor's own sales force works on. */
function OpportunitiesPage() {
  const { t } = useTranslation();
  const mayCreate = useMay('account.create');
  const mayExport = useMay('account.export');
  return (
    <List
      spec={opportunitiesList}
      href={(opportunity) => paths.console.opportunity(opportunity.id)}
      {...(mayExport ? { exportFrom: accountsContract.exportOpportunities } : {})}
      actions={
        mayCreate && (
          <LinkButton to={paths.console.newOpportunity()} leftSection={<IconPlus size={16} />}>
            {t('accounts.opportunity.add')}
          </LinkButton>
        )
      }
      empty={<NoOpportunities />}
    />
  );
}

function NoOpportunities() {
  const { t } = useTranslation();
  const mayCreate = useMay('account.create');
  const mayImport = useMay('import.run');
  return (
    <EmptyState
      icon={<IconTargetArrow size={22} stroke={1.75} />}
      title={t('accounts.opportunities.empty.title')}
      example={t('accounts.opportunities.empty.example')}
      action={
        <Group justify="center">
          {mayImport && (
            <LinkButton
              to={paths.console.newImport()}
              search={{ kind: 'opportunities' }}
              leftSection={<IconTransferIn size={16} />}
            >
              {t('accounts.opportunities.empty.import')}
            </LinkButton>
          )}
          {mayCreate && (
            <LinkButton to={paths.console.newOpportunity()} variant={mayImport ? 'default' : 'filled'}>
              {t('accounts.opportunity.add')}
            </LinkButton>
          )}
        </Group>
      }
    >
      {t('accounts.opportunities.empty.what')}
    </EmptyState>
  );
}
