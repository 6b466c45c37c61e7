/** What taking back asks of any table of records. */
import { sql } from 'kysely';
import type { Ctx } from '../context.ts';
import type { Standing } from './kind.ts';

/** Records of a table that are still there, with version and name, locked in one order. */
export async function lockStanding(
  ctx: Ctx,
  table: string,
  label: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Standing>> {
  const { rows } = await sql<{ id: string; version: number; label: string | null }>`
    select id, version, ${sql.ref(label)} as label from ${sql.table(table)}
    where tenant_id = ${ctx.tenantId} and id = any (${[...ids]}::uuid[]) order by id for update`.execute(ctx.db);
  return new Map(rows.map((row) => [row.id, { version: row.version, label: row.label ?? '' }]));
}

/** Deletes records of a table. */
export async function deleteRecords(ctx: Ctx, table: string, ids: readonly string[]): Promise<void> {
  await sql`delete from ${sql.table(table)}
    where tenant_id = ${ctx.tenantId} and id = any (${[...ids]}::uuid[])`.execute(ctx.db);
}
