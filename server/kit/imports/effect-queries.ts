/** What imports did to records, as far as it may still be taken back; and how long that is. */
import { sql } from 'kysely';
import type { Ctx } from '../context.ts';
import type { Page } from '../list-page.ts';
import type { Owner } from './row-queries.ts';

/** What an import did to one record. `previous` is the record as it was before; null when the import made it. */
export interface Effect {
  record_id: string;
  row_number: number;
  previous: Record<string, unknown> | null;
  version: number;
}

/** Notes what was written. A record that one import writes twice keeps what it was before the first time. */
export async function insertEffects(ctx: Ctx, of: Owner, effects: readonly Effect[]): Promise<void> {
  if (effects.length === 0) return;
  await sql`
    insert into import_effects (tenant_id, import_id, partner_id, record_id, row_number, previous, version)
    select ${ctx.tenantId}::uuid, ${of.id}::uuid, ${of.partner_id}::uuid, e.record_id, e.row_number, e.previous, e.version
    from jsonb_to_recordset(${JSON.stringify(effects)}::jsonb)
      as e (record_id uuid, row_number bigint, previous jsonb, version integer)
    on conflict (tenant_id, import_id, record_id) do update set version = excluded.version`.execute(ctx.db);
}

const effectsOf = (ctx: Ctx, importId: string) =>
  ctx.db.selectFrom('import_effects').where('tenant_id', '=', ctx.tenantId).where('import_id', '=', importId);

/** The last rows' effects above (and without) row `before`, the last one first. */
export async function selectEffects(ctx: Ctx, importId: string, before: number, limit: number): Promise<Effect[]> {
  const rows = await effectsOf(ctx, importId)
    .select(['record_id', 'row_number', 'previous', 'version'])
    .where('kept', 'is', null)
    .where('row_number', '<', String(before))
    .orderBy('row_number', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, row_number: Number(row.row_number) })) as Effect[];
}

/** How many records an import wrote that may be taken back. */
export async function countEffects(ctx: Ctx, importId: string): Promise<number> {
  const row = await effectsOf(ctx, importId)
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Forgets effects: those that were taken back, or all when none are named. */
export async function deleteEffects(ctx: Ctx, importId: string, recordIds?: readonly string[]): Promise<void> {
  let query = ctx.db
    .deleteFrom('import_effects')
    .where('tenant_id', '=', ctx.tenantId)
    .where('import_id', '=', importId);
  if (recordIds) query = query.where(sql<boolean>`record_id = any (${[...recordIds]}::uuid[])`);
  await query.execute();
}

/** A record that stayed as it is. */
export interface Kept {
  record_id: string;
  kept: string;
  label: string | null;
}

/** Keeps the reasons why records stayed; what they were before is not needed any more. */
export async function updateKept(ctx: Ctx, importId: string, kept: readonly Kept[]): Promise<void> {
  if (kept.length === 0) return;
  await sql`
    update import_effects e set kept = k.kept, label = k.label, previous = null
    from jsonb_to_recordset(${JSON.stringify(kept)}::jsonb) as k (record_id uuid, kept text, label text)
    where e.tenant_id = ${ctx.tenantId} and e.import_id = ${importId}::uuid and e.record_id = k.record_id`.execute(
    ctx.db,
  );
}

/** A page of records that stayed, in the order of the file. The cursor is the number of the last row. */
export async function selectKept(
  ctx: Ctx,
  importId: string,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<Page<{ row: number; recordId: string; label: string; reason: string }>> {
  const after = cursor !== undefined && /^\d{1,15}$/.test(cursor) ? cursor : '0';
  const rows = await effectsOf(ctx, importId)
    .select(['record_id', 'row_number', 'kept', 'label'])
    .where('kept', 'is not', null)
    .where('row_number', '>', after)
    .orderBy('row_number')
    .limit(limit + 1)
    .execute();
  const items = rows.slice(0, limit).map((row) => ({
    row: Number(row.row_number),
    recordId: row.record_id,
    label: row.label ?? '',
    reason: row.kept!,
  }));
  return { items, nextCursor: rows.length > limit ? String(items.at(-1)!.row) : null, total: null };
}

/** Days in which imports can be taken back when nobody has said otherwise. */
const USUAL_UNDO_DAYS = 7;

/** The tenant's settings of imports, or the usual ones. */
export async function selectImportSettings(ctx: Ctx): Promise<{ undo_days: number; version: number }> {
  const row = await ctx.db
    .selectFrom('import_settings')
    .select(['undo_days', 'version'])
    .where('tenant_id', '=', ctx.tenantId)
    .executeTakeFirst();
  return row ?? { undo_days: USUAL_UNDO_DAYS, version: 0 };
}

/** Writes the settings on top of the version that was read; undefined when another one stands. */
export async function upsertImportSettings(
  ctx: Ctx,
  undoDays: number,
  version: number,
): Promise<{ undo_days: number; version: number } | undefined> {
  const { rows } = await sql<{ undo_days: number; version: number }>`
    insert into import_settings (tenant_id, undo_days, updated_at) values (${ctx.tenantId}, ${undoDays}, ${ctx.clock.now()})
    on conflict (tenant_id) do update
      set undo_days = excluded.undo_days, updated_at = excluded.updated_at, version = import_settings.version + 1
      where import_settings.version = ${version}
    returning undo_days, version`.execute(ctx.db);
  return rows[0];
}
