import type { Ctx } from '../../kit/context.ts';
import type { Page } from '../../kit/list-page.ts';
import type { ListValues } from '../../kit/lists.ts';
import { deleteExclusion, insertAlias, insertExclusion } from './corpus-queries.ts';
import { indexSubjects } from './indexing.ts';
import { deleteLesson, selectOptionalLesson, selectLessons } from './lesson-queries.ts';
import type { LessonRow } from './lesson-queries.ts';
import { identityOf, prospectProfile } from './matching.ts';
import type { Organisation } from './profile.ts';
import { forMatching } from './purpose.ts';
import { selectOptionalSubject } from './subject-queries.ts';

type Tx = Pick<Ctx, 'db' | 'tenantId' | 'clock' | 'log' | 'jobs' | 'actor'>;

const lesson = (ctx: Tx, subjectId: string) => ({
  subjectId,
  learnedBy: ctx.actor.name.slice(0, 200),
  learnedAt: ctx.clock.now(),
});

const nameOf = (prospect: Organisation) => prospect.name.trim().slice(0, 300);

/**
 * A reviewer says that the prospect is this record: its name becomes an alias, so that the record is found under it
 * from now on. Answers false when the record is not in the index.
 */
export function learnSame(ctx: Tx, subjectId: string, prospect: Organisation): Promise<boolean> {
  return forMatching(ctx, 'learn same', async () => {
    const row = await selectOptionalSubject(ctx, subjectId);
    if (!row) return false;
    await deleteExclusion(ctx, subjectId, identityOf(prospectProfile(prospect)));
    const name = nameOf(prospect);
    const isOwn = [row.name, ...(row.profile.aliases ?? [])].includes(name);
    if (name && !isOwn) await insertAlias(ctx, { ...lesson(ctx, subjectId), name });
    const { id, kind, partner_id: partnerId, profile, facts, live } = row;
    await indexSubjects(ctx, [{ id, kind, partnerId, organisation: profile, facts, live }]);
    return true;
  });
}

/**
 * A reviewer says that the prospect is not this record: prospects of the same name, country and domain are no longer
 * held against it.
 */
export function learnDifferent(ctx: Tx, subjectId: string, prospect: Organisation): Promise<void> {
  const identity = identityOf(prospectProfile(prospect));
  return forMatching(ctx, 'learn different', () =>
    insertExclusion(ctx, { ...lesson(ctx, subjectId), identity, name: nameOf(prospect) }),
  );
}

/** What was learned, as it was before it was forgotten. */
export type Forgotten = Pick<LessonRow, 'kind' | 'subject_id' | 'subject_kind' | 'subject_name' | 'name'>;

/**
 * Takes a lesson back: a learned name finds the record no longer, somebody ruled out is held against it again. Answers
 * undefined when there is no such lesson.
 */
export function forgetLesson(ctx: Tx, id: string): Promise<Forgotten | undefined> {
  return forMatching(ctx, 'forget lesson', async () => {
    const lesson = await selectOptionalLesson(ctx, id);
    if (!lesson) return undefined;
    await deleteLesson(ctx, lesson);
    const row = lesson.kind === 'same' ? await selectOptionalSubject(ctx, lesson.subject_id) : undefined;
    if (row) {
      const { id: subjectId, kind, partner_id: partnerId, facts, live } = row;
      const aliases = (row.profile.aliases ?? []).filter((alias) => alias !== lesson.name);
      await indexSubjects(ctx, [
        { id: subjectId, kind, partnerId, organisation: { ...row.profile, aliases }, facts, live },
      ]);
    }
    return lesson;
  });
}

/** A page of what reviewers taught. */
export function listLessons(ctx: Ctx, values: ListValues): Promise<Page<LessonRow>> {
  return forMatching(ctx, 'list lessons', () => selectLessons(ctx, values));
}
