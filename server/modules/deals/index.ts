/** The only door into this module. */
export { dealApprovalCatalogue } from './approvals/catalogue.ts';
export { startApproval } from './approvals/routing.ts';
export { dealApprovals } from './approvals/kind.ts';
export { dealsContract } from './contract.ts';
export type { DealEvents, DealEventType } from './events.ts';
export { missingForSubmission, type Deal } from './deal.ts';
export { createDraft } from './draft.ts';
export { dealFormCatalogue } from './form.ts';
export { dealImport } from './import/import.ts';
export { dealJobs } from './jobs.ts';
export { dealMeasures } from './measures.ts';
export { pipelineCheck } from './pipeline/doctor.ts';
export { FOLD_JOB, rebuildPipeline } from './pipeline/keeping.ts';
export { visibleDeals } from './queries.ts';
export { rebuildResponseTimes } from './response-time-queries.ts';
export { dealRoutes } from './routes.ts';
