/** The ways of a partner from one status to another, as the pages offer them. Which of them are open, the server says. */
import {
  IconBan,
  IconCircleCheck,
  IconCircleDashed,
  IconClockPause,
  IconPlayerPlay,
  IconProgress,
} from '@tabler/icons-react';
import { partnersContract } from '../../../server/modules/partners/contract.ts';
import type { Partner } from './api.ts';

export const STEPS = {
  onboard: { endpoint: partnersContract.startOnboarding, icon: IconProgress },
  activate: { endpoint: partnersContract.activatePartner, icon: IconCircleCheck },
  reinstate: { endpoint: partnersContract.reinstatePartner, icon: IconPlayerPlay },
  suspend: { endpoint: partnersContract.suspendPartner, icon: IconClockPause },
  deactivate: { endpoint: partnersContract.deactivatePartner, icon: IconCircleDashed },
  terminate: { endpoint: partnersContract.terminatePartner, icon: IconBan },
} as const;

export type StepName = keyof typeof STEPS;

/** Steps that take something away: they ask for a reason, which becomes part of the history. */
export const WITH_REASON = ['suspend', 'deactivate', 'terminate'] as const satisfies readonly StepName[];
export type StepWithReason = (typeof WITH_REASON)[number];

export const needsReason = (step: StepName): step is StepWithReason =>
  (WITH_REASON as readonly StepName[]).includes(step);

const NEXT: Partial<Record<Partner['status'], StepName>> = {
  prospect: 'onboard',
  onboarding: 'activate',
  suspended: 'reinstate',
  inactive: 'activate',
};

/** The step that most likely comes next; none for an active partner, whose business goes on, and for a terminated one. */
export const nextStep = (status: Partner['status']): StepName | undefined => NEXT[status];

/** The other steps that are open to the reader now, in the order of the table. */
export const otherSteps = (partner: Pick<Partner, 'status' | 'abilities'>): StepName[] =>
  (Object.keys(STEPS) as StepName[]).filter(
    (step) => step !== nextStep(partner.status) && partner.abilities[`partner.${step}`].allowed,
  );
