/** What the pages of accounts and opportunities read. */
import type { AnswerOf } from '../../../server/kit/contract.ts';
import { accountsContract } from '../../../server/modules/accounts/contract.ts';
import { administrationContract } from '../../../server/modules/administration/contract.ts';
import { call } from '../../api/call.ts';
import { queryFor } from '../../api/queries.ts';
import type { Filter } from '../../ui/list/filter.ts';

export type Account = AnswerOf<typeof accountsContract.readAccount>;
export type Opportunity = AnswerOf<typeof accountsContract.readOpportunity>;

export const accountQuery = (accountId: string) => queryFor(accountsContract.readAccount, { params: { accountId } });

/** Accounts below this one. */
export const childrenQuery = (accountId: string) =>
  queryFor(accountsContract.listAccounts, { query: { parent: `in:${accountId}`, limit: 8, total: 'true' } });

/** Opportunities with this account, those that close last first. */
export const opportunitiesQuery = (accountId: string) =>
  queryFor(accountsContract.listOpportunities, {
    query: { account: `in:${accountId}`, sort: '-closeDate', limit: 8, total: 'true' },
  });

export const opportunityQuery = (opportunityId: string) =>
  queryFor(accountsContract.readOpportunity, { params: { opportunityId } });

/** The form of the vendor's own fields of an account; none when nothing has been published. */
export const accountFormQuery = queryFor(administrationContract.readForm, { params: { kind: 'account' } });

/** Accounts by name, for pickers and filters. */
export async function findAccounts(text: string, signal: AbortSignal) {
  const { items } = await call(accountsContract.listAccounts, { query: { q: text, limit: 20 } }, { signal });
  return items.map(({ id, name }) => ({ value: id, label: name }));
}

export const accountName = async (accountId: string): Promise<string> =>
  (await call(accountsContract.readAccount, { params: { accountId } })).name;

export const accountFilter: Filter = { kind: 'record', find: findAccounts, name: accountName };
