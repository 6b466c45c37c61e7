import { Buffer } from 'node:buffer';
import { sql, type Expression, type SelectQueryBuilder, type SqlBool } from 'kysely';
import type { DB } from '../../db/types.ts';
import type { Ctx } from './context.ts';
import { invalid } from './errors.ts';
import { parseFilter, type Filter, type ListField, type ListFields, type ListValues } from './lists.ts';

/** A Kysely select of any shape. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the shape of joins is the caller's business
export type AnySelect = SelectQueryBuilder<DB, any, any>;

/** The database side of a list: an SQL expression per field, how to search, and the column that breaks ties. */
export interface ListSource {
  fields: ListFields;
  columns: Readonly<Record<string, Expression<unknown>>>;
  id: Expression<unknown>;
  search?: (text: string) => Expression<SqlBool>;
}

const CAST: Record<ListField['type'], string> = {
  text: 'text',
  id: 'uuid',
  enum: 'text',
  number: 'bigint',
  date: 'date',
  time: 'timestamptz',
  boolean: 'boolean',
};

const likePattern = (text: string) => text.replace(/[\\%_]/g, '\\$&');

function condition(column: Expression<unknown>, field: ListField, { operator, values }: Filter): Expression<SqlBool> {
  const type = sql.raw(CAST[field.type]);
  const one = (index: number) => sql`${values[index]}::${type}`;
  switch (operator) {
    case 'in':
      return sql<SqlBool>`${column} = any (${values}::${type}[])`;
    case 'not':
      return sql<SqlBool>`(${column} is null or ${column} <> all (${values}::${type}[]))`;
    case 'gte':
      return sql<SqlBool>`${column} >= ${one(0)}`;
    case 'lte':
      return sql<SqlBool>`${column} <= ${one(0)}`;
    case 'between':
      return sql<SqlBool>`${column} between ${one(0)} and ${one(1)}`;
    case 'contains':
      return sql<SqlBool>`${column} ilike ${`%${likePattern(values[0]!)}%`}`;
    case 'starts':
      return sql<SqlBool>`${column} ilike ${`${likePattern(values[0]!)}%`}`;
    case 'empty':
      return sql<SqlBool>`${column} is null`;
    default:
      return sql<SqlBool>`${column} = ${one(0)}`;
  }
}

/** Adds the query's filters and search to a select. `me` in an id filter is the actor's membership. */
export function applyFilters<Q extends AnySelect>(ctx: Ctx, query: Q, source: ListSource, values: ListValues): Q {
  let filtered = query;
  for (const [name, field] of Object.entries(source.fields)) {
    const text = values[name];
    const column = source.columns[name];
    if (typeof text !== 'string' || !column) continue;
    const filter = parseFilter(field, text);
    if (!filter) continue;
    const resolved = {
      ...filter,
      values: filter.values.map((v) => (field.type === 'id' && v === 'me' ? ctx.actor.id : v)),
    };
    filtered = filtered.where(condition(column, field, resolved)) as Q;
  }
  if (values.q && source.search) filtered = filtered.where(source.search(values.q)) as Q;
  return filtered;
}

interface Cursor {
  /** Sort that the cursor belongs to; another sort makes it void. */
  s: string;
  /** Value of the sort column of the last row, as text; null sorts last. */
  v: string | null;
  id: string;
}

const encodeCursor = (cursor: Cursor) => Buffer.from(JSON.stringify(cursor)).toString('base64url');

function decodeCursor(text: string, sort: string): Cursor {
  try {
    const cursor = JSON.parse(Buffer.from(text, 'base64url').toString()) as Cursor;
    const shaped = (typeof cursor.v === 'string' || cursor.v === null) && /^[0-9a-f-]{36}$/.test(cursor.id);
    if (cursor.s === sort && shaped) return cursor;
  } catch {
    // falls through to the refusal
  }
  throw invalid([{ path: 'query.cursor', code: 'invalid_cursor', message: 'The cursor does not belong to this list' }]);
}

function sortOf(source: ListSource, sort: string) {
  const descending = sort.startsWith('-');
  const name = descending ? sort.slice(1) : sort;
  const field = source.fields[name]!;
  return {
    descending,
    column: source.columns[name]!,
    type: sql.raw(CAST[field.type]),
    nullable: field.nullable !== false,
  };
}

function afterCursor(source: ListSource, sort: string, cursor: Cursor): Expression<SqlBool> {
  const { descending, column, type, nullable } = sortOf(source, sort);
  const beyond = sql.raw(descending ? '<' : '>');
  if (!nullable) return sql<SqlBool>`(${column}, ${source.id}) ${beyond} (${cursor.v}::${type}, ${cursor.id}::uuid)`;
  const tie = sql<SqlBool>`${source.id} ${beyond} ${cursor.id}::uuid`;
  if (cursor.v === null) return sql<SqlBool>`(${column} is null and ${tie})`;
  return sql<SqlBool>`(${column} ${beyond} ${cursor.v}::${type} or ${column} is null or (${column} = ${cursor.v}::${type} and ${tie}))`;
}

function ordered<Q extends AnySelect>(query: Q, source: ListSource, sort: string): Q {
  const { descending, column, nullable } = sortOf(source, sort);
  const direction = sql.raw(`${descending ? 'desc' : 'asc'}${nullable ? ' nulls last' : ''}`);
  return query
    .orderBy(sql`${column} ${direction}`)
    .orderBy(sql`${source.id} ${sql.raw(descending ? 'desc' : 'asc')}`) as Q;
}

/** A page of rows; `nextCursor` stays right while rows are inserted. `total` counts to 10,000 when asked for. */
export interface Page<R> {
  items: R[];
  nextCursor: string | null;
  total: number | null;
}

/**
 * Runs a list: filters, search, keyset cursor, order. The select must not order or limit by itself.
 * Throws 422 for a cursor of another list.
 */
export async function selectPage<R>(
  ctx: Ctx,
  base: AnySelect,
  source: ListSource,
  values: ListValues,
): Promise<Page<R>> {
  const filtered = applyFilters(ctx, base, source, values);
  const { column } = sortOf(source, values.sort);
  let query = ordered(filtered, source, values.sort)
    .select(sql<string | null>`(${column})::text`.as('cursor_value'))
    .select(sql<string>`${source.id}`.as('cursor_id'))
    .limit(values.limit + 1);
  if (values.cursor) query = query.where(afterCursor(source, values.sort, decodeCursor(values.cursor, values.sort)));
  const rows = (await query.execute()) as (R & { cursor_value: string | null; cursor_id: string })[];
  const items = rows.slice(0, values.limit);
  const last = items.at(-1);
  return {
    items,
    nextCursor:
      rows.length > values.limit && last
        ? encodeCursor({ s: values.sort, v: last.cursor_value, id: last.cursor_id })
        : null,
    total: values.total === 'true' ? await countUpTo(ctx, filtered, 10_000) : null,
  };
}

async function countUpTo(ctx: Ctx, filtered: AnySelect, most: number): Promise<number> {
  const limited = filtered
    .clearSelect()
    .select(sql`1`.as('one'))
    .limit(most);
  const row = await ctx.db
    .selectFrom(limited.as('matches'))
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** All rows of a list in its order, in pages of 500, for an export: never more than a page in memory. */
export async function* eachRow<R>(
  ctx: Ctx,
  base: AnySelect,
  source: ListSource,
  values: ListValues,
): AsyncGenerator<R> {
  let cursor: string | undefined;
  do {
    const page = await selectPage<R>(ctx, base, source, { ...values, cursor, limit: 500, total: 'false' });
    yield* page.items;
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
}
