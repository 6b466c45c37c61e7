import { dayAfter, endOfDay, startOfDay } from '../../kit/calendar.ts';
import type { Ctx } from '../../kit/context.ts';
import { cancelTimers, setTimers, type TimerInput } from '../../kit/timers.ts';
import type { SpecialPrice } from './queries.ts';
import { HONOURED } from './states.ts';

/** Kinds of timers of a request; the jobs of the same names are in `jobs.ts`. */
export const TIMERS = { expiry: 'special-prices.expire', reminder: 'special-prices.remind' } as const;

/** Days before an approved price ends on which both sides are reminded of what is left. */
const REMINDER_DAYS = [14, 3];
const MORNING = 8 * 3_600_000;

/** The last moment at which a request or its price holds. */
export const endOf = (validTo: string, timeZone: string): Date => endOfDay(validTo, timeZone);

function reminders(request: SpecialPrice, now: Date, timeZone: string): TimerInput[] {
  if (!HONOURED.includes(request.state)) return [];
  return REMINDER_DAYS.map((daysLeft) => ({
    kind: TIMERS.reminder,
    subject: { kind: 'special_price', id: request.id },
    dueAt: new Date(startOfDay(dayAfter(request.valid_to!, -daysLeft), timeZone).getTime() + MORNING),
    payload: { daysLeft, validTo: request.valid_to },
  })).filter(({ dueAt }) => dueAt > now);
}

/** Sets the end of a request's dates, and for an approved one the reminders before it; those of before are cancelled. */
export async function setSpecialPriceTimers(ctx: Ctx, request: SpecialPrice, timeZone: string): Promise<void> {
  await cancelSpecialPriceTimers(ctx, request.id);
  const dueAt = new Date(endOf(request.valid_to!, timeZone).getTime() + 1);
  const expiry = { kind: TIMERS.expiry, subject: { kind: 'special_price', id: request.id }, dueAt };
  await setTimers(ctx, [expiry, ...reminders(request, ctx.clock.now(), timeZone)]);
}

/** Cancels everything that waits for a request. */
export const cancelSpecialPriceTimers = (ctx: Ctx, id: string): Promise<void> =>
  cancelTimers(ctx, id, Object.values(TIMERS));
