/** Upkeep of files: bytes of removed files, uploads that nobody used, bytes whose row never came to be. */
import type { Ctx } from '../context.ts';
import type { JobHandler } from '../jobs.ts';
import { deleteRemoved, selectAbandonedIds, selectExistingIds, updateRemoved } from './queries.ts';
import { ERASE_JOB } from './receive.ts';
import { keyOf } from './store.ts';

const DAY = 86_400_000;
const BATCH = 200;

/** Erases bytes and then rows of removed files; running it again does no harm. */
export const eraseFiles: JobHandler = {
  name: ERASE_JOB,
  async run(ctx, payload) {
    const ids = payload['ids'] as string[];
    for (const id of ids) await ctx.files.remove(keyOf(ctx.tenantId, id));
    await deleteRemoved(ctx, ids);
  },
};

/** `sweepFiles` of one tenant as a job. */
export const sweepFilesJob: JobHandler = {
  name: 'files.sweep',
  async run(ctx) {
    await sweepFiles(ctx);
  },
};

/**
 * Removes uploads that were attached to nothing for two days, and bytes older than two days without a row (their
 * transaction failed after the upload). Returns how many of each.
 */
export async function sweepFiles(ctx: Ctx): Promise<{ abandoned: number; orphaned: number }> {
  const before = new Date(ctx.clock.now().getTime() - 2 * DAY);
  // Ids carry the system's time, not the product's clock, and an upload under way must never look old.
  const startedBefore = new Date(Date.now() - 2 * DAY);
  const abandoned = await updateRemoved(ctx, await selectAbandonedIds(ctx, before, BATCH));
  if (abandoned.length > 0) await ctx.jobs.send(ctx, ERASE_JOB, { ids: abandoned });
  const orphaned = await orphanedKeys(ctx, startedBefore);
  for (const key of orphaned) await ctx.files.remove(key);
  return { abandoned: abandoned.length, orphaned: orphaned.length };
}

/** Keys in the store without a row whose upload began before `before`; the time stands in the id itself (UUIDv7). */
export async function orphanedKeys(ctx: Ctx, before: Date): Promise<string[]> {
  const orphaned: string[] = [];
  let batch: string[] = [];
  const flush = async () => {
    const known = await selectExistingIds(ctx, batch);
    orphaned.push(...batch.filter((id) => !known.has(id)).map((id) => keyOf(ctx.tenantId, id)));
    batch = [];
  };
  for await (const key of ctx.files.keys(ctx.tenantId)) {
    const id = key.split('/')[1]!;
    if (madeAt(id) >= before.getTime()) continue;
    batch.push(id);
    if (batch.length === BATCH) await flush();
  }
  if (batch.length > 0) await flush();
  return orphaned;
}

/** Milliseconds since 1970 in the first 48 bits of a UUIDv7 (RFC 9562, 5.7). */
const madeAt = (id: string): number => Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);
