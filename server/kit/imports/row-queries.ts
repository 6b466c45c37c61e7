import { sql } from 'kysely';
import type { Ctx } from '../context.ts';
import { ProblemError } from '../errors.ts';
import type { Page } from '../list-page.ts';

/** A row of the file as it waits in a chunk. `fault` says that it is broken as a row. */
export interface StagedRow {
  row: number;
  cells: string[];
  fault?: { code: string; message: string };
}

/** What is wrong in a row; `column` names the column of the file, null when it concerns the whole row. */
export interface RefusedFault {
  column: string | null;
  code: string;
  message: string;
}

/** A row that was not taken. */
export interface Refusal {
  row: number;
  cells: readonly string[];
  faults: readonly RefusedFault[];
}

/** The import that rows belong to. */
export interface Owner {
  id: string;
  partner_id: string | null;
}

/** Puts some rows aside as a chunk. */
export async function insertChunk(ctx: Ctx, of: Owner, chunk: number, rows: readonly StagedRow[]): Promise<void> {
  await ctx.db
    .insertInto('import_chunks')
    .values({
      tenant_id: ctx.tenantId,
      import_id: of.id,
      partner_id: of.partner_id,
      chunk,
      first_row: rows[0]!.row,
      rows: JSON.stringify(rows),
    })
    .execute();
}

/** The rows of a chunk. */
export async function selectChunk(ctx: Ctx, importId: string, chunk: number): Promise<StagedRow[]> {
  const found = await ctx.db
    .selectFrom('import_chunks')
    .select('rows')
    .where('tenant_id', '=', ctx.tenantId)
    .where('import_id', '=', importId)
    .where('chunk', '=', chunk)
    .executeTakeFirstOrThrow();
  return found.rows as unknown as StagedRow[];
}

export async function deleteChunks(ctx: Ctx, importId: string): Promise<void> {
  await ctx.db
    .deleteFrom('import_chunks')
    .where('tenant_id', '=', ctx.tenantId)
    .where('import_id', '=', importId)
    .execute();
}

/** Which rows were found right under some keys. */
export async function selectKeys(ctx: Ctx, importId: string, keys: readonly string[]): Promise<Map<string, number>> {
  if (keys.length === 0) return new Map();
  const rows = await ctx.db
    .selectFrom('import_keys')
    .select(['key', 'row_number'])
    .where('tenant_id', '=', ctx.tenantId)
    .where('import_id', '=', importId)
    .where(sql<boolean>`key = any (${[...new Set(keys)]}::text[])`)
    .execute();
  return new Map(rows.map((row) => [row.key, Number(row.row_number)]));
}

/** Notes the keys of rows that were found right; a key that a row further up has stays with it. */
export async function insertKeys(ctx: Ctx, of: Owner, keys: readonly { key: string; row: number }[]): Promise<void> {
  if (keys.length === 0) return;
  await sql`
    insert into import_keys (tenant_id, import_id, partner_id, key, row_number)
    select ${ctx.tenantId}::uuid, ${of.id}::uuid, ${of.partner_id}::uuid, k.key, k.row
    from jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) as k (key text, row bigint)
    on conflict do nothing`.execute(ctx.db);
}

export async function deleteKeys(ctx: Ctx, importId: string): Promise<void> {
  await ctx.db
    .deleteFrom('import_keys')
    .where('tenant_id', '=', ctx.tenantId)
    .where('import_id', '=', importId)
    .execute();
}

/** Keeps rows that were not taken. */
export async function insertRefusals(ctx: Ctx, of: Owner, refusals: readonly Refusal[]): Promise<void> {
  if (refusals.length === 0) return;
  await sql`
    insert into import_refusals (tenant_id, import_id, partner_id, row_number, cells, faults)
    select ${ctx.tenantId}::uuid, ${of.id}::uuid, ${of.partner_id}::uuid, r.row, r.cells, r.faults
    from jsonb_to_recordset(${JSON.stringify(refusals)}::jsonb) as r (row bigint, cells jsonb, faults jsonb)`.execute(
    ctx.db,
  );
}

export async function deleteRefusals(ctx: Ctx, importId: string): Promise<void> {
  await ctx.db
    .deleteFrom('import_refusals')
    .where('tenant_id', '=', ctx.tenantId)
    .where('import_id', '=', importId)
    .execute();
}

/** A page of rows that were not taken, in the order of the file. The cursor is the number of the last row. */
export async function selectRefusals(
  ctx: Ctx,
  importId: string,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<Page<Refusal>> {
  const after = cursor !== undefined && /^\d{1,15}$/.test(cursor) ? cursor : '0';
  const rows = await ctx.db
    .selectFrom('import_refusals')
    .select(['row_number', 'cells', 'faults'])
    .where('tenant_id', '=', ctx.tenantId)
    .where('import_id', '=', importId)
    .where('row_number', '>', after)
    .orderBy('row_number')
    .limit(limit + 1)
    .execute();
  const items = rows.slice(0, limit).map((row) => ({
    row: Number(row.row_number),
    cells: row.cells as unknown as string[],
    faults: row.faults as unknown as RefusedFault[],
  }));
  return { items, nextCursor: rows.length > limit ? String(items.at(-1)!.row) : null, total: null };
}

/** All rows that were not taken, one by one; never more than a page in memory. */
export async function* eachRefusal(ctx: Ctx, importId: string): AsyncGenerator<Refusal> {
  let cursor: string | undefined;
  do {
    const page = await selectRefusals(ctx, importId, { cursor, limit: 500 });
    yield* page.items;
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
}

/** What the database or a rule of the product has against a write; undefined for faults that are nobody's data. */
function refusalIn(error: unknown): string | undefined {
  if (error instanceof ProblemError) {
    if (error.status >= 500) return undefined;
    return error.errors?.map(({ path, message }) => `${path}: ${message}`).join(' | ') ?? error.message;
  }
  const { code = '', message } = error as { code?: string; message: string };
  // Classes 22 and 23 of SQLSTATE: a value that does not fit, a rule of the table that is broken.
  return /^2[23]/.test(code) ? message : undefined;
}

/**
 * Runs a write that the database or a rule of the product may refuse. Answers its refusal and leaves the transaction as it was before; other
 * failures, of the connection for example, are thrown.
 */
export async function attempt(ctx: Ctx, write: () => Promise<void>): Promise<string | undefined> {
  await sql`savepoint attempt`.execute(ctx.db);
  try {
    await write();
    await sql`release savepoint attempt`.execute(ctx.db);
    return undefined;
  } catch (error) {
    const refusal = refusalIn(error);
    if (refusal === undefined) throw error;
    await sql`rollback to savepoint attempt`.execute(ctx.db);
    return refusal;
  }
}
