import { IconArchive } from '@tabler/icons-react';
import { createElement } from 'react';
import { useTranslation } from 'react-i18next';
import { accountsContract } from '../../../../server/modules/accounts/contract.ts';
import { useCommand } from '../../../api/command.ts';
import { confirm } from '../../../ui/actions/confirmation.ts';
import { showSuccess } from '../../../ui/feedback/toast.tsx';
import type { BulkAction } from '../../../ui/list/rows.ts';
import { useMay } from '../../session/session.ts';
import type { Account } from '../api.ts';

/** Asks, then takes accounts out of lists and matching. Resolves with how many went. */
export function useArchive(): (accounts: readonly Account[]) => Promise<number> {
  const { t } = useTranslation();
  const command = useCommand(accountsContract.deleteAccount);
  return async (accounts) => {
    const words = { count: accounts.length, name: accounts[0]?.name ?? '' };
    const sure = await confirm({
      title: t('accounts.archive.question', words),
      consequences: [t('accounts.archive.matching'), t('accounts.archive.used')],
      confirm: t('accounts.archive.do'),
      danger: true,
    });
    if (!sure) return 0;
    let gone = 0;
    for (const account of accounts) {
      await command.run({ params: { accountId: account.id } }, { onDone: () => void (gone += 1) });
    }
    if (gone > 0) showSuccess(t('accounts.archive.done', { count: gone, name: words.name }));
    return gone;
  };
}

/** The same as a bulk action of the list; undefined for roles that may not. */
export function useArchiving(): BulkAction<Account> | undefined {
  const { t } = useTranslation();
  const may = useMay('account.delete');
  const archive = useArchive();
  if (!may) return undefined;
  return {
    id: 'archive',
    label: t('accounts.archive.do'),
    icon: createElement(IconArchive, { size: 14 }),
    danger: true,
    fits: (account) => account.status === 'active' && account.abilities['account.delete'].allowed,
    run: archive,
  };
}
