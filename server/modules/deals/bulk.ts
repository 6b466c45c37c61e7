import type { Ctx } from '../../kit/context.ts';
import { ProblemError } from '../../kit/errors.ts';
import { releaseSavepoint, rollbackToSavepoint, setSavepoint } from './savepoint-queries.ts';
import type { RowResult } from './list.contract.ts';

/**
 * Does one thing to many registrations, each for itself: what is refused is undone and reported, the rest stands. All of
 * it is one transaction, so a fault that is nobody's refusal undoes everything. Ids named twice count once.
 */
export async function eachDealAlone(
  ctx: Ctx,
  dealIds: readonly string[],
  work: (dealId: string) => Promise<unknown>,
): Promise<{ results: RowResult[] }> {
  // One order for everybody, so that two lists at once cannot wait for each other's rows.
  const done = new Map<string, RowResult>();
  for (const dealId of [...new Set(dealIds)].sort()) done.set(dealId, await attempt(ctx, dealId, work));
  return { results: [...new Set(dealIds)].map((dealId) => done.get(dealId)!) };
}

async function attempt(ctx: Ctx, dealId: string, work: (dealId: string) => Promise<unknown>): Promise<RowResult> {
  await setSavepoint(ctx);
  try {
    await work(dealId);
    await releaseSavepoint(ctx);
    return { dealId, ok: true, problem: null };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    await rollbackToSavepoint(ctx);
    return { dealId, ok: false, problem: { code: error.code, title: error.message } };
  }
}
