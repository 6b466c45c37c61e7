/** The only door into this module. */
export { dealsContract } from './contract.ts';
export type { DealEvents, DealEventType } from './events.ts';
export { dealFormCatalogue } from './form.ts';
export { dealJobs } from './jobs.ts';
export { pipelineCheck } from './pipeline/doctor.ts';
export { FOLD_JOB, rebuildPipeline } from './pipeline/keeping.ts';
export { visibleDeals } from './queries.ts';
export { dealRoutes } from './routes.ts';
