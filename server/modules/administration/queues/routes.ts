import { mount, type Mounted } from '../../../kit/http.ts';
import { queueContract, type Job, type QueueDepth } from './contract.ts';
import { selectDepths, selectJobs, type DepthRow, type JobRow } from './queries.ts';
import { discardJob, retryJob, retryJobs } from './queues.ts';
import { failureMessage, payloadSummary } from './summary.ts';

const presentDepth = ({ oldest_waiting_seconds, ...depth }: DepthRow): QueueDepth => ({
  ...depth,
  oldestWaitingSeconds: oldest_waiting_seconds,
});

const presentJob = (row: JobRow): Job => ({
  id: row.id,
  queue: row.queue,
  name: String(row.data.job ?? 'unknown').slice(0, 200),
  state: row.state,
  // The engine counts repetitions, not attempts.
  attempts: row.state === 'waiting' ? 0 : row.retry_count + 1,
  summary: payloadSummary(row.data.payload),
  error: failureMessage(row.output),
  createdAt: row.created_on.toISOString(),
  failedAt: row.completed_on?.toISOString() ?? null,
  nextAttemptAt: row.state === 'retrying' || row.state === 'waiting' ? row.start_after.toISOString() : null,
});

export const queues: Mounted = mount(queueContract, {
  listQueues: async (ctx) => ({ items: (await selectDepths(ctx)).map(presentDepth) }),
  listJobs: async (ctx, { query }) => {
    const jobs = await selectJobs(ctx, query);
    return { ...jobs, items: jobs.items.map(presentJob) };
  },
  retryJob: async (ctx, { params }) => presentJob(await retryJob(ctx, params.jobId)),
  retryJobs: async (ctx, { body }) => ({ retried: await retryJobs(ctx, body.name) }),
  discardJob: async (ctx, { params }) => void (await discardJob(ctx, params.jobId)),
});
