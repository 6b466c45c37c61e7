import { z } from 'zod';
import type { Subscriber } from '../../kit/events.ts';
import type { JobHandler } from '../../kit/jobs.ts';
import { closeUnappealed } from './appeal.ts';
import { finishWithdrawal } from './ending.ts';
import { noteMissed, remindOfRequest } from './evidence.ts';
import { TIMERS } from './timers.ts';

const About = z.object({ subjectId: z.uuid() });
const Reminder = About.extend({ daysLeft: z.int() });

/** What the timers of this module do. Each may run more than once. */
export const disputeJobs: readonly JobHandler[] = [
  { name: TIMERS.answerDue, run: (ctx, payload) => noteMissed(ctx, About.parse(payload).subjectId) },
  {
    name: TIMERS.reminder,
    run: (ctx, payload) => {
      const { subjectId, daysLeft } = Reminder.parse(payload);
      return remindOfRequest(ctx, subjectId, daysLeft);
    },
  },
  { name: TIMERS.appealOver, run: (ctx, payload) => closeUnappealed(ctx, About.parse(payload).subjectId) },
];

/** What this module listens to. */
export const disputeSubscribers: readonly Subscriber[] = [
  {
    name: 'disputes.withdrawals',
    types: ['dispute.withdrawn'],
    run: (ctx, event) => finishWithdrawal(ctx, event.subjectId),
  },
];
