/** Endpoints of disputes, releases and renewals. `web/` imports this file only. */
import { caseContract } from './case.contract.ts';
import { portalContract } from './portal.contract.ts';
import { disputeSettingsContract } from './settings.contract.ts';

export { DISPUTE_LIST, EFFECTS } from './dispute.contract.ts';
export type { DecisionPreview } from './case.contract.ts';
export type { Dispute, DisputeSide, DisputeSummary } from './dispute.contract.ts';
export { SIDE_LIST } from './portal.contract.ts';
export type { OwnSide, OwnSideSummary } from './portal.contract.ts';
export type { DisputeSettings } from './settings.contract.ts';
export { DISPUTE_STATUSES, SIDE_VIEWS, STANDINGS, VERDICT_KINDS } from './states.ts';
export type { DisputeStatus, SideView, Standing, VerdictKind } from './states.ts';
export type { DisputeEvent, DisputeRequest, DisputeStatement } from './vocabulary.contract.ts';

export const disputesContract = { ...caseContract, ...portalContract, ...disputeSettingsContract };
