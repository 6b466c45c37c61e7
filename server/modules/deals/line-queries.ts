import type { Ctx } from '../../kit/context.ts';
import type { DealLine } from './deal.ts';

/** A line with its product's name. */
export interface LineRecord extends DealLine {
  purpose: 'registered' | 'won';
  sku: string;
  product_name: string;
}

/** Lines of a registration in their order, as registered and as won. */
export async function selectLines(ctx: Ctx, dealId: string): Promise<LineRecord[]> {
  const rows = await ctx.db
    .selectFrom('deal_lines as l')
    .innerJoin('products as p', (on) => on.onRef('p.tenant_id', '=', 'l.tenant_id').onRef('p.id', '=', 'l.product_id'))
    .select(['l.purpose', 'l.product_id', 'l.quantity', 'l.unit_price_minor', 'p.sku', 'p.name as product_name'])
    .where('l.tenant_id', '=', ctx.tenantId)
    .where('l.deal_id', '=', dealId)
    .orderBy('l.position')
    .execute();
  return rows as LineRecord[];
}

/** Replaces a registration's lines of one purpose. */
export async function replaceLines(
  ctx: Ctx,
  deal: { id: string; partner_id: string },
  purpose: 'registered' | 'won',
  lines: readonly DealLine[],
): Promise<void> {
  await ctx.db
    .deleteFrom('deal_lines')
    .where('tenant_id', '=', ctx.tenantId)
    .where('deal_id', '=', deal.id)
    .where('purpose', '=', purpose)
    .execute();
  if (lines.length === 0) return;
  const rows = lines.map((line, position) => ({
    ...line,
    tenant_id: ctx.tenantId,
    deal_id: deal.id,
    partner_id: deal.partner_id,
    purpose,
    position,
  }));
  await ctx.db.insertInto('deal_lines').values(rows).execute();
}

/** A product as far as a line needs it. */
export interface PricedProduct {
  id: string;
  currency: string;
  list_price_minor: string | null;
  active: boolean;
}

/** Products by id; what does not exist is missing. */
export async function selectProductsById(ctx: Ctx, ids: readonly string[]): Promise<Map<string, PricedProduct>> {
  if (ids.length === 0) return new Map();
  const rows = await ctx.db
    .selectFrom('products')
    .select(['id', 'currency', 'list_price_minor', 'active'])
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** Names of products by id. */
export async function selectProductNames(ctx: Ctx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await ctx.db
    .selectFrom('products')
    .select(['id', 'name'])
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** Families of a registration's products, each once, in order; products without a family are left out. */
export async function selectFamilies(ctx: Ctx, dealId: string): Promise<string[]> {
  const rows = await ctx.db
    .selectFrom('deal_lines as l')
    .innerJoin('products as p', (on) => on.onRef('p.tenant_id', '=', 'l.tenant_id').onRef('p.id', '=', 'l.product_id'))
    .select('p.family')
    .distinct()
    .where('l.tenant_id', '=', ctx.tenantId)
    .where('l.deal_id', '=', dealId)
    .where('l.purpose', '=', 'registered')
    .orderBy('p.family')
    .limit(50)
    .execute();
  // A product of no family makes the protection as wide as the customer: nobody can say what else it covers.
  return rows.some((row) => row.family === null) ? [] : rows.map((row) => row.family!);
}
