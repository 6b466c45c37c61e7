/** SQL of the lessons that people read and take back. Every function must run inside `forMatching`. */
import { sql } from 'kysely';
import type { Ctx } from '../../kit/context.ts';
import { selectPage, type ListSource, type Page } from '../../kit/list-page.ts';
import type { ListFields, ListValues } from '../../kit/lists.ts';
import type { SubjectKind } from './subject-queries.ts';

/** Columns that lessons are filtered and sorted by. */
export const LESSON_LIST = {
  learnedAt: { type: 'time', sort: true, nullable: false },
  kind: { type: 'enum', values: ['same', 'different'] },
} as const satisfies ListFields;

/** What a reviewer said of a prospect and a record. */
export interface LessonRow {
  id: string;
  kind: 'same' | 'different';
  /** The prospect's name; empty for exclusions from before names were kept. */
  name: string;
  subject_id: string;
  subject_kind: SubjectKind;
  subject_name: string;
  learned_by: string;
  learned_at: Date;
}

const lessons = (ctx: Pick<Ctx, 'tenantId'>) => sql<LessonRow>`(
  SELECT a.tenant_id, a.id, 'same' AS kind, a.name, a.subject_id, s.kind AS subject_kind, s.name AS subject_name,
    a.learned_by, a.learned_at
  FROM match_aliases a JOIN match_subjects s ON s.tenant_id = a.tenant_id AND s.id = a.subject_id
  WHERE a.tenant_id = ${ctx.tenantId}
  UNION ALL
  SELECT e.tenant_id, e.id, 'different' AS kind, e.name, e.subject_id, s.kind, s.name, e.learned_by, e.learned_at
  FROM match_exclusions e JOIN match_subjects s ON s.tenant_id = e.tenant_id AND s.id = e.subject_id
  WHERE e.tenant_id = ${ctx.tenantId})`;

const source: ListSource = {
  fields: LESSON_LIST,
  columns: { learnedAt: sql.ref('l.learned_at'), kind: sql.ref('l.kind') },
  id: sql.ref('l.id'),
};

/** A page of lessons. */
export const selectLessons = (ctx: Ctx, values: ListValues): Promise<Page<LessonRow>> =>
  selectPage<LessonRow>(ctx, ctx.db.selectFrom(lessons(ctx).as('l')).selectAll('l') as never, source, values);

/** One lesson, or undefined. */
export async function selectOptionalLesson(
  ctx: Pick<Ctx, 'db' | 'tenantId'>,
  id: string,
): Promise<LessonRow | undefined> {
  const { rows } = await sql<LessonRow>`SELECT l.* FROM ${lessons(ctx)} AS l WHERE l.id = ${id}`.execute(ctx.db);
  return rows[0];
}

/** Takes a lesson away. */
export async function deleteLesson(
  ctx: Pick<Ctx, 'db' | 'tenantId'>,
  { id, kind }: Pick<LessonRow, 'id' | 'kind'>,
): Promise<void> {
  const table = sql.table(kind === 'same' ? 'match_aliases' : 'match_exclusions');
  await sql`DELETE FROM ${table} WHERE tenant_id = ${ctx.tenantId} AND id = ${id}`.execute(ctx.db);
}
