import { verdict, type Policy } from '../../kit/authorize.ts';
import type { Ability } from '../../kit/contract.ts';
import type { Ctx } from '../../kit/context.ts';
import { caseLegality, CASE_STEPS, type CaseStep, type DisputeStatus } from './states.ts';

const vendorStaff = ({ actor }: Ctx): true | string => actor.side === 'vendor' || 'Only the vendor can do this';

/** What a decision about a case depends on beside the role. */
export interface CaseStanding {
  status: DisputeStatus;
  /** Who may decide at this vendor. */
  decidedBy: string;
  /** Who decided in the first instance; null before that. */
  firstDecider: string | null;
}

function decider({ actor }: Ctx, { decidedBy, firstDecider, status }: CaseStanding): true | string {
  if (actor.side !== 'vendor') return 'Only the vendor can do this';
  if (decidedBy === 'administrators' && actor.role === 'channel_manager') return 'Administrators decide disputes here';
  if (status === 'appealed' && firstDecider === actor.id) return 'An appeal is decided by somebody else';
  return true;
}

/** Abilities of a case. */
export const casePolicy: Policy<CaseStanding> = {
  'dispute.read': vendorStaff,
  'dispute.manage': vendorStaff,
  'dispute.decide': decider,
};

/** Opening a case needs no case. */
export const openingPolicy: Policy<null> = { 'dispute.manage': vendorStaff, 'dispute.read': vendorStaff };

export const settingsPolicy: Policy<null> = { 'dispute.settings': vendorStaff, 'dispute.read': vendorStaff };

/** The part of a side, or of a registration, that decides who may act on it. */
interface Owned {
  partner_id: string;
}

const ownFirm = ({ actor }: Ctx, { partner_id: partnerId }: Owned): true | string =>
  (actor.side === 'partner' && partnerId === actor.partnerId) || 'This belongs to another partner';

/** Abilities of a partner on its own side. */
export const sidePolicy: Policy<Owned> = { 'dispute.own.read': ownFirm, 'dispute.own.act': ownFirm };

const ABILITY_OF = (step: CaseStep) => (step === 'decide' ? 'dispute.decide' : 'dispute.manage');

/** Each step on a case with whether the actor may take it now, or in words why not. */
export function stepsOn(ctx: Ctx, one: CaseStanding): Record<CaseStep, Ability> {
  const entries = CASE_STEPS.map((step) => {
    const allowed = verdict(ctx, casePolicy, ABILITY_OF(step), one);
    const answer = allowed === true ? caseLegality(step, one.status) : allowed;
    return [step, answer === true ? { allowed: true } : { allowed: false, reason: answer }] as const;
  });
  return Object.fromEntries(entries) as Record<CaseStep, Ability>;
}
