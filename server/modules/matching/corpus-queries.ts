/** SQL of what was counted and learned. Every function must run inside `forMatching`. */
import { sql } from 'kysely';
import type { Ctx } from '../../kit/context.ts';

type Tx = Pick<Ctx, 'db' | 'tenantId'>;

export interface CorpusRow {
  size: number;
  version: number;
}

/** Size and version of the tenant's word counts, or undefined before the first count. */
export async function selectOptionalCorpus(ctx: Tx): Promise<CorpusRow | undefined> {
  const { rows } = await sql<CorpusRow>`
    SELECT size, version FROM match_corpora WHERE tenant_id = ${ctx.tenantId}`.execute(ctx.db);
  return rows[0];
}

export async function selectTokenCounts(ctx: Tx): Promise<Map<string, number>> {
  const { rows } = await sql<{ token: string; count: number }>`
    SELECT token, count FROM match_token_counts WHERE tenant_id = ${ctx.tenantId}`.execute(ctx.db);
  return new Map(rows.map((row) => [row.token, row.count]));
}

/** Puts new word counts in place of the old ones. Two at once go one after the other: the corpus row is the lock. */
export async function replaceTokenCounts(
  ctx: Tx,
  size: number,
  counts: ReadonlyMap<string, number>,
  now: Date,
): Promise<void> {
  await sql`
    INSERT INTO match_corpora (tenant_id, size, counted_at) VALUES (${ctx.tenantId}, ${size}, ${now})
    ON CONFLICT (tenant_id) DO UPDATE SET size = excluded.size, counted_at = excluded.counted_at,
      version = match_corpora.version + 1`.execute(ctx.db);
  await sql`DELETE FROM match_token_counts WHERE tenant_id = ${ctx.tenantId}`.execute(ctx.db);
  await sql`
    INSERT INTO match_token_counts (tenant_id, token, count)
    SELECT ${ctx.tenantId}::uuid, token, count
    FROM unnest(${[...counts.keys()]}::text[], ${[...counts.values()]}::integer[]) AS t (token, count)`.execute(ctx.db);
}

/** Learned names of subjects, by subject. */
export async function selectAliases(ctx: Tx, ids: readonly string[]): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ subject_id: string; name: string }>`
    SELECT subject_id, name FROM match_aliases
    WHERE tenant_id = ${ctx.tenantId} AND subject_id = ANY (${[...ids]}::uuid[]) ORDER BY subject_id, name`.execute(
    ctx.db,
  );
  const aliases = new Map<string, string[]>();
  for (const row of rows) aliases.set(row.subject_id, [...(aliases.get(row.subject_id) ?? []), row.name]);
  return aliases;
}

export interface Lesson {
  subjectId: string;
  learnedBy: string;
  learnedAt: Date;
}

export async function insertAlias(ctx: Tx, lesson: Lesson & { name: string }): Promise<void> {
  await sql`
    INSERT INTO match_aliases (tenant_id, subject_id, name, learned_by, learned_at)
    VALUES (${ctx.tenantId}, ${lesson.subjectId}, ${lesson.name}, ${lesson.learnedBy}, ${lesson.learnedAt})
    ON CONFLICT DO NOTHING`.execute(ctx.db);
}

export async function insertExclusion(ctx: Tx, lesson: Lesson & { identity: number; name: string }): Promise<void> {
  await sql`
    INSERT INTO match_exclusions (tenant_id, subject_id, identity, name, learned_by, learned_at)
    VALUES (${ctx.tenantId}, ${lesson.subjectId}, ${lesson.identity}, ${lesson.name}, ${lesson.learnedBy}, ${lesson.learnedAt})
    ON CONFLICT DO NOTHING`.execute(ctx.db);
}

export async function deleteExclusion(ctx: Tx, subjectId: string, identity: number): Promise<void> {
  await sql`DELETE FROM match_exclusions
    WHERE tenant_id = ${ctx.tenantId} AND subject_id = ${subjectId} AND identity = ${identity}`.execute(ctx.db);
}

export async function deleteLessons(ctx: Tx, subjectIds: readonly string[]): Promise<void> {
  await sql`DELETE FROM match_aliases WHERE tenant_id = ${ctx.tenantId} AND subject_id = ANY (${[...subjectIds]}::uuid[])`.execute(
    ctx.db,
  );
  await sql`DELETE FROM match_exclusions WHERE tenant_id = ${ctx.tenantId} AND subject_id = ANY (${[...subjectIds]}::uuid[])`.execute(
    ctx.db,
  );
}

export interface CheckRow {
  id: string;
  checked_at: Date;
  actor_id: string;
  partner_id: string | null;
  reason: string;
  query_hash: string;
  level: string;
}

export async function insertCheck(ctx: Tx, row: CheckRow): Promise<void> {
  await sql`
    INSERT INTO match_checks (tenant_id, id, checked_at, actor_id, partner_id, reason, query_hash, level)
    VALUES (${ctx.tenantId}, ${row.id}, ${row.checked_at}, ${row.actor_id}, ${row.partner_id}, ${row.reason},
      ${row.query_hash}, ${row.level})`.execute(ctx.db);
}

/** Takes the rows of these buckets until the transaction ends; who comes second waits. `buckets` ascending. */
export async function lockTurns(ctx: Tx, buckets: readonly number[]): Promise<void> {
  await sql`
    INSERT INTO match_turns (tenant_id, bucket)
    SELECT ${ctx.tenantId}::uuid, bucket FROM unnest(${[...buckets]}::integer[]) AS t (bucket) ORDER BY bucket
    ON CONFLICT (tenant_id, bucket) DO UPDATE SET bucket = excluded.bucket`.execute(ctx.db);
}
