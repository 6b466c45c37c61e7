import { sql } from 'kysely';
import type { Ctx } from '../context.ts';

const EVERY_MS = 30_000;

/**
 * Runs work that takes its time without asking the database anything, such as receiving a large file over a slow line.
 * The database ends transactions that stay silent for two minutes, so it is spoken to now and then.
 */
export async function keepAwake<T>(ctx: Ctx, work: () => Promise<T>): Promise<T> {
  let speaking: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    // A lost connection shows in the next statement of the work itself.
    speaking = sql`select 1`.execute(ctx.db).catch(() => undefined);
  }, EVERY_MS);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    await speaking;
  }
}
