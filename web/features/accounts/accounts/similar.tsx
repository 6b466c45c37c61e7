import { accountsContract } from '../../../../server/modules/accounts/contract.ts';
import { call } from '../../../api/call.ts';
import { currentFormats } from '../../../format.ts';
import { paths } from '../../../paths.ts';
import type { SimilarRecord } from '../../../ui/form/SimilarRecords.tsx';
import { KindText } from '../KindText.tsx';

/** Accounts whose name or domain looks like what is typed. */
export async function findSimilarAccounts(text: string, signal: AbortSignal): Promise<SimilarRecord[]> {
  const { items } = await call(accountsContract.listAccounts, { query: { q: text, limit: 3 } }, { signal });
  return items.map((account) => {
    const country = account.country && currentFormats().country(account.country);
    const place = [account.domains[0], account.city, country].filter(Boolean).join(' · ');
    return {
      id: account.id,
      name: account.name,
      to: paths.console.account(account.id),
      about: (
        <>
          <KindText kind={account.kind} />
          {place && ` · ${place}`}
        </>
      ),
    };
  });
}
