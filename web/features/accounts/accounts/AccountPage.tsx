import { Menu, Text } from '@mantine/core';
import { IconArchive, IconArrowBackUp, IconPlus } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { accountsContract } from '../../../../server/modules/accounts/contract.ts';
import { useCommand } from '../../../api/command.ts';
import { definePage, prefetch, useData } from '../../../page.tsx';
import type { PageInput } from '../../../page.tsx';
import { paths } from '../../../paths.ts';
import { AbilityButton } from '../../../ui/actions/AbilityButton.tsx';
import { LinkButton } from '../../../ui/link/links.tsx';
import { usePaletteActions } from '../../../ui/palette/store.ts';
import { RecordPage } from '../../../ui/record/RecordPage.tsx';
import { Banner } from '../../../ui/state/Banner.tsx';
import { StateBadge } from '../../../ui/state/StateBadge.tsx';
import { useMay } from '../../session/session.ts';
import { accountFormQuery, accountQuery, childrenQuery, opportunitiesQuery } from '../api.ts';
import type { Account } from '../api.ts';
import { KindText } from '../KindText.tsx';
import { AccountFacts } from './AccountFacts.tsx';
import { AccountOwnFacts } from './AccountOwnFacts.tsx';
import { ChildrenSection, OpportunitiesSection } from './RelatedSections.tsx';
import { useArchive } from './useArchiving.ts';

interface Params {
  accountId: string;
}

export default definePage<Params>({
  load: ({ client, params: { accountId } }) =>
    prefetch(
      client,
      accountQuery(accountId),
      childrenQuery(accountId),
      opportunitiesQuery(accountId),
      accountFormQuery,
    ),
  Page: AccountPage,
});

/** One customer or prospect of the vendor's own. */
function AccountPage({ params }: PageInput<Params>) {
  const { t } = useTranslation();
  const account = useData(accountQuery(params.accountId));
  const archived = account.status === 'archived';
  return (
    <RecordPage
      title={account.name}
      back={{ to: paths.console.accounts(), label: t('accounts.back') }}
      state={
        <>
          <Text span size="sm" c="dimmed">
            <KindText kind={account.kind} />
          </Text>
          {archived && <StateBadge state="archived" />}
        </>
      }
      owner={account.owner && <span>{t('accounts.owner.is', { name: account.owner.name })}</span>}
      primary={archived ? <Restore account={account} /> : <AddOpportunity account={account} />}
      more={!archived && account.abilities['account.delete'].allowed && <ArchiveItem account={account} />}
      banner={
        archived && (
          <Banner tone="grey" icon={<IconArchive size={18} />} title={t('accounts.archived.title')}>
            {t('accounts.archived.what')}
          </Banner>
        )
      }
      facts={
        <>
          <AccountFacts account={account} />
          <AccountOwnFacts account={account} />
          <OpportunitiesSection account={account} />
          <ChildrenSection account={account} />
        </>
      }
    />
  );
}

function AddOpportunity({ account }: { account: Account }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const may = useMay('account.create');
  const add = {
    id: 'account-opportunity',
    label: t('accounts.opportunity.add'),
    description: account.name,
    group: 'action' as const,
    icon: <IconPlus size={18} stroke={1.75} />,
    run: () => void navigate({ to: paths.console.newOpportunity(), search: { account: account.id } }),
  };
  usePaletteActions(may ? [add] : []);
  if (!may) return null;
  return (
    <LinkButton
      to={paths.console.newOpportunity()}
      search={{ account: account.id }}
      leftSection={<IconPlus size={16} />}
    >
      {t('accounts.opportunity.add')}
    </LinkButton>
  );
}

function Restore({ account }: { account: Account }) {
  const { t } = useTranslation();
  const restore = useCommand(accountsContract.restoreAccount, {
    success: t('accounts.archived.restored', { name: account.name }),
  });
  return (
    <AbilityButton
      ability={account.abilities['account.update']}
      leftSection={<IconArrowBackUp size={16} />}
      loading={restore.pending}
      onClick={() => void restore.run({ params: { accountId: account.id } })}
    >
      {t('accounts.archived.restore')}
    </AbilityButton>
  );
}

function ArchiveItem({ account }: { account: Account }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const archive = useArchive();
  const run = async () => {
    if ((await archive([account])) > 0) await navigate({ to: paths.console.accounts() });
  };
  return (
    <Menu.Item color="red" leftSection={<IconArchive size={16} />} onClick={() => void run()}>
      {t('accounts.archive.do')}
    </Menu.Item>
  );
}
