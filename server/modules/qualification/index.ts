/** The only door into this module. */
export { qualificationContract } from './contract.ts';
export { EVALUATE_ALL, qualificationJobs } from './jobs.ts';
export type { Business, Figures } from './measures.ts';
export { qualificationRoutes } from './routes.ts';
