/** Keeping the pipeline's sums exact: what writers leave behind is folded in by a job. */
import type { Ctx } from '../../../kit/context.ts';
import type { JobHandler } from '../../../kit/jobs.ts';
import { entriesOf, type Summed } from './bucket.ts';
import { addToSums, insertEntries, recount, takeEntries, takeTurn } from './entry-queries.ts';

export const FOLD_JOB = 'deals.fold-pipeline';

/** Entries that one job folds. */
const MOST = 5_000;

/** One entry of 64 asks for folding: no schedule, no job per write, and readers add up a few dozen entries on average. */
const asksForFolding = (id: string): boolean => (Number.parseInt(id.slice(-2), 16) & 63) === 0;

/** Notes in the writer's transaction what a change means for the sums. Leave out what was, or is, not there. */
export async function keepPipeline(ctx: Ctx, before: Summed | undefined, after: Summed | undefined): Promise<void> {
  const ids = await insertEntries(ctx, entriesOf(before, after));
  if (ids.some(asksForFolding)) await ctx.jobs.send(ctx, FOLD_JOB, {}, { queue: 'bulk' });
}

/** The same for many registrations at once. */
export async function keepPipelineOfMany(
  ctx: Ctx,
  changes: readonly { before?: Summed; after?: Summed }[],
): Promise<void> {
  const entries = changes.flatMap(({ before, after }) => entriesOf(before, after));
  const ids = await insertEntries(ctx, entries);
  if (ids.some(asksForFolding)) await ctx.jobs.send(ctx, FOLD_JOB, {}, { queue: 'bulk' });
}

/** Folds entries into the sums. A reader sees an entry either as such or in the sums, never twice. */
export async function foldPipeline(ctx: Ctx): Promise<void> {
  await takeTurn(ctx, 'folded_at');
  const entries = await takeEntries(ctx, MOST);
  await addToSums(ctx, entries);
  if (entries.length === MOST) await ctx.jobs.send(ctx, FOLD_JOB, {}, { queue: 'bulk' });
}

/** Counts a tenant's sums anew; reading and writing go on meanwhile. */
export async function rebuildPipeline(ctx: Pick<Ctx, 'db' | 'tenantId' | 'clock'>): Promise<void> {
  await takeTurn(ctx, 'rebuilt_at');
  await recount(ctx);
}

export const pipelineJobs: readonly JobHandler[] = [{ name: FOLD_JOB, run: foldPipeline }];
