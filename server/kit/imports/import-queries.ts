import { sql, type Insertable, type Selectable, type Updateable } from 'kysely';
import type { Imports } from '../../../db/types.ts';
import type { Ctx } from '../context.ts';
import type { CsvFormat } from '../csv/read.ts';
import { invalid, notFound, stale } from '../errors.ts';
import type { Page } from '../list-page.ts';
import type { ImportOptions, ImportState } from './vocabulary.contract.ts';

/** An import as it is stored. */
export type ImportRow = Omit<
  Selectable<Imports>,
  'state' | 'mapping' | 'options' | 'sample' | 'encoding' | 'delimiter' | 'goal'
> & {
  state: ImportState;
  goal: 'check' | 'check_and_run' | 'run';
  mapping: (string | null)[];
  options: ImportOptions;
  sample: string[][];
  encoding: CsvFormat['encoding'];
  delimiter: CsvFormat['delimiter'];
};

const stored = (ctx: Ctx) => ctx.db.selectFrom('imports').selectAll().where('tenant_id', '=', ctx.tenantId);

/** One import; undefined when missing or foreign. */
export async function selectOptionalImport(ctx: Ctx, id: string): Promise<ImportRow | undefined> {
  return (await stored(ctx).where('id', '=', id).executeTakeFirst()) as unknown as ImportRow | undefined;
}

/** One import; 404 when missing or foreign. */
export async function selectImport(ctx: Ctx, id: string): Promise<ImportRow> {
  const row = await selectOptionalImport(ctx, id);
  if (!row) throw notFound();
  return row;
}

/** The same, locked until the transaction ends; undefined when it is gone. */
export async function lockOptionalImport(ctx: Ctx, id: string): Promise<ImportRow | undefined> {
  return (await stored(ctx).where('id', '=', id).forUpdate().executeTakeFirst()) as unknown as ImportRow | undefined;
}

/** The same; 404 when missing or foreign. */
export async function lockImport(ctx: Ctx, id: string): Promise<ImportRow> {
  const row = await lockOptionalImport(ctx, id);
  if (!row) throw notFound();
  return row;
}

/** A page of imports, the latest first; `kind` narrows to one kind. Ids rise with time and serve as cursor. */
export async function selectImports(
  ctx: Ctx,
  { kind, cursor, limit }: { kind?: string | undefined; cursor?: string | undefined; limit: number },
): Promise<Page<ImportRow>> {
  let query = stored(ctx)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1);
  if (kind !== undefined) query = query.where('kind', '=', kind);
  if (cursor !== undefined) {
    const [at, id] = splitCursor(cursor);
    query = query.where(sql<boolean>`(created_at, id) < (${at}::timestamptz, ${id}::uuid)`);
  }
  const rows = (await query.execute()) as unknown as ImportRow[];
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const more = rows.length > limit && last !== undefined;
  return { items, nextCursor: more ? `${last.created_at.toISOString()}_${last.id}` : null, total: null };
}

function splitCursor(cursor: string): [string, string] {
  const match = /^(\d{4}-\d{2}-\d{2}T[\d:.]{8,12}Z)_([0-9a-f-]{36})$/.exec(cursor);
  if (match) return [match[1]!, match[2]!];
  throw invalid([{ path: 'query.cursor', code: 'invalid_cursor', message: 'The cursor does not belong to this list' }]);
}

export async function insertImport(ctx: Ctx, row: Omit<Insertable<Imports>, 'tenant_id'>): Promise<void> {
  await ctx.db
    .insertInto('imports')
    .values({ ...row, tenant_id: ctx.tenantId })
    .execute();
}

/** Changes an import that was locked before; its version goes up by one. `version` makes it a 412 when it is another. */
export async function updateImport(
  ctx: Ctx,
  id: string,
  change: Updateable<Imports>,
  version?: number,
): Promise<ImportRow> {
  let query = ctx.db
    .updateTable('imports')
    .set(({ eb }) => ({ ...change, version: eb('version', '+', 1) }))
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id);
  if (version !== undefined) query = query.where('version', '=', version);
  const row = await query.returningAll().executeTakeFirst();
  if (!row) throw stale();
  return row as unknown as ImportRow;
}

/** Changes an import if it still is in the state and pass that `seen` has; undefined otherwise. */
export async function updateSeenImport(
  ctx: Ctx,
  seen: Pick<ImportRow, 'id' | 'state' | 'pass'>,
  change: Updateable<Imports>,
): Promise<ImportRow | undefined> {
  const row = await ctx.db
    .updateTable('imports')
    .set(({ eb }) => ({ ...change, version: eb('version', '+', 1) }))
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', seen.id)
    .where('state', '=', seen.state)
    .where('pass', '=', seen.pass)
    .returningAll()
    .executeTakeFirst();
  return row as unknown as ImportRow | undefined;
}

export async function deleteImport(ctx: Ctx, id: string): Promise<void> {
  await ctx.db.deleteFrom('imports').where('tenant_id', '=', ctx.tenantId).where('id', '=', id).execute();
}
