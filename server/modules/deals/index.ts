/** The only door into this module. */
export { dealsContract } from './contract.ts';
export { drawNumber } from './deal.ts';
export type { DealEvents, DealEventType } from './events.ts';
export { dealFormCatalogue } from './form.ts';
export { dealJobs } from './jobs.ts';
export { registrationSubject } from './registration-index.ts';
export { dealRoutes } from './routes.ts';
export { standardDealSettings } from './standard-settings.ts';
