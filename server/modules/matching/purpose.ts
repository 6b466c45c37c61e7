import type { Ctx } from '../../kit/context.ts';
import { setPurpose } from './subject-queries.ts';

const open = new WeakSet<Ctx['db']>();

/** An aborted transaction takes no statement any more; its settings end with it. */
function ignoreAborted(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === '25P02')) throw error;
}

/**
 * Opens the matching tables to this transaction while `work` runs, whoever the actor is, and shuts them again. Nothing
 * that `work` reads may reach a partner but a level. `reason` stands in the log. A call inside another joins it.
 */
export async function forMatching<T>(ctx: Pick<Ctx, 'db' | 'log'>, reason: string, work: () => Promise<T>): Promise<T> {
  if (open.has(ctx.db)) return work();
  ctx.log.debug({ reason }, 'matching tables opened');
  open.add(ctx.db);
  try {
    await setPurpose(ctx, 'matching');
    return await work();
  } finally {
    open.delete(ctx.db);
    await setPurpose(ctx, '').catch(ignoreAborted);
  }
}
