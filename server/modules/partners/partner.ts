import type { Selectable } from 'kysely';
import type { Partners } from '../../../db/types.ts';
import type { PartnerStatus, PartnerType } from './vocabulary.contract.ts';

/** A partner organisation with the names of what it refers to; names out of the reader's view are null. */
export type PartnerRow = Omit<Selectable<Partners>, 'type' | 'status'> & {
  type: PartnerType;
  status: PartnerStatus;
  programme_name: string | null;
  tier_name: string | null;
  tier_rank: number | null;
  tier_colour: string | null;
  parent_name: string | null;
  owner_name: string | null;
};

/** Ways of a partner from one status to another. */
export const STATUS_STEPS = ['onboard', 'activate', 'suspend', 'reinstate', 'deactivate', 'terminate'] as const;
export type StatusStep = (typeof STATUS_STEPS)[number];

interface Step {
  from: readonly PartnerStatus[];
  to: PartnerStatus;
  event: string;
}

/**
 * The transition table. Suspension can be lifted, being inactive can end, termination is final.
 */
export const TRANSITIONS: Readonly<Record<StatusStep, Step>> = {
  onboard: { from: ['prospect'], to: 'onboarding', event: 'partner.onboarding_started' },
  activate: { from: ['prospect', 'onboarding', 'inactive'], to: 'active', event: 'partner.activated' },
  suspend: { from: ['active'], to: 'suspended', event: 'partner.suspended' },
  reinstate: { from: ['suspended'], to: 'active', event: 'partner.reinstated' },
  deactivate: {
    from: ['prospect', 'onboarding', 'active', 'suspended'],
    to: 'inactive',
    event: 'partner.deactivated',
  },
  terminate: {
    from: ['prospect', 'onboarding', 'active', 'suspended', 'inactive'],
    to: 'terminated',
    event: 'partner.terminated',
  },
};

const STATUS_WORDS: Readonly<Record<PartnerStatus, string>> = {
  prospect: 'still a prospect',
  onboarding: 'being onboarded',
  active: 'active',
  suspended: 'suspended',
  inactive: 'inactive',
  terminated: 'terminated',
};

/** Whether the table has this step from a partner's status; else why not. */
export function legalStep(partner: Pick<PartnerRow, 'status'>, step: StatusStep): true | string {
  if (TRANSITIONS[step].from.includes(partner.status)) return true;
  return `This partner is ${STATUS_WORDS[partner.status]}`;
}

/** Whether a partner's record can still be changed; a terminated one is kept as it was. */
export function legalChange(partner: Pick<PartnerRow, 'status'>): true | string {
  return partner.status === 'terminated' ? 'A terminated partner is kept as it was' : true;
}

/** Whether a partner may register new business: not before onboarding, not while suspended, inactive or terminated. */
export function mayDoBusiness(partner: Pick<PartnerRow, 'status'>): boolean {
  return partner.status === 'active' || partner.status === 'onboarding';
}
