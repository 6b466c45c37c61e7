import { sql, type Expression, type SqlBool } from 'kysely';
import type { Ctx } from '../../../kit/context.ts';
import { nameContains } from '../../../kit/imports/name-key.ts';
import { eachRow, selectPage, type ListSource, type Page } from '../../../kit/list-page.ts';
import type { ListValues } from '../../../kit/lists.ts';
import type { PartyRow } from './queries.ts';
import { SHARED_DEAL_LIST } from './shared.contract.ts';

const column = (name: string) => sql.ref<string>(name);

const source: ListSource = {
  fields: SHARED_DEAL_LIST,
  columns: {
    number: column('y.number'),
    customer: column('y.customer_key'),
    status: column('y.approval_status'),
    outcome: column('y.outcome'),
    country: column('y.customer_country'),
    role: column('y.role'),
    state: column('y.state'),
    distributor: column('y.is_distributor'),
    updatedAt: column('y.deal_updated_at'),
  },
  id: column('y.deal_id'),
  search: (text): Expression<SqlBool> =>
    sql<SqlBool>`(${nameContains(column('y.customer_key'), text)} or y.number like ${`%${text.toUpperCase().replace(/[\\%_]/g, '\\$&')}%`})`,
};

/**
 * The own firm's parts in deals of others. `named` says whether being the distributor is enough to see a deal; drafts
 * are nobody's but the writer's.
 */
const parts = (ctx: Ctx, named: boolean) => {
  const query = ctx.db
    .selectFrom('deal_parties as y')
    .where('y.tenant_id', '=', ctx.tenantId)
    .where('y.partner_id', '=', ctx.actor.partnerId)
    .where('y.is_registrant', '=', false)
    .where('y.approval_status', '<>', 'draft');
  return named ? query : query.where('y.role', 'is not', null);
};

/** A page of deals that were shared with the reader's firm. */
export const selectSharedDeals = (ctx: Ctx, named: boolean, values: ListValues): Promise<Page<PartyRow>> =>
  selectPage<PartyRow>(ctx, parts(ctx, named).selectAll('y').select('y.deal_id as id'), source, values);

/** All of them, one by one. */
export const eachSharedDeal = (ctx: Ctx, named: boolean, values: ListValues): AsyncGenerator<PartyRow> =>
  eachRow<PartyRow>(ctx, parts(ctx, named).selectAll('y').select('y.deal_id as id'), source, values);

/** The own firm's part in one deal; undefined when it has none or may not see it. */
export async function selectOptionalPart(ctx: Ctx, named: boolean, dealId: string): Promise<PartyRow | undefined> {
  const row = await parts(ctx, named).selectAll('y').where('y.deal_id', '=', dealId).executeTakeFirst();
  return row as PartyRow | undefined;
}
