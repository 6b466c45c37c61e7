import { authorize } from '../../kit/authorize.ts';
import type { Ctx } from '../../kit/context.ts';
import { conflict } from '../../kit/errors.ts';
import { cancelTimers } from '../../kit/timers.ts';
import { selectDeal } from '../deals/index.ts';
import { lockCase, selectSide, selectSides, updateCase, updateSide } from './case-queries.ts';
import { emitCase, emitSide } from './events.ts';
import { sidePolicy } from './policy.ts';
import type { CaseState, SideRow } from './rows.ts';
import { say } from './statements.ts';
import { TIMERS } from './timers.ts';

type Appealing = Pick<SideRow, 'standing' | 'appealed_at'>;

/**
 * Whether a side may appeal: `true`, or the code and the words why not. Whether another side has appealed makes no
 * difference, so that none can tell.
 */
export function appealability(
  one: Pick<CaseState, 'status' | 'appeal_until'>,
  side: Appealing,
  now: Date,
): true | readonly [code: string, words: string] {
  if (side.appealed_at !== null) return ['illegal_transition', 'You have appealed already'];
  if (!['lost', 'shared'].includes(side.standing))
    return ['illegal_transition', 'There is no decision to appeal against'];
  const open = one.status === 'decided' || one.status === 'appealed';
  if (!open || one.appeal_until === null || one.appeal_until < now) {
    return ['appeal_window_over', 'The time to appeal is over'];
  }
  return true;
}

/** A losing side appeals: another person decides once more, and that ends the case. */
export async function appealDecision(
  ctx: Ctx,
  sideId: string,
  { statement, fileIds }: { statement: string; fileIds: readonly string[] },
): Promise<SideRow> {
  const { dispute_id: disputeId } = await selectSide(ctx, sideId);
  const before = await lockCase(ctx, disputeId);
  const side = await selectSide(ctx, sideId);
  authorize(ctx, sidePolicy, 'dispute.own.act', side);
  const answer = appealability(before, side, ctx.clock.now());
  if (answer !== true) throw conflict(...answer);
  await updateSide(ctx, sideId, { appealed_at: ctx.clock.now() });
  await say(ctx, side, { kind: 'appeal', body: statement, fileIds });
  await cancelTimers(ctx, disputeId, [TIMERS.appealOver]);
  await updateCase(ctx, disputeId, { status: 'appealed', due_at: null });
  const deal = await selectDeal(ctx, side.deal_id);
  await emitSide(ctx, 'dispute_side.appealed', side, deal, {});
  await emitCase(ctx, 'dispute.appealed', before, { partner: deal.partner_name });
  return side;
}

/** Ends a case whose appeal window is over. Run by a timer, at least once. */
export async function closeUnappealed(ctx: Ctx, disputeId: string): Promise<void> {
  const before = await lockCase(ctx, disputeId);
  const now = ctx.clock.now();
  if (before.status !== 'decided' || before.appeal_until === null || before.appeal_until >= now) return;
  const after = await updateCase(ctx, disputeId, { status: 'closed', closed_at: now, due_at: null });
  for (const side of await selectSides(ctx, disputeId)) {
    await emitSide(ctx, 'dispute_side.closed', side, await selectDeal(ctx, side.deal_id), {});
  }
  await emitCase(ctx, 'dispute.closed', after, { because: 'appeal_window_over' });
}
