import { dayAfter, endOfDay, startOfDay } from '../../kit/calendar.ts';
import type { Ctx } from '../../kit/context.ts';
import { cancelTimers, setTimers } from '../../kit/timers.ts';
import type { AgreementRow } from './queries.ts';

/** Kinds of timers of an agreement; the jobs of the same names are in `expiry.ts`. */
export const TIMERS = { expiry: 'agreements.expire', reminder: 'agreements.remind' } as const;

/** Days before the end on which both sides are reminded; the first one renews where the terms say so. */
export const REMINDER_DAYS = [60, 30, 7] as const;
const MORNING = 8 * 3_600_000;

/** Sets the end of the term and the reminders before it. */
export async function setAgreementTimers(ctx: Ctx, row: AgreementRow, timeZone: string): Promise<void> {
  if (row.ends_on === null) return;
  const subject = { kind: 'agreement', id: row.id };
  const reminders = REMINDER_DAYS.map((daysLeft) => ({
    kind: TIMERS.reminder,
    subject,
    dueAt: new Date(startOfDay(dayAfter(row.ends_on!, -daysLeft), timeZone).getTime() + MORNING),
    payload: { daysLeft },
  })).filter(({ dueAt }) => dueAt > ctx.clock.now());
  const end = { kind: TIMERS.expiry, subject, dueAt: new Date(endOfDay(row.ends_on, timeZone).getTime() + 1) };
  await setTimers(ctx, [...reminders, end]);
}

/** Cancels everything that waits for an agreement. */
export const cancelAgreementTimers = (ctx: Ctx, id: string): Promise<void> =>
  cancelTimers(ctx, id, Object.values(TIMERS));
