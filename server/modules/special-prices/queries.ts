import { sql, type Insertable, type Selectable, type SqlBool, type Updateable } from 'kysely';
import type { SpecialPriceLines, SpecialPrices } from '../../../db/types.ts';
import type { Ctx } from '../../kit/context.ts';
import { notFound } from '../../kit/errors.ts';
import type { SpecialPriceState } from './states.ts';

export type SpecialPrice = Omit<Selectable<SpecialPrices>, 'state'> & { state: SpecialPriceState };

/** A request with the names of what it refers to. */
export type SpecialPriceRecord = SpecialPrice & {
  partner_name: string;
  deal_number: string;
  deal_discount: number | null;
  deal_type: string;
};

export type LineRow = Selectable<SpecialPriceLines>;
export type LineRecord = LineRow & { sku: string; product_name: string };

/** A draft is its own firm's; the vendor and a distributor see what was submitted. Only the system sees all. */
const inView = ({ actor }: Ctx) =>
  actor.kind === 'system'
    ? sql<SqlBool>`true`
    : sql<SqlBool>`(s.state <> 'draft' or s.partner_id = ${actor.partnerId}::uuid)`;

/** Requests in view, without names. */
export const visibleRequests = (ctx: Ctx) => {
  const query = ctx.db.selectFrom('special_prices as s').where('s.tenant_id', '=', ctx.tenantId).where(inView(ctx));
  // The partner fence holds anyway; naming the partners lets the planner use their index.
  return ctx.actor.sees === 'all'
    ? query
    : query.where('s.partner_id', '=', sql<string>`any (${[...ctx.actor.partnerIds]}::uuid[])`);
};

/** Requests in view with the names of what they refer to. */
export const requestRecords = (ctx: Ctx) =>
  visibleRequests(ctx)
    .innerJoin('partners as p', (on) => on.onRef('p.tenant_id', '=', 's.tenant_id').onRef('p.id', '=', 's.partner_id'))
    .innerJoin('deals as d', (on) => on.onRef('d.tenant_id', '=', 's.tenant_id').onRef('d.id', '=', 's.deal_id'))
    .innerJoin('deal_types as t', (on) =>
      on.onRef('t.tenant_id', '=', 'd.tenant_id').onRef('t.id', '=', 'd.deal_type_id'),
    )
    .selectAll('s')
    .select([
      'p.name as partner_name',
      'd.number as deal_number',
      'd.discount_basis_points as deal_discount',
      't.key as deal_type',
    ]);

/** One request in view with its names. Throws 404. */
export async function selectRequest(ctx: Ctx, id: string): Promise<SpecialPriceRecord> {
  const row = await requestRecords(ctx).where('s.id', '=', id).executeTakeFirst();
  if (!row) throw notFound();
  return row as SpecialPriceRecord;
}

/** One request in view, locked until the transaction ends; undefined when it is gone. */
export async function lockOptionalRequest(ctx: Ctx, id: string): Promise<SpecialPrice | undefined> {
  const row = await visibleRequests(ctx).selectAll('s').where('s.id', '=', id).forUpdate('s').executeTakeFirst();
  return row as SpecialPrice | undefined;
}

/** The same for verbs. Throws 404. */
export async function lockRequest(ctx: Ctx, id: string): Promise<SpecialPrice> {
  const row = await lockOptionalRequest(ctx, id);
  if (!row) throw notFound();
  return row;
}

/** Adds a request under a number that nobody has; undefined when the number is taken. */
export async function insertRequest(
  ctx: Ctx,
  request: Omit<Insertable<SpecialPrices>, 'tenant_id' | 'created_at' | 'updated_at'>,
): Promise<SpecialPrice | undefined> {
  const now = ctx.clock.now();
  const row = await ctx.db
    .insertInto('special_prices')
    .values({ ...request, tenant_id: ctx.tenantId, created_at: now, updated_at: now })
    .onConflict((clash) => clash.columns(['tenant_id', 'number']).doNothing())
    .returningAll()
    .executeTakeFirst();
  return row as SpecialPrice | undefined;
}

/** Writes what a verb decided: the fourth beat. */
export async function updateRequest(
  ctx: Ctx,
  request: SpecialPrice,
  change: Updateable<SpecialPrices>,
): Promise<SpecialPrice> {
  const row = await ctx.db
    .updateTable('special_prices')
    .set((eb) => ({ ...change, updated_at: ctx.clock.now(), version: eb('version', '+', 1) }))
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', request.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  return row as SpecialPrice;
}

/** Deletes a draft with its lines. */
export async function deleteRequest(ctx: Ctx, id: string): Promise<void> {
  await ctx.db
    .deleteFrom('special_prices')
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
    .where('state', '=', 'draft')
    .execute();
}

/** Lines of a request in their order, with the names of their products. */
export async function selectLines(ctx: Ctx, requestId: string): Promise<LineRecord[]> {
  return ctx.db
    .selectFrom('special_price_lines as l')
    .innerJoin('products as p', (on) => on.onRef('p.tenant_id', '=', 'l.tenant_id').onRef('p.id', '=', 'l.product_id'))
    .selectAll('l')
    .select(['p.sku', 'p.name as product_name'])
    .where('l.tenant_id', '=', ctx.tenantId)
    .where('l.request_id', '=', requestId)
    .orderBy('l.position')
    .execute();
}

export type NewLine = Pick<Insertable<SpecialPriceLines>, 'product_id' | 'quantity' | 'list_minor' | 'requested_minor'>;

/** Writes the lines of a draft anew. */
export async function replaceLines(ctx: Ctx, request: SpecialPrice, lines: readonly NewLine[]): Promise<void> {
  await ctx.db
    .deleteFrom('special_price_lines')
    .where('tenant_id', '=', ctx.tenantId)
    .where('request_id', '=', request.id)
    .execute();
  if (lines.length === 0) return;
  await ctx.db
    .insertInto('special_price_lines')
    .values(
      lines.map((line, position) => ({
        ...line,
        tenant_id: ctx.tenantId,
        request_id: request.id,
        partner_id: request.partner_id,
        position,
      })),
    )
    .execute();
}

/** Writes prices into one line. */
export async function updateLine(
  ctx: Ctx,
  requestId: string,
  position: number,
  change: Pick<Updateable<SpecialPriceLines>, 'requested_minor' | 'offered_minor' | 'approved_minor'>,
): Promise<void> {
  await ctx.db
    .updateTable('special_price_lines')
    .set(change)
    .where('tenant_id', '=', ctx.tenantId)
    .where('request_id', '=', requestId)
    .where('position', '=', position)
    .execute();
}

/** A product with its list price of today. */
export interface ListedProduct {
  id: string;
  currency: string;
  list_price_minor: string | null;
}

/** Products that can be sold, by id. */
export async function selectProducts(ctx: Ctx, ids: readonly string[]): Promise<Map<string, ListedProduct>> {
  if (ids.length === 0) return new Map();
  const rows = await ctx.db
    .selectFrom('products')
    .select(['id', 'currency', 'list_price_minor'])
    .where('tenant_id', '=', ctx.tenantId)
    .where('active', '=', true)
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}
