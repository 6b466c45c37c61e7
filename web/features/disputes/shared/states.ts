/** How the states of cases and sides look: the colours of the states that they resemble. */
import type { DisputeStatus, SideView, Standing } from '../../../../server/modules/disputes/contract.ts';
import type { StateName } from '../../../ui/state/states.ts';

export const STATUS_LOOKS = {
  requested: 'waiting',
  opened: 'conflict',
  evidence_requested: 'returned',
  under_decision: 'in_review',
  decided: 'done',
  appealed: 'conflict',
  closed: 'archived',
  withdrawn: 'withdrawn',
  dismissed: 'cancelled',
} as const satisfies Record<DisputeStatus, StateName>;

export const VIEW_LOOKS = {
  received: 'waiting',
  answer_needed: 'returned',
  in_progress: 'in_review',
  decided: 'done',
  appealed: 'conflict',
  closed: 'archived',
  withdrawn: 'withdrawn',
  dismissed: 'cancelled',
} as const satisfies Record<SideView, StateName>;

export const STANDING_LOOKS = {
  open: 'waiting',
  won: 'won',
  shared: 'done',
  lost: 'lost',
  withdrawn: 'withdrawn',
} as const satisfies Record<Standing, StateName>;
