import { authorize } from '../../kit/authorize.ts';
import type { Ctx } from '../../kit/context.ts';
import { requireFreeCustomer } from './granting.ts';
import { assertFresh, assertLegal, type Deal } from './deal.ts';
import { emitDeal } from './events.ts';
import { replaceLines } from './line-queries.ts';
import { stageOf } from './outcome.ts';
import { releaseSplits } from './parties/roster.ts';
import { dealPolicy } from './policy.ts';
import { endProtection, isWindowOver } from './protection.ts';
import { lockDeal, updateDeal } from './queries.ts';
import { syncRegistration } from './registration-index.ts';
import { dealTiming } from './settings.ts';
import { watchSilence } from './silence.ts';
import { setProtectionTimers } from './timers.ts';

/**
 * Opens a deal again that was reported won or lost by mistake. Protection goes on as far as its window still runs. Throws
 * 409 `customer_protected` when another partner has become protected meanwhile.
 */
export async function reopenDeal(ctx: Ctx, id: string, version: number | null): Promise<Deal> {
  const before = await lockDeal(ctx, id);
  authorize(ctx, dealPolicy, 'deal.decide', before);
  assertFresh(before, version);
  assertLegal(before, 'reopen');
  if (before.approval_status === 'approved') await requireFreeCustomer(ctx, before, false);
  const after = await updateDeal(ctx, before, {
    outcome: 'open',
    stage_id: await stageOf(ctx, 'open'),
    won_at: null,
    won_amount_minor: null,
    lost_at: null,
    closed_reason_id: null,
    closing_note: null,
  });
  await replaceLines(ctx, after, 'won', []);
  await releaseSplits(ctx, after);
  await emitDeal(ctx, 'deal.reopened', { before, after }, {});
  return resumeProtection(ctx, after);
}

/** Protection after reopening: over when its window has ended meanwhile, else with its timers set again. */
async function resumeProtection(ctx: Ctx, deal: Deal): Promise<Deal> {
  if (isWindowOver(deal, ctx.clock.now())) return endProtection(ctx, deal);
  await syncRegistration(ctx, deal);
  if (deal.approval_status !== 'approved' || deal.expires_at === null) return deal;
  const { settings, calendar } = await dealTiming(ctx);
  await setProtectionTimers(
    ctx,
    { id: deal.id, expires_at: deal.expires_at },
    settings.reminder_days,
    calendar.timeZone,
  );
  await watchSilence(ctx, deal);
  return deal;
}
