import { recallRequest } from '../../../kit/approvals/requests.ts';
import { addDays, localDay } from '../../../kit/calendar.ts';
import { authorize } from '../../../kit/authorize.ts';
import type { Ctx } from '../../../kit/context.ts';
import { invalid } from '../../../kit/errors.ts';
import { setTimers } from '../../../kit/timers.ts';
import { dealApprovals } from '../approvals/kind.ts';
import { startApproval } from '../approvals/routing.ts';
import { assertFresh, assertLegal, stateOf, type Deal } from '../deal.ts';
import { emitDeal } from '../events.ts';
import { dealPolicy } from '../policy.ts';
import { lockDeal, lockOptionalDeal, updateDeal } from '../queries.ts';
import { dueAfterHold, UNHELD } from '../response-clock.ts';
import { dealTiming } from '../settings.ts';
import { legality } from '../states.ts';
import { cancelDealTimers, TIMERS } from '../timers.ts';
import type { HoldReason } from './hold.contract.ts';

export interface HoldInput {
  /** For the vendor's staff. */
  reason: HoldReason;
  internalNote?: string | undefined;
  /** The next step, in words for the partner. */
  note?: string | undefined;
  /** Last day of the hold, a day of the vendor's calendar; without one it holds until somebody releases it. */
  until?: string | undefined;
}

/**
 * Puts a registration on hold: its response clock stands, and both sides see that it waits. A chain of approvals ends; it
 * begins anew when the registration goes on.
 */
export async function holdDeal(ctx: Ctx, id: string, version: number | null, input: HoldInput): Promise<Deal> {
  const before = await lockDeal(ctx, id);
  authorize(ctx, dealPolicy, 'deal.decide', before);
  assertFresh(before, version);
  assertLegal(before, 'hold');
  return holdLocked(ctx, before, input);
}

/** The step itself, for a registration that is locked and may be held. */
export async function holdLocked(ctx: Ctx, before: Deal, input: HoldInput): Promise<Deal> {
  const now = ctx.clock.now();
  const until = await endOfHold(ctx, now, input.until);
  await recallRequest(ctx, dealApprovals, before.id);
  const after = await updateDeal(ctx, before, {
    approval_status: 'on_hold',
    held_at: now,
    held_until: until,
    hold_note: input.note ?? null,
  });
  await cancelDealTimers(ctx, after.id);
  if (until !== null) {
    const subject = { kind: 'deal', id: after.id };
    const payload = { heldAt: now.toISOString() };
    await setTimers(ctx, [{ kind: TIMERS.hold, subject, dueAt: new Date(until.getTime() + 1), payload }]);
  }
  const shared = { until: until?.toISOString() ?? null, note: input.note ?? null };
  await emitDeal(ctx, 'deal.held', { before, after }, shared);
  await emitDeal(ctx, 'deal.hold_explained', { after }, { reason: input.reason, note: input.internalNote ?? null });
  return after;
}

async function endOfHold(ctx: Ctx, now: Date, day: string | undefined): Promise<Date | null> {
  if (day === undefined) return null;
  const { calendar } = await dealTiming(ctx);
  const days = Math.round((Date.parse(day) - Date.parse(localDay(now, calendar.timeZone))) / 86_400_000);
  if (days >= 0) return addDays(now, days, calendar.timeZone);
  throw invalid([{ path: 'until', code: 'in_the_past', message: 'The day has passed' }]);
}

/** Releases a registration from its hold: it is under review again, and the clock goes on with what was left. */
export async function resumeDeal(ctx: Ctx, id: string, version: number | null): Promise<Deal> {
  const before = await lockDeal(ctx, id);
  authorize(ctx, dealPolicy, 'deal.decide', before);
  assertFresh(before, version);
  assertLegal(before, 'resume');
  return resumeLocked(ctx, before, 'asked');
}

/** The step itself, for a registration that is locked and on hold. */
export async function resumeLocked(ctx: Ctx, before: Deal, because: 'asked' | 'over' | 'settled'): Promise<Deal> {
  const due = dueAfterHold(before, ctx.clock.now(), await dealTiming(ctx));
  const after = await updateDeal(ctx, before, { approval_status: 'under_review', response_due_at: due, ...UNHELD });
  await cancelDealTimers(ctx, before.id);
  await startApproval(ctx, after);
  await emitDeal(ctx, 'deal.resumed', { before, after }, { because, responseDueAt: due.toISOString() });
  return after;
}

/** Ends a hold whose last day is over. Run by a timer: one that was released or renewed meanwhile is left alone. */
export async function endHold(ctx: Ctx, id: string, heldAt: string): Promise<void> {
  const deal = await lockOptionalDeal(ctx, id);
  if (!deal || deal.held_at?.toISOString() !== heldAt) return;
  if (legality('resume', stateOf(deal)) === true) await resumeLocked(ctx, deal, 'over');
}
