import { sql, type Insertable, type Selectable, type Updateable } from 'kysely';
import type { Opportunities } from '../../../db/types.ts';
import type { Ctx } from '../../kit/context.ts';
import { notFound, stale } from '../../kit/errors.ts';
import { nameContains } from '../../kit/imports/name-key.ts';
import { eachRow, selectPage, type ListSource, type Page } from '../../kit/list-page.ts';
import type { ListValues } from '../../kit/lists.ts';
import { OPPORTUNITY_LIST } from './opportunity.contract.ts';

/** An opportunity with the names of its account and of its owner's sign-in. */
export type OpportunityRow = Selectable<Opportunities> & { account_name: string | null; member_name: string | null };

const visible = (ctx: Ctx) =>
  ctx.db
    .selectFrom('opportunities as x')
    .leftJoin('accounts as a', (on) => on.onRef('a.tenant_id', '=', 'x.tenant_id').onRef('a.id', '=', 'x.account_id'))
    .leftJoin('memberships as o', (on) => on.onRef('o.tenant_id', '=', 'x.tenant_id').onRef('o.id', '=', 'x.owner_id'))
    .selectAll('x')
    .select(['a.name as account_name', 'o.name as member_name'])
    .where('x.tenant_id', '=', ctx.tenantId);

const column = (name: string) => sql.ref<string>(name);

const source: ListSource = {
  fields: OPPORTUNITY_LIST,
  columns: {
    name: column('x.name_key'),
    companyName: column('x.company_name'),
    account: column('x.account_id'),
    status: column('x.status'),
    stage: column('x.stage'),
    country: column('x.country'),
    owner: column('x.owner_id'),
    closeDate: column('x.close_date'),
    externalId: column('x.external_id'),
    createdAt: column('x.created_at'),
    updatedAt: column('x.updated_at'),
  },
  id: column('x.id'),
  search: (text) =>
    sql`(${nameContains(column('x.name_key'), text)} or x.company_name ilike ${`%${text.replace(/[\\%_]/g, '\\$&')}%`} or x.external_id = ${text})`,
};

/** A page of opportunities. */
export const selectOpportunities = (ctx: Ctx, values: ListValues): Promise<Page<OpportunityRow>> =>
  selectPage<OpportunityRow>(ctx, visible(ctx), source, values);

/** All opportunities of a list, one by one. */
export const eachOpportunity = (ctx: Ctx, values: ListValues): AsyncGenerator<OpportunityRow> =>
  eachRow<OpportunityRow>(ctx, visible(ctx), source, values);

/** One opportunity; 404 when missing or foreign. */
export async function selectOpportunity(ctx: Ctx, id: string): Promise<OpportunityRow> {
  const row = await visible(ctx).where('x.id', '=', id).executeTakeFirst();
  if (!row) throw notFound();
  return row;
}

/** One opportunity, locked until the transaction ends; 404 when missing or foreign. */
export async function lockOpportunity(ctx: Ctx, id: string): Promise<OpportunityRow> {
  const row = await visible(ctx).where('x.id', '=', id).forUpdate('x').executeTakeFirst();
  if (!row) throw notFound();
  return row;
}

export async function insertOpportunity(ctx: Ctx, row: Omit<Insertable<Opportunities>, 'tenant_id'>): Promise<void> {
  await ctx.db
    .insertInto('opportunities')
    .values({ ...row, tenant_id: ctx.tenantId })
    .execute();
}

/** Writes a change on top of `version`; 412 when somebody else was faster. */
export async function updateOpportunity(
  ctx: Ctx,
  id: string,
  version: number,
  change: Updateable<Opportunities>,
): Promise<void> {
  const result = await ctx.db
    .updateTable('opportunities')
    .set(({ eb }) => ({ ...change, updated_at: ctx.clock.now(), version: eb('version', '+', 1) }))
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (result.numUpdatedRows === 0n) throw stale();
}

export async function deleteOpportunity(ctx: Ctx, id: string): Promise<void> {
  await ctx.db.deleteFrom('opportunities').where('tenant_id', '=', ctx.tenantId).where('id', '=', id).execute();
}
