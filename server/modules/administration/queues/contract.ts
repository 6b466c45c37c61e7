import { z } from 'zod';
import { Id, Timestamp, endpoint, line, page } from '../../../kit/contract.ts';
import { listQuery, type ListFields } from '../../../kit/lists.ts';

const jobs = { tag: 'jobs', scope: 'tenant' } as const;
const reading = { ...jobs, ability: 'job.read' } as const;
const retrying = { ...jobs, ability: 'job.retry' } as const;

export const QueueName = z.enum(['dispatch', 'normal', 'bulk']).meta({ id: 'QueueName' });
/** `retrying` failed before and will run again by itself; `failed` has used up its attempts. */
const JobState = z.enum(['waiting', 'retrying', 'active', 'failed']).meta({ id: 'JobState' });
export type JobState = z.infer<typeof JobState>;

const count = z.int().min(0).max(2_147_483_647);

/** How much of this vendor's work stands in a queue. `oldestWaitingSeconds` is how long the oldest due job has waited. */
const QueueDepth = z
  .strictObject({
    name: QueueName,
    due: count,
    later: count,
    retrying: count,
    active: count,
    failed: count,
    oldestWaitingSeconds: count.nullable(),
  })
  .meta({ id: 'QueueDepth' });
export type QueueDepth = z.infer<typeof QueueDepth>;

/** One job. `summary` lists what it works on, without anything that could be a secret. */
const Job = z
  .strictObject({
    id: Id,
    queue: QueueName,
    name: z.string().max(200),
    state: JobState,
    attempts: count,
    summary: z.array(z.strictObject({ key: z.string().max(80), value: z.string().max(200) })).max(20),
    error: z.string().max(2000).nullable(),
    createdAt: Timestamp,
    failedAt: Timestamp.nullable(),
    nextAttemptAt: Timestamp.nullable(),
  })
  .meta({ id: 'Job' });
export type Job = z.infer<typeof Job>;

export const jobFields = {
  queue: { type: 'enum', values: QueueName.options },
  name: { type: 'text' },
  state: { type: 'enum', values: JobState.options },
  createdAt: { type: 'time', sort: true, nullable: false },
  failedAt: { type: 'time', sort: true },
} as const satisfies ListFields;

const byId = z.strictObject({ jobId: Id });

export const queueContract = {
  listQueues: endpoint({
    ...reading,
    method: 'GET',
    path: '/api/v1/queues',
    summary: 'Depth and age of the queues, as far as this vendor’s work goes',
    answer: {
      status: 200,
      description: 'One entry per queue',
      body: z.strictObject({ items: z.array(QueueDepth).max(20) }),
    },
  }),
  listJobs: endpoint({
    ...reading,
    method: 'GET',
    path: '/api/v1/jobs',
    summary: 'Jobs that wait, run or have failed',
    query: listQuery(jobFields, '-createdAt'),
    answer: { status: 200, description: 'A page of jobs', body: page(Job) },
  }),
  retryJob: endpoint({
    ...retrying,
    method: 'POST',
    path: '/api/v1/jobs/:jobId/retry',
    summary: 'Run a failed job again',
    params: byId,
    answer: { status: 200, description: 'The job, waiting again', body: Job },
    problems: ['job_not_failed'],
  }),
  retryJobs: endpoint({
    ...retrying,
    method: 'POST',
    path: '/api/v1/jobs/retries',
    summary: 'Run all failed jobs again, or those of one name; at most 1,000 a call',
    body: z.strictObject({ name: line(200).optional() }),
    answer: {
      status: 200,
      description: 'How many wait again',
      body: z.strictObject({ retried: z.int().min(0).max(1000) }),
    },
  }),
  discardJob: endpoint({
    ...retrying,
    method: 'DELETE',
    path: '/api/v1/jobs/:jobId',
    summary: 'Throw a failed job away for good',
    params: byId,
    answer: { status: 204, description: 'Gone' },
    problems: ['job_not_failed'],
  }),
};
