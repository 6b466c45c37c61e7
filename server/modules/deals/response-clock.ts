import { addBusinessTime, businessMinutesBetween } from '../../kit/calendar.ts';
import type { Ctx } from '../../kit/context.ts';
import type { Deal } from './deal.ts';
import { membershipOf } from './membership.ts';
import type { Reason } from './reasons.ts';
import type { Timing } from './settings.ts';

/** Until when an answer is promised. A vendor whose calendar is never open is held to the plain clock. */
export function responseDue(from: Date, { calendar, responseMinutes }: Timing): Date {
  try {
    return addBusinessTime(from, responseMinutes, calendar);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return new Date(from.getTime() + responseMinutes * 60_000);
  }
}

/** Columns that tell when the vendor answered first, and after how many business minutes; once per registration. */
export function firstResponse(ctx: Ctx, deal: Deal, { calendar }: Pick<Timing, 'calendar'>) {
  if (deal.first_response_at !== null || deal.submitted_at === null) return {};
  const now = ctx.clock.now();
  const minutes = Math.max(0, Math.round(businessMinutesBetween(deal.submitted_at, now, calendar)));
  return { first_response_at: now, response_minutes: minutes };
}

/** Columns that tell who decided, why and with which words. */
export const decided = (ctx: Ctx, reason: Reason | null, note: string | null | undefined) => ({
  decided_at: ctx.clock.now(),
  decided_by: membershipOf(ctx),
  decided_by_name: ctx.actor.name,
  decision_reason_id: reason?.id ?? null,
  decision_note: note ?? null,
});

/** The promise after a hold: what was left of it when the clock stopped is left now; what was overdue stays overdue. */
export function dueAfterHold(deal: Pick<Deal, 'held_at' | 'response_due_at'>, now: Date, timing: Timing): Date {
  const { held_at: heldAt, response_due_at: due } = deal;
  if (heldAt === null || due === null) return responseDue(now, timing);
  if (due <= heldAt) return due;
  const left = businessMinutesBetween(heldAt, due, timing.calendar);
  return responseDue(now, { ...timing, responseMinutes: left });
}

/** Columns of a registration that is no longer on hold. */
export const UNHELD = { held_at: null, held_until: null, hold_note: null } as const;
