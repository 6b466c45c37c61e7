/** Endpoints of qualification. `web/` imports this file only. */
import { requirementContract } from './requirement.contract.ts';
import { tierStandingContract } from './standing.contract.ts';

export { STANDING_STATES } from './standing.contract.ts';
export type { TierClause, TierStanding, TierStandingDetail } from './standing.contract.ts';
export type { ReplayResult, TierReplay, TierRequirement, TierRequirements } from './requirement.contract.ts';

export const qualificationContract = { ...requirementContract, ...tierStandingContract };
