/** The only door into this module. */
export { dealApprovalCatalogue } from './approvals/catalogue.ts';
export { startApproval } from './approvals/routing.ts';
export { dealApprovals } from './approvals/kind.ts';
export { dealsContract } from './contract.ts';
export type { DealEvents, DealEventType } from './events.ts';
export { createDraft } from './draft.ts';
export { selectCandidates } from './conflict-queries.ts';
export type { CandidateRow } from './conflict-queries.ts';
export { drawNumber, minutesOfBusinessDay, missingForSubmission } from './deal.ts';
export type { Deal } from './deal.ts';
export { emitDeal } from './events.ts';
export { dealFormCatalogue } from './form.ts';
export { dealImport } from './import/import.ts';
export { dealJobs } from './jobs.ts';
export { dealMeasures } from './measures.ts';
export { pipelineCheck } from './pipeline/doctor.ts';
export { FOLD_JOB, rebuildPipeline } from './pipeline/keeping.ts';
export { watchingSubscriber } from './watching/watching.ts';
export { rebuildResponseTimes } from './response-time-queries.ts';
export { selectLines } from './line-queries.ts';
export { presentSummary } from './present.ts';
export { lockDeal, selectDeal, selectDealsById, selectOptionalColleague, visibleDeals } from './queries.ts';
export type { DealRecord } from './queries.ts';
export {
  awardDeal,
  effectOfLosing,
  effectOfWinning,
  holdIfWaiting,
  lockDeals,
  reasonOfRefusal,
  refuseDeal,
  resumeIfHeld,
} from './resolution/settlement.ts';
export type { Effect } from './resolution/settlement.ts';
export { dealTiming } from './settings.ts';
export { termsOf } from './terms.ts';
export { selectTimeline } from './conversation-queries.ts';
export { presentEvent } from './present-conversation.ts';
export { dealRoutes } from './routes.ts';
