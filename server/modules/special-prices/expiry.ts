/** What the timers of requests do; each may run more than once. */
import { z } from 'zod';
import type { Ctx } from '../../kit/context.ts';
import type { JobHandler } from '../../kit/jobs.ts';
import { emitSpecialPrice } from './events.ts';
import { lockOptionalRequest, updateRequest } from './queries.ts';
import { CAN_EXPIRE, HONOURED } from './states.ts';
import { vendorsDay } from './steps.ts';
import { cancelSpecialPriceTimers, endOf, TIMERS } from './timers.ts';

/** Ends a request or an approved price whose dates are over; one that got other dates meanwhile is left alone. */
export async function expireRequest(ctx: Ctx, id: string): Promise<void> {
  const before = await lockOptionalRequest(ctx, id);
  if (!before || !CAN_EXPIRE.includes(before.state)) return;
  const { timeZone } = await vendorsDay(ctx);
  if (endOf(before.valid_to!, timeZone) >= ctx.clock.now()) return;
  const after = await updateRequest(ctx, before, { state: 'expired' });
  await cancelSpecialPriceTimers(ctx, id);
  await emitSpecialPrice(ctx, 'special_price.expired', { before, after }, {});
}

/** Tells both sides that an approved price ends soon while some of it is left. */
export async function remindOfEnd(ctx: Ctx, id: string, { daysLeft, validTo }: { daysLeft: number; validTo: string }) {
  const request = await lockOptionalRequest(ctx, id);
  if (!request || !HONOURED.includes(request.state) || request.state === 'consumed') return;
  if (request.valid_to !== validTo) return;
  await emitSpecialPrice(ctx, 'special_price.expiring', { after: request }, { daysLeft });
}

const About = z.object({ subjectId: z.uuid() });
const Reminder = About.extend({ daysLeft: z.int(), validTo: z.string() });

export const specialPriceJobs: readonly JobHandler[] = [
  { name: TIMERS.expiry, run: (ctx, payload) => expireRequest(ctx, About.parse(payload).subjectId) },
  {
    name: TIMERS.reminder,
    run: (ctx, payload) => {
      const { subjectId, ...reminder } = Reminder.parse(payload);
      return remindOfEnd(ctx, subjectId, reminder);
    },
  },
];
