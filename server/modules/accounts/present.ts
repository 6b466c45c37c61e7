import { abilities } from '../../kit/authorize.ts';
import type { Ctx } from '../../kit/context.ts';
import type { FieldValues } from '../../kit/forms/values.ts';
import { moneyOf } from '../../kit/money.ts';
import type { Account } from './account.contract.ts';
import type { AccountRow } from './account-queries.ts';
import type { Opportunity } from './opportunity.contract.ts';
import type { OpportunityRow } from './opportunity-queries.ts';
import { accountPolicy } from './policy.ts';

const reference = (id: string | null, name: string | null) => (id === null ? null : { id, name: name ?? '' });

/** The owner who has a sign-in here, else the name that another system gave. */
function keeperOf(row: { owner_id: string | null; owner_name: string | null; member_name: string | null }) {
  const name = row.member_name ?? row.owner_name;
  return name === null ? null : { id: row.owner_id, name };
}

const may = (ctx: Ctx, row: object) => abilities(ctx, accountPolicy, row, ['account.update', 'account.delete']);

/** An account as the vendor's staff see it. */
export const presentAccount = (ctx: Ctx, row: AccountRow): Account => ({
  id: row.id,
  name: row.name,
  aliases: row.aliases,
  domains: row.domains,
  registryIds: row.registry_ids,
  address: row.address,
  city: row.city,
  postalCode: row.postal_code,
  country: row.country,
  parent: reference(row.parent_id, row.parent_name),
  owner: keeperOf(row),
  kind: row.kind as Account['kind'],
  status: row.status as Account['status'],
  externalId: row.external_id,
  custom: row.custom as FieldValues,
  formVersionId: row.form_version_id,
  createdAt: row.created_at.toISOString(),
  updatedAt: row.updated_at.toISOString(),
  version: row.version,
  abilities: may(ctx, row),
});

const amountOfRow = (row: OpportunityRow) =>
  row.amount_minor === null ? null : moneyOf({ minor: BigInt(row.amount_minor), currency: row.currency! });

/** An opportunity as the vendor's staff see it. */
export const presentOpportunity = (ctx: Ctx, row: OpportunityRow): Opportunity => ({
  id: row.id,
  name: row.name,
  account: reference(row.account_id, row.account_name),
  companyName: row.company_name,
  domains: row.domains,
  country: row.country,
  stage: row.stage,
  amount: amountOfRow(row),
  closeDate: row.close_date,
  owner: keeperOf(row),
  status: row.status as Opportunity['status'],
  externalId: row.external_id,
  createdAt: row.created_at.toISOString(),
  updatedAt: row.updated_at.toISOString(),
  version: row.version,
  abilities: may(ctx, row),
});
