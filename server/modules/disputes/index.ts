/** The only door into this module. */
export { disputesContract } from './contract.ts';
export { disputeJobs, disputeSubscribers } from './jobs.ts';
export { disputeRoutes } from './routes.ts';
