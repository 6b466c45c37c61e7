import type { Ctx } from '../../kit/context.ts';
import { stateOf, type Deal } from './deal.ts';
import { emitDeal } from './events.ts';
import { lockOptionalDeal, updateDeal, updateReminded } from './queries.ts';
import { syncRegistration } from './registration-index.ts';
import { legality } from './states.ts';
import { cancelDealTimers } from './timers.ts';

const mayExpire = (deal: Deal): boolean => legality('expire', stateOf(deal)) === true && deal.expires_at !== null;

/** Whether the window of a protected registration lies behind. */
export const isWindowOver = (deal: Deal, now: Date): boolean => mayExpire(deal) && deal.expires_at! < now;

/**
 * Ends protection when its window is over. Run by a timer, at least once: a registration that was revoked, closed or given
 * another window meanwhile is left alone.
 */
export async function expireDeal(ctx: Ctx, id: string): Promise<void> {
  const deal = await lockOptionalDeal(ctx, id);
  if (deal && isWindowOver(deal, ctx.clock.now())) await endProtection(ctx, deal);
}

/** The step itself, for a locked registration whose window is over. */
export async function endProtection(ctx: Ctx, before: Deal, more: { expires_at?: Date } = {}): Promise<Deal> {
  const after = await updateDeal(ctx, before, { approval_status: 'expired', ...more });
  await syncRegistration(ctx, after);
  await cancelDealTimers(ctx, before.id);
  await emitDeal(ctx, 'deal.expired', { before, after }, {});
  return after;
}

/** Tells both sides that protection ends soon, unless it no longer does. Run by a timer; each reminder is told once. */
export async function remindOfExpiry(
  ctx: Ctx,
  id: string,
  reminder: { daysLeft: number; expiresAt: string },
): Promise<void> {
  const deal = await lockOptionalDeal(ctx, id);
  if (!deal || !mayExpire(deal) || deal.expires_at!.toISOString() !== reminder.expiresAt) return;
  const told = deal.reminded_days_left;
  if (told !== null && told <= reminder.daysLeft) return;
  await updateReminded(ctx, id, reminder.daysLeft);
  await emitDeal(ctx, 'deal.expiring', { after: deal }, { daysLeft: reminder.daysLeft });
}
