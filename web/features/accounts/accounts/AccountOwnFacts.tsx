import { accountsContract } from '../../../../server/modules/accounts/contract.ts';
import { useData } from '../../../page.tsx';
import { OwnFactSections } from '../../../ui/fields/OwnFactSections.tsx';
import { textSurroundings } from '../../../ui/fields/ownFields.ts';
import { useInlineEdit } from '../../../ui/record/useInlineEdit.ts';
import { useSession } from '../../session/session.ts';
import { accountFormQuery } from '../api.ts';
import type { Account } from '../api.ts';
import { editingOf } from './AccountFacts.tsx';

/** The vendor's own fields of an account. */
export function AccountOwnFacts({ account }: { account: Account }) {
  const { tenant } = useSession();
  const definition = useData(accountFormQuery).form?.definition;
  const save = useInlineEdit(accountsContract.updateAccount, { accountId: account.id }, account);
  if (!definition) return null;
  return (
    <OwnFactSections
      definition={definition}
      values={account.custom}
      surroundings={textSurroundings({ 'account.kind': account.kind, 'account.country': account.country })}
      ability={editingOf(account)}
      onSave={(custom) => save({ custom })}
      currency={tenant.currency}
    />
  );
}
