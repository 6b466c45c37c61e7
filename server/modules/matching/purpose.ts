import type { Ctx } from '../../kit/context.ts';
import { setPurpose } from './subject-queries.ts';

const open = new WeakSet<Ctx['db']>();

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
    const result = await work();
    await setPurpose(ctx, '');
    return result;
  } finally {
    // After an error the transaction is rolled back as a whole, and its settings with it.
    open.delete(ctx.db);
  }
}
