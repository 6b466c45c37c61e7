import { authorize } from '../../kit/authorize.ts';
import type { Ctx } from '../../kit/context.ts';
import { invalid } from '../../kit/errors.ts';
import { assertFresh, assertLegal, type Deal } from './deal.ts';
import { emitDeal } from './events.ts';
import { dealPolicy } from './policy.ts';
import { lockDeal, updateDeal } from './queries.ts';
import { selectOptionalStage } from './settings-queries.ts';

/** Moves an open deal to another open stage. Throws 422 for a stage that is retired or means won or lost. */
export async function changeStage(
  ctx: Ctx,
  id: string,
  version: number | null,
  { stageId, closeDate }: { stageId: string; closeDate?: string | undefined },
): Promise<Deal> {
  const before = await lockDeal(ctx, id);
  authorize(ctx, dealPolicy, 'deal.stage', before);
  assertFresh(before, version);
  assertLegal(before, 'changeStage');
  await requireOpenStage(ctx, stageId);
  const after = await updateDeal(ctx, before, {
    stage_id: stageId,
    ...(closeDate === undefined ? {} : { close_date: closeDate }),
  });
  await emitDeal(ctx, 'deal.stage_changed', { before, after }, { from: before.stage_id, to: stageId });
  return after;
}

async function requireOpenStage(ctx: Ctx, stageId: string): Promise<void> {
  const stage = await selectOptionalStage(ctx, stageId);
  if (stage?.active && stage.kind === 'open') return;
  throw invalid([{ path: 'stageId', code: 'unknown_reference', message: 'Choose one of the open stages' }]);
}
