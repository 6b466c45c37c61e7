import type { Ctx } from '../../../kit/context.ts';
import { conflict } from '../../../kit/errors.ts';
import { emit } from '../../../kit/events.ts';
import { deleteFailedJob, retryFailedJobs, selectJob, type JobRow } from './queries.ts';

const notFailed = () => conflict('job_not_failed', 'Only a failed job can be run again or thrown away');

const report = (ctx: Ctx, type: string, id: string, data: Record<string, unknown>) =>
  emit(ctx, { type, subject: { kind: 'job', id }, partnerId: null, visibility: 'internal', data });

/** Lets a failed job run again. 404 for another vendor's, 409 unless it has failed. */
export async function retryJob(ctx: Ctx, id: string): Promise<JobRow> {
  const job = await selectJob(ctx, id);
  if ((await retryFailedJobs(ctx, { id })).length === 0) throw notFailed();
  await report(ctx, 'job.retried', id, { name: job.data.job });
  return selectJob(ctx, id);
}

/** Lets all failed jobs run again, or those of one name; returns how many, at most 1,000. */
export async function retryJobs(ctx: Ctx, name: string | undefined): Promise<number> {
  const ids = await retryFailedJobs(ctx, { name });
  if (ids[0]) await report(ctx, 'job.retried', ids[0], { name: name ?? null, count: ids.length });
  return ids.length;
}

/** Throws a failed job away. 404 for another vendor's, 409 unless it has failed. */
export async function discardJob(ctx: Ctx, id: string): Promise<void> {
  const job = await selectJob(ctx, id);
  if (!(await deleteFailedJob(ctx, id))) throw notFailed();
  await report(ctx, 'job.discarded', id, { name: job.data.job, error: job.output });
}
