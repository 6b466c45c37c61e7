import { abilities, authorize } from '../../../kit/authorize.ts';
import type { Ctx } from '../../../kit/context.ts';
import { notFound } from '../../../kit/errors.ts';
import { emit } from '../../../kit/events.ts';
import { forgetLesson, type LessonRow } from '../../matching/index.ts';
import { selectOptionalAccount } from '../account-queries.ts';
import { accountPolicy } from '../policy.ts';
import { indexAccounts } from '../subject.ts';
import type { MatchLesson } from './lesson.contract.ts';

/** A lesson as it is answered. */
export const presentLesson = (ctx: Ctx, row: LessonRow): MatchLesson => ({
  id: row.id,
  kind: row.kind,
  prospect: row.name,
  record: { kind: row.subject_kind, id: row.subject_id, name: row.subject_name },
  learnedBy: row.learned_by,
  learnedAt: row.learned_at.toISOString(),
  abilities: abilities(ctx, accountPolicy, row, ['account.update']),
});

/** Takes back what a reviewer taught. Throws 404 when there is no such lesson. */
export async function forget(ctx: Ctx, lessonId: string): Promise<void> {
  authorize(ctx, accountPolicy, 'account.update', {});
  const lesson = await forgetLesson(ctx, lessonId);
  if (!lesson) throw notFound();
  // The account may bear by itself the name that was learned.
  const account = lesson.subject_kind === 'account' ? await selectOptionalAccount(ctx, lesson.subject_id) : undefined;
  if (account) await indexAccounts(ctx, [account]);
  await emit(ctx, {
    type: 'match_lesson.forgotten',
    subject: { kind: 'match_lesson', id: lessonId },
    partnerId: null,
    visibility: 'internal',
    data: { kind: lesson.kind, prospect: lesson.name, record: lesson.subject_name },
  });
}
