import type { Ctx } from '../../kit/context.ts';
import { cancelTimers, setTimers, type TimerInput } from '../../kit/timers.ts';
import { remindersBefore, type Deal } from './deal.ts';

/** Kinds of timers of a registration; the jobs of the same names are in `jobs.ts`. */
export const TIMERS = {
  expiry: 'deals.expire',
  reminder: 'deals.remind',
  draft: 'deals.draft-untouched',
  silence: 'deals.silence',
  hold: 'deals.hold-over',
} as const;

const DAY = 86_400_000;
const subjectOf = (deal: Pick<Deal, 'id'>) => ({ kind: 'deal', id: deal.id });

/** The moment to look at a draft again: when it has been untouched for so many days. */
export const draftTimer = (deal: Pick<Deal, 'id' | 'updated_at'>, days: number): TimerInput => ({
  kind: TIMERS.draft,
  subject: subjectOf(deal),
  dueAt: new Date(deal.updated_at.getTime() + days * DAY + 1),
});

/** Looks at a draft again when it has been untouched for so many days. */
export const setDraftTimer = (ctx: Ctx, deal: Deal, days: number): Promise<void> =>
  setTimers(ctx, [draftTimer(deal, days)]);

/** The end of a protection and the reminders before it that lie ahead of `now`. */
export function protectionTimers(
  deal: Pick<Deal, 'id'> & { expires_at: Date },
  now: Date,
  reminderDays: readonly number[],
  timeZone: string,
): TimerInput[] {
  const reminders = remindersBefore(deal.expires_at, now, reminderDays, timeZone).map(({ daysLeft, dueAt }) => ({
    kind: TIMERS.reminder,
    subject: subjectOf(deal),
    dueAt,
    payload: { daysLeft, expiresAt: deal.expires_at.toISOString() },
  }));
  // Protection lasts through its last millisecond.
  const end = new Date(deal.expires_at.getTime() + 1);
  return [...reminders, { kind: TIMERS.expiry, subject: subjectOf(deal), dueAt: end }];
}

/** Sets the end of protection and the reminders before it; those of before are cancelled. */
export async function setProtectionTimers(
  ctx: Ctx,
  deal: Pick<Deal, 'id'> & { expires_at: Date },
  reminderDays: readonly number[],
  timeZone: string,
): Promise<void> {
  await cancelDealTimers(ctx, deal.id);
  await setTimers(ctx, protectionTimers(deal, ctx.clock.now(), reminderDays, timeZone));
}

/** Looks at a protected registration again when the partner has been silent for so long. */
export const setSilenceTimer = (ctx: Ctx, deal: Pick<Deal, 'id'>, dueAt: Date): Promise<void> =>
  setSilenceTimers(ctx, [{ id: deal.id, dueAt }]);

/** The same for many. */
export const setSilenceTimers = (ctx: Ctx, looks: readonly { id: string; dueAt: Date }[]): Promise<void> =>
  setTimers(
    ctx,
    looks.map(({ id, dueAt }) => ({ kind: TIMERS.silence, subject: subjectOf({ id }), dueAt })),
  );

/** Cancels everything that waits for a registration. */
export const cancelDealTimers = (ctx: Ctx, dealId: string): Promise<void> =>
  cancelTimers(ctx, dealId, Object.values(TIMERS));
