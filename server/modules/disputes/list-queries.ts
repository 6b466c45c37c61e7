import { sql } from 'kysely';
import type { Ctx } from '../../kit/context.ts';
import { eachRow, selectPage, type ListSource, type Page } from '../../kit/list-page.ts';
import type { ListValues } from '../../kit/lists.ts';
import { DISPUTE_LIST } from './dispute.contract.ts';
import type { CaseRow } from './rows.ts';

/** A case as a list shows it. */
export type CaseLine = CaseRow & { assignee_name: string | null };

const escaped = (text: string) => text.replace(/[\\%_]/g, '\\$&');

const source: ListSource = {
  fields: DISPUTE_LIST,
  columns: {
    number: sql.ref('c.number'),
    customer: sql.ref('c.customer_name'),
    status: sql.ref('c.status'),
    origin: sql.ref('c.origin'),
    assignedTo: sql.ref('c.assigned_to'),
    openedAt: sql.ref('c.opened_at'),
    dueAt: sql.ref('c.due_at'),
    updatedAt: sql.ref('c.updated_at'),
  },
  id: sql.ref('c.id'),
  search: (text) =>
    sql`(c.customer_name ilike ${`%${escaped(text)}%`} or c.number like ${`%${escaped(text).toUpperCase()}%`})`,
};

const lines = (ctx: Ctx) =>
  ctx.db
    .selectFrom('disputes as c')
    .leftJoin('memberships as a', (on) =>
      on.onRef('a.tenant_id', '=', 'c.tenant_id').onRef('a.id', '=', 'c.assigned_to'),
    )
    .selectAll('c')
    .select('a.name as assignee_name')
    .where('c.tenant_id', '=', ctx.tenantId);

export const selectDisputes = (ctx: Ctx, values: ListValues): Promise<Page<CaseLine>> =>
  selectPage<CaseLine>(ctx, lines(ctx), source, values);

/** All cases of a list, one by one. */
export const eachDispute = (ctx: Ctx, values: ListValues): AsyncGenerator<CaseLine> =>
  eachRow<CaseLine>(ctx, lines(ctx), source, values);

/** Cases by id, the latest first. */
export async function selectCaseLines(ctx: Ctx, ids: readonly string[]): Promise<CaseLine[]> {
  if (ids.length === 0) return [];
  const rows = await lines(ctx)
    .where('c.id', 'in', [...ids])
    .orderBy('c.updated_at', 'desc')
    .execute();
  return rows as CaseLine[];
}

/** Names of partners in view, by id. */
export async function selectPartnerNames(ctx: Ctx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await ctx.db
    .selectFrom('partners')
    .select(['id', 'name'])
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}
