/** All SQL of the matching index. Every function must run inside `forMatching`. */
import { sql, type RawBuilder } from 'kysely';
import type { Ctx } from '../../kit/context.ts';
import type { Organisation } from './profile.ts';

type Tx = Pick<Ctx, 'db' | 'tenantId'>;

export type SubjectKind = 'account' | 'opportunity' | 'registration' | 'partner';

export interface SubjectRow {
  id: string;
  kind: SubjectKind;
  partner_id: string | null;
  name: string;
  country: string | null;
  profile: Organisation;
  facts: Record<string, unknown>;
  live: boolean;
}

/** Says what the transaction reads the matching tables for; nothing but `matching` opens them. */
export async function setPurpose(ctx: Pick<Ctx, 'db'>, purpose: 'matching' | ''): Promise<void> {
  // SET LOCAL with a literal: Citus forwards it to the shards, which set_config() is not.
  await sql.raw(`SET LOCAL app.purpose = '${purpose}'`).execute(ctx.db);
}

/** A stored subject that shares keys with the question. */
export interface CandidateRow extends SubjectRow {
  excluded: boolean;
}

/** Postings read per key. A key with more is too common to lead anywhere, … */
const POSTINGS = 64;
/** … unless it is of this weight: a domain, registry id or whole name. A big customer has many records under one. */
const TELLING = 6;
/** Candidates compared per check. */
const CANDIDATES = 64;
/** The first so many are compared whatever they share; the others only with a part of the first one's weight. */
const ALWAYS = 8;
const LEAST_SHARE = 0.15;

const bigints = (values: readonly number[]): RawBuilder<unknown> => sql`${[...values]}::bigint[]`;

/**
 * The subjects that share the weightiest keys with the question, at most {@link CANDIDATES}. One statement; it reads at
 * most POSTINGS + 1 index entries per key and never scans.
 */
export async function selectCandidates(
  ctx: Tx,
  question: {
    keys: readonly number[];
    weights: readonly number[];
    kinds: readonly SubjectKind[];
    except: readonly string[];
    identity: number;
  },
): Promise<CandidateRow[]> {
  const { rows } = await sql<CandidateRow>`
    WITH asked AS MATERIALIZED (
      SELECT * FROM unnest(${bigints(question.keys)}, ${[...question.weights]}::real[]) AS t (key, weight)
    ), hits AS MATERIALIZED (
      SELECT a.key, a.weight, k.subject_id FROM asked a CROSS JOIN LATERAL (
        SELECT m.subject_id FROM match_keys m
        WHERE m.tenant_id = ${ctx.tenantId} AND m.key = a.key LIMIT ${sql.lit(POSTINGS + 1)}
      ) k
    ), sizes AS MATERIALIZED (
      SELECT key, count(*) AS size FROM hits GROUP BY key
    ), ranked AS MATERIALIZED (
      SELECT h.subject_id, sum(h.weight * (6 - ln(z.size))) AS rank
      FROM hits h JOIN sizes z ON z.key = h.key
      WHERE z.size <= ${sql.lit(POSTINGS)} OR h.weight >= ${sql.lit(TELLING)}
      GROUP BY h.subject_id ORDER BY rank DESC, h.subject_id LIMIT ${sql.lit(CANDIDATES)}
    ), placed AS MATERIALIZED (
      SELECT subject_id, rank, max(rank) OVER () AS top, row_number() OVER (ORDER BY rank DESC, subject_id) AS place
      FROM ranked
    )
    SELECT s.id, s.kind, s.partner_id, s.name, s.country, s.profile, s.facts, s.live,
      EXISTS (SELECT FROM match_exclusions e WHERE e.tenant_id = ${ctx.tenantId}
        AND e.identity = ${question.identity} AND e.subject_id = s.id) AS excluded
    FROM placed r JOIN match_subjects s ON s.tenant_id = ${ctx.tenantId} AND s.id = r.subject_id
    WHERE (r.place <= ${sql.lit(ALWAYS)} OR r.rank >= ${sql.lit(LEAST_SHARE)} * r.top)
      AND s.live AND s.kind = ANY (${[...question.kinds]}::text[]) AND s.id <> ALL (${[...question.except]}::uuid[])
    ORDER BY r.rank DESC, s.id`.execute(ctx.db);
  return rows;
}

export interface NewSubject extends SubjectRow {
  keys: readonly number[];
}

/** Inserts or replaces subjects, without their keys. Answers the keys that stood there before, by subject. */
export async function upsertSubjects(
  ctx: Tx,
  subjects: readonly NewSubject[],
  now: Date,
): Promise<Map<string, number[]>> {
  const before = await selectKeys(
    ctx,
    subjects.map((subject) => subject.id),
  );
  const json = JSON.stringify(subjects);
  await sql`
    INSERT INTO match_subjects (tenant_id, id, kind, partner_id, name, country, profile, facts, keys, live, updated_at)
    SELECT ${ctx.tenantId}::uuid, r.id, r.kind, r.partner_id, r.name, r.country, r.profile, r.facts,
      ARRAY(SELECT jsonb_array_elements_text(r.keys)::bigint), r.live, ${now}
    FROM jsonb_to_recordset(${json}::jsonb) AS r (id uuid, kind text, partner_id uuid, name text, country text,
      profile jsonb, facts jsonb, keys jsonb, live boolean)
    ON CONFLICT (tenant_id, id) DO UPDATE SET kind = excluded.kind, partner_id = excluded.partner_id,
      name = excluded.name, country = excluded.country, profile = excluded.profile, facts = excluded.facts,
      keys = excluded.keys, live = excluded.live, updated_at = excluded.updated_at`.execute(ctx.db);
  return before;
}

/** Keys under which subjects can be found now, by subject; those that are not there are left out. */
export async function selectKeys(ctx: Tx, ids: readonly string[]): Promise<Map<string, number[]>> {
  const { rows } = await sql<{ id: string; keys: string[] }>`
    SELECT id, CASE WHEN live THEN keys ELSE '{}' END AS keys FROM match_subjects WHERE tenant_id = ${ctx.tenantId} AND id = ANY (${[...ids]}::uuid[])
    ORDER BY id FOR UPDATE`.execute(ctx.db);
  return new Map(rows.map((row) => [row.id, row.keys.map(Number)]));
}

export interface Posting {
  id: string;
  key: number;
}

export async function insertPostings(ctx: Tx, postings: readonly Posting[]): Promise<void> {
  if (postings.length === 0) return;
  await sql`
    INSERT INTO match_keys (tenant_id, key, subject_id)
    SELECT ${ctx.tenantId}::uuid, key, id
    FROM unnest(${bigints(postings.map((posting) => posting.key))}, ${postings.map((posting) => posting.id)}::uuid[]) AS t (key, id)
    ORDER BY 2, 3 ON CONFLICT DO NOTHING`.execute(ctx.db);
}

export async function deletePostings(ctx: Tx, postings: readonly Posting[]): Promise<void> {
  if (postings.length === 0) return;
  await sql`
    DELETE FROM match_keys m USING
      unnest(${bigints(postings.map((posting) => posting.key))}, ${postings.map((posting) => posting.id)}::uuid[]) AS t (key, id)
    WHERE m.tenant_id = ${ctx.tenantId} AND m.key = t.key AND m.subject_id = t.id`.execute(ctx.db);
}

export async function deleteSubjects(ctx: Tx, ids: readonly string[]): Promise<void> {
  await sql`DELETE FROM match_subjects WHERE tenant_id = ${ctx.tenantId} AND id = ANY (${[...ids]}::uuid[])`.execute(
    ctx.db,
  );
}

/** Marks subjects; answers the keys of those that changed, by subject. */
export async function updateLive(
  ctx: Tx,
  ids: readonly string[],
  live: boolean,
  now: Date,
): Promise<Map<string, number[]>> {
  const { rows } = await sql<{
    id: string;
    keys: string[];
  }>`UPDATE match_subjects SET live = ${live}, updated_at = ${now}
    WHERE tenant_id = ${ctx.tenantId} AND id = ANY (${[...ids]}::uuid[]) AND live <> ${live} RETURNING id, keys`.execute(
    ctx.db,
  );
  return new Map(rows.map((row) => [row.id, row.keys.map(Number)]));
}

/** One subject, or undefined. */
export async function selectOptionalSubject(ctx: Tx, id: string): Promise<SubjectRow | undefined> {
  const { rows } = await sql<SubjectRow>`
    SELECT id, kind, partner_id, name, country, profile, facts, live FROM match_subjects
    WHERE tenant_id = ${ctx.tenantId} AND id = ${id}`.execute(ctx.db);
  return rows[0];
}

/** A page of names for counting words, by id; only ids whose last hex digits are a multiple of `every`. */
export async function selectNames(
  ctx: Tx,
  page: { after: string; every: number; limit: number },
): Promise<{ id: string; profile: Organisation }[]> {
  const { rows } = await sql<{ id: string; profile: Organisation }>`
    SELECT id, profile FROM match_subjects
    WHERE tenant_id = ${ctx.tenantId} AND id > ${page.after}
      AND (${page.every} = 1 OR ('x' || right(id::text, 5))::bit(20)::integer % ${page.every} = 0)
    ORDER BY id LIMIT ${page.limit}`.execute(ctx.db);
  return rows;
}

export async function countSubjects(ctx: Tx): Promise<number> {
  const { rows } = await sql<{ count: string }>`
    SELECT count(*) AS count FROM match_subjects WHERE tenant_id = ${ctx.tenantId}`.execute(ctx.db);
  return Number(rows[0]?.count ?? 0);
}
