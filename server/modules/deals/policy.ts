import { verdict, type Policy } from '../../kit/authorize.ts';
import type { Ability } from '../../kit/contract.ts';
import type { Ctx } from '../../kit/context.ts';
import { stateOf, type Deal } from './deal.ts';
import { ACTION_ABILITY, ACTIONS, legality, type Action } from './states.ts';

/** The part of a registration that decides who may work on it. */
export type DealOwnership = Pick<Deal, 'partner_id' | 'on_behalf'>;

const everybody = () => true as const;

/** A distributor's people see their resellers' registrations, but work on their own firm's only. */
function ownFirm({ actor }: Ctx, deal: DealOwnership): true | string {
  return (
    actor.side === 'vendor' || deal.partner_id === actor.partnerId || 'This registration belongs to another partner'
  );
}

/** What was registered is the registrant's: vendor staff change it only when they registered it for the partner. */
function registrant(ctx: Ctx, deal: DealOwnership): true | string {
  if (ctx.actor.side === 'partner') return ownFirm(ctx, deal);
  return deal.on_behalf || 'Only the partner can do this';
}

function partnerOnly(ctx: Ctx, deal: DealOwnership): true | string {
  return ctx.actor.side === 'partner' ? ownFirm(ctx, deal) : 'Only the partner can do this';
}

function vendorStaff({ actor }: Ctx): true | string {
  return actor.side === 'vendor' || 'Only the vendor can do this';
}

/** Abilities of a registration. What is not here is denied; what the state allows is in `states.ts`. */
export const dealPolicy: Policy<DealOwnership> = {
  'deal.read': everybody,
  'deal.export': everybody,
  'deal.create': ownFirm,
  'deal.update': registrant,
  'deal.submit': registrant,
  'deal.withdraw': registrant,
  'deal.delete': registrant,
  'deal.decide': vendorStaff,
  'approval.vote': vendorStaff,
  'deal.assign': vendorStaff,
  'deal.revoke': vendorStaff,
  'deal.extend': vendorStaff,
  'deal.extension.request': partnerOnly,
  'deal.milestone': ownFirm,
  'deal.amend': ownFirm,
  'deal.stage': ownFirm,
  'deal.close': ownFirm,
  'deal.comment': ownFirm,
  'deal.comment.internal': vendorStaff,
  'conflict.check': everybody,
  'conflict.evidence': vendorStaff,
};

/** First pages: each side has its own. */
export const homePolicy: Policy<'vendor' | 'partner'> = {
  'deal.read': ({ actor }, side) => actor.side === side || 'This page is for the other side',
};

/** The vendor's own words and settings: everybody reads them, the vendor keeps them. */
export const wordPolicy: Policy<null> = {
  'stage.manage': ({ actor }) => actor.side === 'vendor' || 'Only the vendor can do this',
  'reason.manage': ({ actor }) => actor.side === 'vendor' || 'Only the vendor can do this',
  'product.manage': ({ actor }) => actor.side === 'vendor' || 'Only the vendor can do this',
};

/** What a vote in a chain of approvals decides. */
const VOTES: readonly Action[] = ['approve', 'reject'];

/**
 * Each action on a registration with whether the actor may take it now, or in words why not. `turn` is whether its chain
 * of approvals waits for the actor, null where one decision is enough.
 */
export function actionsOn(ctx: Ctx, deal: Deal, turn: true | string | null): Record<Action, Ability> {
  const entries = ACTIONS.map((action) => {
    const voting = turn !== null && VOTES.includes(action);
    const may = verdict(ctx, dealPolicy, voting ? 'approval.vote' : ACTION_ABILITY[action], deal);
    const allowed = may === true && voting ? turn : may;
    const answer = allowed === true ? legality(action, stateOf(deal)) : allowed;
    return [action, answer === true ? { allowed: true } : { allowed: false, reason: answer }] as const;
  });
  return Object.fromEntries(entries) as Record<Action, Ability>;
}
