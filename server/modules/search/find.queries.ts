/**
 * Which records answer what was typed. Behind row-level security only equality and ranges of bare columns use an index,
 * so a name's beginning is a range of its key, over all rows; words inside of names are looked for in a bounded number of
 * rows: names in the order of the index, which answers alone, and the registrations that changed last.
 */
import { sql, type Expression, type SqlBool } from 'kysely';
import type { Ctx } from '../../kit/context.ts';
import { visibleDeals } from '../deals/index.ts';
import { RANKS, rankOf, type Found, type Typed } from './typed.ts';

/** Rows of a kind in which words are looked for. */
export const READ = 20_000;
/** The same for registrations, whose rows are wide. */
const READ_DEALS = 5_000;

type NamedTable = 'partners' | 'partner_contacts' | 'accounts' | 'opportunities';

/** Whose rows a person of one partner, or a channel manager, has in view: the fence holds anyway, naming them is faster. */
const PARTNER_COLUMN: Partial<Record<NamedTable, string>> = { partners: 'id', partner_contacts: 'partner_id' };

function inView(ctx: Ctx, table: NamedTable) {
  const column = PARTNER_COLUMN[table];
  if (ctx.actor.sees === 'all' || column === undefined) return sql<SqlBool>`true`;
  return sql<SqlBool>`${sql.ref(column)} = any (${[...ctx.actor.partnerIds]}::uuid[])`;
}

/** Whether each word typed begins a word of `text`. The plain look comes first: it spares most rows the dearer one. */
const hasWords = (text: Expression<string>, typed: Typed) =>
  sql<SqlBool>`(${text} like all (${typed.parts}::text[])
    and ' ' || translate(${text}, './&(-', '     ') like all (${typed.words}::text[]))`;

/** Records whose name begins with what was typed, in the order of names. */
export async function selectBeginning(ctx: Ctx, table: NamedTable, typed: Typed, limit: number): Promise<Found[]> {
  const { rows } = await sql<{ id: string; name_key: string }>`
    select id, name_key from ${sql.table(table)}
    where tenant_id = ${ctx.tenantId} and name_key >= ${typed.key} and name_key <= ${typed.last} and ${inView(ctx, table)}
    order by name_key, id limit ${limit}`.execute(ctx.db);
  return rows.map((row) => ({ id: row.id, rank: rankOf(row.name_key, typed) }));
}

/** Records with the words typed in their names. */
export async function selectWithWords(ctx: Ctx, table: NamedTable, typed: Typed, limit: number): Promise<Found[]> {
  const { rows } = await sql<{ id: string }>`
    select id from (
      select id, name_key from ${sql.table(table)} where tenant_id = ${ctx.tenantId} and ${inView(ctx, table)}
      order by name_key, id limit ${sql.lit(READ)}
    ) read where ${hasWords(sql.ref<string>('name_key'), typed)} limit ${limit}`.execute(ctx.db);
  return rows.map(({ id }) => ({ id, rank: RANKS.words }));
}

/** The registration of a number, which may be typed without the vendor's prefix. */
export async function selectDealOfNumber(ctx: Ctx, typed: Typed): Promise<Found[]> {
  const settings = await ctx.db
    .selectFrom('deal_settings')
    .select('number_prefix')
    .where('tenant_id', '=', ctx.tenantId)
    .executeTakeFirst();
  const numbers = [typed.number, `${settings?.number_prefix ?? ''}${typed.number}`];
  const rows = await visibleDeals(ctx).select('d.id').where('d.number', 'in', numbers).limit(2).execute();
  return rows.map(({ id }) => ({ id, rank: RANKS.number }));
}

/** Registrations whose customer's name begins with what was typed. */
export async function selectDealsBeginning(ctx: Ctx, typed: Typed, limit: number): Promise<Found[]> {
  const rows = await visibleDeals(ctx)
    .select(['d.id', 'd.customer_key'])
    .where('d.customer_key', '>=', typed.key)
    .where('d.customer_key', '<=', typed.last)
    .orderBy('d.customer_key')
    .orderBy('d.id', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ id: row.id, rank: rankOf(row.customer_key, typed) }));
}

/** Registrations with the words typed in the customer's name, or with the beginning of a number, among those changed last. */
export async function selectDealsWithWords(ctx: Ctx, typed: Typed, limit: number): Promise<Found[]> {
  const newest = visibleDeals(ctx)
    .select(['d.id', 'd.number', 'd.customer_key'])
    .orderBy('d.updated_at', 'desc')
    .orderBy('d.id', 'desc')
    .limit(READ_DEALS);
  const { rows } = await sql<{ id: string }>`
    select id from (${newest}) newest
    where (${hasWords(sql.ref<string>('customer_key'), typed)} or starts_with(number, ${typed.number})) limit ${limit}`.execute(
    ctx.db,
  );
  return rows.map(({ id }) => ({ id, rank: RANKS.words }));
}
