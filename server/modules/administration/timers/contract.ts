import { z } from 'zod';
import { Id, Timestamp, endpoint, page } from '../../../kit/contract.ts';
import { listQuery, type ListFields } from '../../../kit/lists.ts';

/** Something that will happen by itself to a record at `dueAt`. */
const Timer = z
  .strictObject({
    id: Id,
    kind: z.string().max(100),
    subjectKind: z.string().max(60),
    subjectId: Id,
    dueAt: Timestamp,
  })
  .meta({ id: 'Timer' });
export type Timer = z.infer<typeof Timer>;

export const timerFields = {
  kind: { type: 'text' },
  subjectKind: { type: 'text' },
  subjectId: { type: 'id' },
  dueAt: { type: 'time', sort: true, nullable: false },
} as const satisfies ListFields;

export const timerContract = {
  listTimers: endpoint({
    tag: 'jobs',
    ability: 'job.read',
    scope: 'tenant',
    method: 'GET',
    path: '/api/v1/timers',
    summary: 'What is going to happen by itself, the nearest first; of one record or of all',
    query: listQuery(timerFields, 'dueAt'),
    answer: { status: 200, description: 'A page of pending timers', body: page(Timer) },
  }),
};
