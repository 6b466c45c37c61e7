import { sql, type Expression, type Insertable, type SqlBool, type Updateable } from 'kysely';
import type { Partners } from '../../../db/types.ts';
import type { Ctx } from '../../kit/context.ts';
import { fenceStatements } from '../../kit/database.ts';
import { notFound, stale } from '../../kit/errors.ts';
import { nameContains, startsWith } from '../../kit/imports/name-key.ts';
import { eachRow, selectPage, type ListSource, type Page } from '../../kit/list-page.ts';
import type { ListValues } from '../../kit/lists.ts';
import { PARTNER_LIST } from './partner.contract.ts';
import type { PartnerRow } from './partner.ts';

/** Partners in view with the names of what they refer to. */
const visible = (ctx: Ctx) =>
  ctx.db
    .selectFrom('partners as p')
    .leftJoin('programmes as g', (on) =>
      on.onRef('g.tenant_id', '=', 'p.tenant_id').onRef('g.id', '=', 'p.programme_id'),
    )
    .leftJoin('tiers as t', (on) => on.onRef('t.tenant_id', '=', 'p.tenant_id').onRef('t.id', '=', 'p.tier_id'))
    .leftJoin('partners as d', (on) => on.onRef('d.tenant_id', '=', 'p.tenant_id').onRef('d.id', '=', 'p.parent_id'))
    .leftJoin('memberships as o', (on) => on.onRef('o.tenant_id', '=', 'p.tenant_id').onRef('o.id', '=', 'p.owner_id'))
    .selectAll('p')
    .select([
      'g.name as programme_name',
      't.name as tier_name',
      't.rank as tier_rank',
      't.colour as tier_colour',
      'd.name as parent_name',
      'o.name as owner_name',
    ])
    .where('p.tenant_id', '=', ctx.tenantId);

const column = (name: string) => sql.ref<string>(name);

const source: ListSource = {
  fields: PARTNER_LIST,
  columns: {
    name: column('p.name_key'),
    status: column('p.status'),
    type: column('p.type'),
    programme: column('p.programme_id'),
    tier: column('p.tier_id'),
    tierRank: column('t.rank'),
    owner: column('p.owner_id'),
    parent: column('p.parent_id'),
    country: column('p.country'),
    region: column('p.region'),
    city: column('p.city'),
    createdAt: column('p.created_at'),
    updatedAt: column('p.updated_at'),
  },
  id: column('p.id'),
  search: (text): Expression<SqlBool> =>
    sql<SqlBool>`(${nameContains(column('p.name_key'), text)} or ${startsWith(column('p.domain'), text)} or p.external_id = ${text})`,
};

/** A page of partners in view. */
export const selectPartners = (ctx: Ctx, values: ListValues): Promise<Page<PartnerRow>> =>
  selectPage<PartnerRow>(ctx, visible(ctx), source, values);

/** All partners of a list, one by one. */
export const eachPartner = (ctx: Ctx, values: ListValues): AsyncGenerator<PartnerRow> =>
  eachRow<PartnerRow>(ctx, visible(ctx), source, values);

/** One partner in view; undefined when missing or foreign. */
export async function selectOptionalPartner(ctx: Ctx, id: string): Promise<PartnerRow | undefined> {
  return (await visible(ctx).where('p.id', '=', id).executeTakeFirst()) as PartnerRow | undefined;
}

/** One partner in view; 404 when missing or foreign. */
export async function selectPartner(ctx: Ctx, id: string): Promise<PartnerRow> {
  const row = await selectOptionalPartner(ctx, id);
  if (!row) throw notFound();
  return row;
}

/** The same, locked until the transaction ends, so that what is decided about it still holds when it is written. */
export async function lockPartner(ctx: Ctx, id: string): Promise<PartnerRow> {
  const row = await visible(ctx).where('p.id', '=', id).forUpdate('p').executeTakeFirst();
  if (!row) throw notFound();
  return row as PartnerRow;
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

/** Whether a partner stands above `id`, or is it, so that making it a child of `id` would close a circle. */
export async function isAbovePartner(ctx: Ctx, candidate: string, id: string): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    with recursive above as (
      select p.id, p.parent_id, 1 as depth from partners p where p.tenant_id = ${ctx.tenantId} and p.id = ${id}
      union all
      select p.id, p.parent_id, a.depth + 1 from partners p join above a on p.id = a.parent_id
      where p.tenant_id = ${ctx.tenantId} and a.depth < 20)
    select id from above where id = ${candidate}`.execute(ctx.db);
  return rows.length > 0;
}

/**
 * Lets the rest of this transaction see a partner that it is about to make. Somebody who sees listed partners only could
 * otherwise not even write the row: the fence holds for new rows too.
 */
export async function admitNewPartner(ctx: Ctx, id: string): Promise<void> {
  const { side, sees, partnerIds } = ctx.actor;
  if (sees === 'all') return;
  const fence = { tenantId: ctx.tenantId, side, sees, partnerIds: [...partnerIds, id] };
  await sql.raw(fenceStatements(fence)).execute(ctx.db);
}

export async function insertPartner(ctx: Ctx, row: Omit<Insertable<Partners>, 'tenant_id'>): Promise<void> {
  await ctx.db
    .insertInto('partners')
    .values({ ...row, tenant_id: ctx.tenantId })
    .execute();
}

/** Writes a change on top of `version`; 412 when somebody else was faster. */
export async function updatePartner(
  ctx: Ctx,
  id: string,
  version: number,
  change: Updateable<Partners>,
): Promise<void> {
  const result = await ctx.db
    .updateTable('partners')
    .set(({ eb }) => ({ ...change, updated_at: ctx.clock.now(), version: eb('version', '+', 1) }))
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (result.numUpdatedRows === 0n) throw stale();
}

/** Partners by one of the keys that imports and other systems know them by. */
export async function selectPartnersByKeys(
  ctx: Ctx,
  keys: { externalIds?: readonly string[]; domains?: readonly string[]; nameKeys?: readonly string[] },
): Promise<Pick<PartnerRow, 'id' | 'external_id' | 'domain' | 'name_key' | 'status'>[]> {
  const { externalIds = [], domains = [], nameKeys = [] } = keys;
  if (externalIds.length + domains.length + nameKeys.length === 0) return [];
  const rows = await ctx.db
    .selectFrom('partners')
    .select(['id', 'external_id', 'domain', 'name_key', 'status'])
    .where('tenant_id', '=', ctx.tenantId)
    .where(({ eb, or }) =>
      or([
        ...(externalIds.length > 0 ? [eb('external_id', 'in', [...externalIds])] : []),
        ...(domains.length > 0 ? [eb('domain', 'in', [...domains])] : []),
        ...(nameKeys.length > 0 ? [eb('name_key', 'in', [...nameKeys])] : []),
      ]),
    )
    .orderBy('id')
    .execute();
  return rows as Pick<PartnerRow, 'id' | 'external_id' | 'domain' | 'name_key' | 'status'>[];
}
