import type { Ctx } from '../../kit/context.ts';
import { indexSubjects, removeSubjects, type Subject } from '../matching/index.ts';
import type { AccountRow } from './account-queries.ts';
import type { OpportunityRow } from './opportunity-queries.ts';

type IndexedAccount = Pick<
  AccountRow,
  | 'id'
  | 'name'
  | 'aliases'
  | 'domains'
  | 'registry_ids'
  | 'city'
  | 'postal_code'
  | 'country'
  | 'parent_name'
  | 'kind'
  | 'status'
>;

type IndexedOpportunity = Pick<OpportunityRow, 'id' | 'company_name' | 'domains' | 'country' | 'stage' | 'status'>;

const accountSubject = (row: IndexedAccount): Subject => ({
  id: row.id,
  kind: 'account',
  organisation: {
    name: row.name,
    aliases: row.aliases,
    domains: row.domains,
    registryIds: row.registry_ids,
    city: row.city,
    postalCode: row.postal_code,
    country: row.country,
    parentName: row.parent_name,
  },
  facts: { kind: row.kind },
  live: row.status === 'active',
});

const opportunitySubject = (row: IndexedOpportunity): Subject => ({
  id: row.id,
  kind: 'opportunity',
  organisation: { name: row.company_name, domains: row.domains, country: row.country },
  facts: row.stage === null ? {} : { stage: row.stage },
  live: row.status === 'open',
});

/** Lets prospects be compared with these accounts; archived ones are found no longer. */
export const indexAccounts = (ctx: Ctx, rows: readonly IndexedAccount[]): Promise<void> =>
  indexSubjects(ctx, rows.map(accountSubject));

/** Lets prospects be compared with these opportunities while they are open. */
export const indexOpportunities = (ctx: Ctx, rows: readonly IndexedOpportunity[]): Promise<void> =>
  indexSubjects(ctx, rows.map(opportunitySubject));

/** Takes deleted records out of the index. */
export const forget = (ctx: Ctx, ids: readonly string[]): Promise<void> => removeSubjects(ctx, ids);
