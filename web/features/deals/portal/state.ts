/** What a registration is for its partner, in one word. Approval status and outcome meet here; the sales stage does not. */
import type { DealSummary } from '../../../../server/modules/deals/deal.contract.ts';
import type { StateName } from '../../../ui/state/states.ts';

type Judged = Pick<DealSummary, 'status' | 'outcome'>;

const STATES = {
  draft: 'draft',
  submitted: 'submitted',
  under_review: 'in_review',
  info_requested: 'returned',
  on_hold: 'paused',
  approved: 'protected',
  rejected: 'rejected',
  withdrawn: 'withdrawn',
  revoked: 'revoked',
  expired: 'expired',
} as const satisfies Record<DealSummary['status'], StateName>;

/** Words of these states stand in the catalogue under `deals.portal.state`. */
export type PortalState = (typeof STATES)[DealSummary['status']] | 'won' | 'lost';

/** A closed deal is won or lost, whatever was decided about it before. */
export const stateOf = ({ status, outcome }: Judged): PortalState => (outcome === 'open' ? STATES[status] : outcome);

/** Whether the registration keeps its customer from other partners now. */
export const isProtected = (deal: Judged): boolean => stateOf(deal) === 'protected';

/** Whether the vendor owes an answer. */
export const isAwaited = ({ status, outcome }: Judged): boolean =>
  outcome === 'open' && (status === 'submitted' || status === 'under_review');
