import { z } from 'zod';
import type { JobHandler } from '../../kit/jobs.ts';
import { approveAutomatically, AUTOMATIC_APPROVAL } from './approvals/routing.ts';
import { deleteUntouchedDraft } from './draft.ts';
import { pipelineJobs } from './pipeline/keeping.ts';
import { endHold } from './resolution/hold.ts';
import { expireDeal, remindOfExpiry } from './protection.ts';
import { applyDueRules, APPLY_RULES } from './rules/versions.ts';
import { RuleKindName } from './rules/versions.contract.ts';
import { lookAtSilence } from './silence.ts';
import { TIMERS } from './timers.ts';

const About = z.object({ subjectId: z.uuid() });
const Submitted = About.extend({ version: z.int() });
const Hold = About.extend({ heldAt: z.string() });
const Reminder = About.extend({ daysLeft: z.int(), expiresAt: z.string() });

const RulesDue = z.object({ kind: RuleKindName });

/** What the timers of registrations do. Each may run more than once. */
export const dealJobs: readonly JobHandler[] = [
  ...pipelineJobs,
  { name: TIMERS.expiry, run: (ctx, payload) => expireDeal(ctx, About.parse(payload).subjectId) },
  {
    name: TIMERS.reminder,
    run: (ctx, payload) => {
      const { subjectId, ...reminder } = Reminder.parse(payload);
      return remindOfExpiry(ctx, subjectId, reminder);
    },
  },
  {
    name: AUTOMATIC_APPROVAL,
    run: (ctx, payload) => {
      const { subjectId, version } = Submitted.parse(payload);
      return approveAutomatically(ctx, subjectId, version);
    },
  },
  { name: APPLY_RULES, run: (ctx, payload) => applyDueRules(ctx, RulesDue.parse(payload).kind) },
  { name: TIMERS.silence, run: (ctx, payload) => lookAtSilence(ctx, About.parse(payload).subjectId) },
  {
    name: TIMERS.hold,
    run: (ctx, payload) => {
      const { subjectId, heldAt } = Hold.parse(payload);
      return endHold(ctx, subjectId, heldAt);
    },
  },
  { name: TIMERS.draft, run: (ctx, payload) => deleteUntouchedDraft(ctx, About.parse(payload).subjectId) },
];
