import type { Policy } from '../../../kit/authorize.ts';
import type { Ctx } from '../../../kit/context.ts';
import type { Deal } from '../deal.ts';

const OPEN: readonly string[] = ['submitted', 'under_review', 'info_requested', 'on_hold', 'approved', 'expired'];

/** Whether a deal's state lets its parties change: `true`, or in words why not. */
export function partiesMayChange(deal: Pick<Deal, 'approval_status' | 'outcome'>): true | string {
  if (deal.outcome === 'won') return 'The deal is won; its shares are fixed';
  if (deal.outcome === 'lost') return 'The deal is lost';
  return OPEN.includes(deal.approval_status) || 'A deal has parties from its submission until it is decided otherwise';
}

/** Whether the distributor may be named anew. */
export function distributorMayChange(deal: Pick<Deal, 'approval_status' | 'outcome'>): true | string {
  return deal.approval_status === 'draft' ? true : partiesMayChange(deal);
}

/** Registrants name their distributor and propose partners; vendor staff keep the parties and their shares. */
export const partyPolicy: Policy<Pick<Deal, 'partner_id' | 'on_behalf'>> = {
  'deal.read': () => true,
  'deal.decide': ({ actor }) => actor.side === 'vendor' || 'Only the vendor can do this',
  'deal.update': ({ actor }, deal) =>
    actor.side === 'vendor' || deal.partner_id === actor.partnerId || 'This registration belongs to another partner',
  'deal.submit': ({ actor }: Ctx, deal) =>
    (actor.side === 'partner' && deal.partner_id === actor.partnerId) || 'Only the partner can do this',
};
