import { Group } from '@mantine/core';
import { IconBuildingSkyscraper, IconPlus, IconSchool, IconTransferIn } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { accountsContract } from '../../../../server/modules/accounts/contract.ts';
import { definePage } from '../../../page.tsx';
import { paths } from '../../../paths.ts';
import { EmptyState } from '../../../ui/feedback/EmptyState.tsx';
import { LinkButton } from '../../../ui/link/links.tsx';
import { List } from '../../../ui/list/List.tsx';
import { loadList } from '../../../ui/list/spec.ts';
import { useMay } from '../../session/session.ts';
import { accountsList } from './list.tsx';
import { useArchiving } from './useArchiving.ts';

export default definePage({ load: (input) => loadList(input, accountsList), Page: AccountsPage });

/** The vendor's own customers and prospects. */
function AccountsPage() {
  const { t } = useTranslation();
  const mayCreate = useMay('account.create');
  const mayExport = useMay('account.export');
  const archive = useArchiving();
  return (
    <List
      spec={accountsList}
      href={(account) => paths.console.account(account.id)}
      bulk={archive ? [archive] : []}
      {...(mayExport ? { exportFrom: accountsContract.exportAccounts } : {})}
      actions={
        <>
          <LinkButton to={paths.console.lessons()} variant="default" leftSection={<IconSchool size={16} />}>
            {t('accounts.lessons.link')}
          </LinkButton>
          {mayCreate && (
            <LinkButton to={paths.console.newAccount()} leftSection={<IconPlus size={16} />}>
              {t('accounts.add')}
            </LinkButton>
          )}
        </>
      }
      empty={<NoAccounts />}
    />
  );
}

function NoAccounts() {
  const { t } = useTranslation();
  const mayCreate = useMay('account.create');
  const mayImport = useMay('import.run');
  return (
    <EmptyState
      icon={<IconBuildingSkyscraper size={22} stroke={1.75} />}
      title={t('accounts.empty.title')}
      example={t('accounts.empty.example')}
      action={
        <Group justify="center">
          {mayImport && (
            <LinkButton
              to={paths.console.newImport()}
              search={{ kind: 'accounts' }}
              leftSection={<IconTransferIn size={16} />}
            >
              {t('accounts.import')}
            </LinkButton>
          )}
          {mayCreate && (
            <LinkButton to={paths.console.newAccount()} variant={mayImport ? 'default' : 'filled'}>
              {t('accounts.add')}
            </LinkButton>
          )}
        </Group>
      }
    >
      {t('accounts.empty.what')}
    </EmptyState>
  );
}
