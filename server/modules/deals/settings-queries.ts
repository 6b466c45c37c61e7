import type { Insertable, Kysely, Selectable, Updateable } from 'kysely';
import type { DB, DealSettings, DealStages, DealTypes, Products, ReasonCodes } from '../../../db/types.ts';
import type { Ctx } from '../../kit/context.ts';
import { notFound, stale } from '../../kit/errors.ts';
import type { ReasonPurpose, StageKind } from './states.ts';

/** Small tables of the tenant's own words, all kept alike. */
interface Words {
  deal_types: DealTypes;
  deal_stages: DealStages;
  reason_codes: ReasonCodes;
  products: Products;
}
export type WordTable = keyof Words;
export type WordRow<T extends WordTable> = Selectable<Words[T]> & { id: string; active: boolean; version: number };
export type NewWord<T extends WordTable> = Omit<Insertable<Words[T]>, 'tenant_id' | 'created_at' | 'updated_at'>;
export type WordChange<T extends WordTable> = Updateable<Words[T]>;

/** What the four tables have in common, so that one set of queries serves them. */
type AnyWord = Pick<DealTypes, 'tenant_id' | 'id' | 'active' | 'version' | 'position'>;
const words = (ctx: Pick<Ctx, 'db'>) => ctx.db as unknown as Kysely<Record<WordTable, AnyWord>>;

/** Rows in their order; retired ones only when asked for. */
export async function selectWords<T extends Exclude<WordTable, 'products'>>(
  ctx: Ctx,
  table: T,
  all: boolean,
): Promise<WordRow<T>[]> {
  let query = words(ctx)
    .selectFrom(table as WordTable)
    .selectAll()
    .where('tenant_id', '=', ctx.tenantId);
  if (!all) query = query.where('active', '=', true);
  return (await query.orderBy('position').orderBy('id').limit(500).execute()) as unknown as WordRow<T>[];
}

/** One row, locked until the transaction ends. Throws 404. */
export async function lockWord<T extends WordTable>(ctx: Ctx, table: T, id: string): Promise<WordRow<T>> {
  const row = await words(ctx)
    .selectFrom(table as WordTable)
    .selectAll()
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw notFound();
  return row as unknown as WordRow<T>;
}

/** Adds a row behind the others, unless it names its place. */
export async function insertWord<T extends WordTable>(ctx: Ctx, table: T, row: NewWord<T>): Promise<WordRow<T>> {
  const now = ctx.clock.now();
  const place = table === 'products' || 'position' in row ? {} : { position: await nextPosition(ctx, table) };
  const inserted = await (ctx.db as unknown as Kysely<Record<string, object>>)
    .insertInto(table as string)
    .values({ ...row, ...place, tenant_id: ctx.tenantId, created_at: now, updated_at: now } as never)
    .returningAll()
    .executeTakeFirstOrThrow();
  return inserted as unknown as WordRow<T>;
}

async function nextPosition(ctx: Ctx, table: WordTable): Promise<number> {
  const row = await words(ctx)
    .selectFrom(table)
    .select(({ fn }) => fn.max('position').as('last'))
    .where('tenant_id', '=', ctx.tenantId)
    .executeTakeFirst();
  return Math.min(10_000, Number(row?.last ?? 0) + 10);
}

/** How many rows can be chosen; of one kind when it is given. */
export async function countActive(ctx: Ctx, table: WordTable, kind: string | undefined): Promise<number> {
  let query = (ctx.db as unknown as Kysely<Record<WordTable, AnyWord & { kind: string }>>)
    .selectFrom(table)
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('tenant_id', '=', ctx.tenantId)
    .where('active', '=', true);
  if (kind !== undefined) query = query.where('kind', '=', kind);
  return Number((await query.executeTakeFirstOrThrow()).count);
}

/** Writes a change on top of the version that was read. Throws 412 when it is no longer that one. */
export async function updateWord<T extends WordTable>(
  ctx: Ctx,
  table: T,
  id: string,
  version: number,
  change: WordChange<T>,
): Promise<WordRow<T>> {
  const row = await (ctx.db as unknown as Kysely<Record<string, AnyWord & { updated_at: Date }>>)
    .updateTable(table as string)
    .set({ ...(change as object), updated_at: ctx.clock.now(), version: version + 1 })
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
    .where('version', '=', version)
    .returningAll()
    .executeTakeFirst();
  if (!row) throw stale();
  return row as unknown as WordRow<T>;
}

export async function deleteWord(ctx: Ctx, table: WordTable, id: string): Promise<void> {
  await words(ctx).deleteFrom(table).where('tenant_id', '=', ctx.tenantId).where('id', '=', id).execute();
}

/** Columns that refer to each table. */
const REFERENCES: Readonly<Record<WordTable, readonly (readonly [keyof DB, string])[]>> = {
  deal_types: [['deals', 'deal_type_id']],
  deal_stages: [['deals', 'stage_id']],
  reason_codes: [
    ['deals', 'decision_reason_id'],
    ['deals', 'closed_reason_id'],
  ],
  products: [['deal_lines', 'product_id']],
};

/** Whether any registration refers to a row. Only those who see all partners manage these tables, so all are asked. */
export async function isWordUsed(ctx: Ctx, table: WordTable, id: string): Promise<boolean> {
  for (const [from, column] of REFERENCES[table]) {
    const row = await (ctx.db as unknown as Kysely<Record<string, Record<string, string>>>)
      .selectFrom(from as string)
      .select('tenant_id')
      .where('tenant_id', '=', ctx.tenantId)
      .where(column, '=', id)
      .limit(1)
      .executeTakeFirst();
    if (row) return true;
  }
  return false;
}

/** An active type by id, or the first one when none is named; undefined when there is none. */
export function selectOptionalType(ctx: Ctx, id?: string): Promise<WordRow<'deal_types'> | undefined> {
  let query = ctx.db
    .selectFrom('deal_types')
    .selectAll()
    .where('tenant_id', '=', ctx.tenantId)
    .where('active', '=', true);
  if (id !== undefined) query = query.where('id', '=', id);
  return query.orderBy('position').orderBy('id').executeTakeFirst();
}

/** Key of a type, active or not. */
export async function selectTypeKey(ctx: Ctx, id: string): Promise<string> {
  const row = await ctx.db
    .selectFrom('deal_types')
    .select('key')
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return row.key;
}

/** The first active stage of a kind; undefined when the tenant has none. */
export function selectFirstStage(ctx: Ctx, kind: StageKind): Promise<WordRow<'deal_stages'> | undefined> {
  return ctx.db
    .selectFrom('deal_stages')
    .selectAll()
    .where('tenant_id', '=', ctx.tenantId)
    .where('kind', '=', kind)
    .where('active', '=', true)
    .orderBy('position')
    .orderBy('id')
    .executeTakeFirst();
}

/** A stage by id, active or not; undefined when it does not exist. */
export function selectOptionalStage(ctx: Ctx, id: string): Promise<WordRow<'deal_stages'> | undefined> {
  return ctx.db
    .selectFrom('deal_stages')
    .selectAll()
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** An active reason for a purpose; undefined when it does not exist or is meant for something else. */
export function selectOptionalReason(
  ctx: Ctx,
  purpose: ReasonPurpose,
  id: string,
): Promise<WordRow<'reason_codes'> | undefined> {
  return ctx.db
    .selectFrom('reason_codes')
    .selectAll()
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
    .where('purpose', '=', purpose)
    .where('active', '=', true)
    .executeTakeFirst();
}

export type SettingsRow = Selectable<DealSettings>;

/** The tenant's row of settings; undefined until somebody or a seed has written it. */
export function selectOptionalSettings(ctx: Ctx): Promise<SettingsRow | undefined> {
  return ctx.db.selectFrom('deal_settings').selectAll().where('tenant_id', '=', ctx.tenantId).executeTakeFirst();
}

/** Writes the row of settings unless there is one. */
export async function insertSettings(ctx: Ctx): Promise<void> {
  await ctx.db
    .insertInto('deal_settings')
    .values({ tenant_id: ctx.tenantId, updated_at: ctx.clock.now() })
    .onConflict((clash) => clash.column('tenant_id').doNothing())
    .execute();
}

/** Writes a change of settings on top of the version that was read. Throws 412 when it is no longer that one. */
export async function updateSettings(
  ctx: Ctx,
  version: number,
  change: Updateable<DealSettings>,
): Promise<SettingsRow> {
  const row = await ctx.db
    .updateTable('deal_settings')
    .set({ ...change, updated_at: ctx.clock.now(), version: version + 1 })
    .where('tenant_id', '=', ctx.tenantId)
    .where('version', '=', version)
    .returningAll()
    .executeTakeFirst();
  if (!row) throw stale();
  return row;
}
