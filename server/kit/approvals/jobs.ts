import { z } from 'zod';
import type { JobHandler } from '../jobs.ts';
import { ESCALATION, SEATING } from './clock.ts';
import { escalateStep } from './escalation.ts';
import { kindNamed, type ApprovalKind } from './kind.ts';
import { seatWaiting } from './requests.ts';

const Late = z.object({ subjectId: z.uuid(), level: z.union([z.literal(80), z.literal(100)]) });
const Seating = z.object({ kind: z.string(), subjectId: z.uuid() });

/** What the timers of chains do. Each may run more than once. */
export const approvalJobs = (kinds: readonly ApprovalKind[]): JobHandler[] => [
  {
    name: ESCALATION,
    run: (ctx, payload) => {
      const { subjectId, level } = Late.parse(payload);
      return escalateStep(ctx, kinds, subjectId, level);
    },
  },
  {
    name: SEATING,
    run: async (ctx, payload) => {
      const { kind: name, subjectId } = Seating.parse(payload);
      const kind = kindNamed(kinds, name);
      if (await kind.lock(ctx, subjectId)) await seatWaiting(ctx, kind, subjectId);
    },
  },
];
