/** What the timers of agreements do; each may run more than once. */
import { z } from 'zod';
import type { Ctx } from '../../kit/context.ts';
import type { JobHandler } from '../../kit/jobs.ts';
import { emitAgreement } from './events.ts';
import { lockOptionalAgreement, updateAgreement } from './queries.ts';
import { issueAgreement } from './sending.ts';
import { REMINDER_DAYS, TIMERS } from './timers.ts';

/** Ends an agreement whose term is over. */
async function expireAgreement(ctx: Ctx, id: string): Promise<void> {
  const before = await lockOptionalAgreement(ctx, id);
  if (before?.state !== 'in_force') return;
  const after = await updateAgreement(ctx, id, { state: 'expired', ended_at: ctx.clock.now() });
  await emitAgreement(ctx, 'agreement.expired', after, {});
}

/** Tells both sides that the term ends; where the terms renew by themselves, the next one is sent to be signed. */
async function remindOfEnd(ctx: Ctx, id: string, daysLeft: number): Promise<void> {
  const row = await lockOptionalAgreement(ctx, id);
  if (row?.state !== 'in_force' || row.ends_on === null) return;
  await emitAgreement(ctx, 'agreement.expiring', row, { daysLeft, endsOn: row.ends_on });
  if (row.renewal === 'automatic' && daysLeft === REMINDER_DAYS[0])
    await issueAgreement(ctx, { templateId: row.template_id, partnerId: row.partner_id, replacesId: row.id });
}

const About = z.object({ subjectId: z.uuid() });
const Reminder = About.extend({ daysLeft: z.int() });

export const agreementJobs: readonly JobHandler[] = [
  { name: TIMERS.expiry, run: (ctx, payload) => expireAgreement(ctx, About.parse(payload).subjectId) },
  {
    name: TIMERS.reminder,
    run: (ctx, payload) => {
      const { subjectId, daysLeft } = Reminder.parse(payload);
      return remindOfEnd(ctx, subjectId, daysLeft);
    },
  },
];
