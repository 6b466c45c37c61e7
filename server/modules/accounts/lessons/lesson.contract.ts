import { z } from 'zod';
import { Id, Timestamp, abilitiesOf, endpoint, page } from '../../../kit/contract.ts';
import { listQuery, type ListFields } from '../../../kit/lists.ts';

const lessons = { tag: 'accounts', scope: 'tenant' } as const;

/** Whether a reviewer said that the prospect is the record, or somebody else. */
export const LESSON_KINDS = ['same', 'different'] as const;
const RECORD_KINDS = ['account', 'opportunity', 'registration', 'partner'] as const;

/** What a reviewer taught the conflict engine about a prospect and a record. */
export const MatchLesson = z
  .strictObject({
    id: Id,
    kind: z.enum(LESSON_KINDS),
    prospect: z.string().max(300),
    record: z.strictObject({ kind: z.enum(RECORD_KINDS), id: Id, name: z.string().max(300) }),
    learnedBy: z.string().max(200),
    learnedAt: Timestamp,
    abilities: abilitiesOf('account.update'),
  })
  .meta({ id: 'MatchLesson' });
export type MatchLesson = z.infer<typeof MatchLesson>;

/** Columns that lessons are filtered and sorted by. */
export const LESSON_LIST = {
  learnedAt: { type: 'time', sort: true, nullable: false },
  kind: { type: 'enum', values: LESSON_KINDS },
} as const satisfies ListFields;

export const lessonContract = {
  listMatchLessons: endpoint({
    ...lessons,
    ability: 'account.read',
    method: 'GET',
    path: '/api/v1/match-lessons',
    summary: 'What reviewers taught the conflict engine: names learned and organisations ruled out',
    query: listQuery(LESSON_LIST, '-learnedAt'),
    answer: { status: 200, description: 'A page of lessons', body: page(MatchLesson) },
  }),
  forgetMatchLesson: endpoint({
    ...lessons,
    ability: 'account.update',
    method: 'DELETE',
    path: '/api/v1/match-lessons/:lessonId',
    summary: 'Take a lesson back; checks from now on are made without it',
    params: z.strictObject({ lessonId: Id }),
    answer: { status: 204, description: 'Forgotten' },
  }),
};
