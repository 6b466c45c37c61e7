import type { Ctx } from '../../../kit/context.ts';
import { conflict } from '../../../kit/errors.ts';
import { assertLegal, isProtected, type Deal } from '../deal.ts';
import { updateDeal } from '../queries.ts';
import { syncRegistration } from '../registration-index.ts';
import { dealTiming } from '../settings.ts';
import { watchSilence } from '../silence.ts';
import type { Action } from '../states.ts';
import { setProtectionTimers } from '../timers.ts';
import { lengthened } from '../window.ts';

/** Throws 409 unless the registration is protected at this moment: the timer of its end may not have run yet. */
export function assertProtected(ctx: Ctx, deal: Deal, action: Action): void {
  assertLegal(deal, action);
  if (!isProtected(deal, ctx.clock.now())) throw conflict('illegal_transition', 'The protection is over');
}

/** Moves the end of a protection by whole days of the vendor, forth or back, with its reminders and what others find in a check. */
export async function lengthenProtection(ctx: Ctx, before: Deal, days: number): Promise<Deal> {
  if (days === 0) return before;
  const { settings, calendar } = await dealTiming(ctx);
  const expiresAt = lengthened(before.expires_at!, days, calendar.timeZone);
  const after = await updateDeal(ctx, before, { expires_at: expiresAt, reminded_days_left: null });
  await syncRegistration(ctx, after);
  const timed = { id: after.id, expires_at: expiresAt };
  await setProtectionTimers(ctx, timed, settings.reminder_days, calendar.timeZone);
  await watchSilence(ctx, after);
  return after;
}
