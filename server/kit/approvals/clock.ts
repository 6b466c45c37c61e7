import { addBusinessTime, type BusinessCalendar } from '../calendar.ts';
import type { Ctx } from '../context.ts';
import { cancelTimers, setTimers } from '../timers.ts';

/** Job that asks others when a step is late. */
export const ESCALATION = 'approvals.escalate';
/** Job that looks up who is asked, where whoever submitted may not see the vendor's people. */
export const SEATING = 'approvals.seat';

/** Shares of a step's time at which it is escalated, in percent. */
const LEVELS = [80, 100] as const;

/** So many business minutes later; a calendar that is never open counts the plain clock. */
export function after(from: Date, minutes: number, calendar: BusinessCalendar): Date {
  try {
    return addBusinessTime(from, minutes, calendar);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return new Date(from.getTime() + minutes * 60_000);
  }
}

/** Sets the escalations of a step that begins at `from`. */
export const setEscalations = (
  ctx: Ctx,
  step: { id: string; sla_minutes: number },
  from: Date,
  calendar: BusinessCalendar,
): Promise<void> =>
  setTimers(
    ctx,
    LEVELS.map((level) => ({
      kind: ESCALATION,
      subject: { kind: 'approval_step', id: step.id },
      dueAt: after(from, (step.sla_minutes * level) / 100, calendar),
      payload: { level },
    })),
  );

export const cancelEscalations = (ctx: Ctx, stepId: string): Promise<void> => cancelTimers(ctx, stepId, [ESCALATION]);
