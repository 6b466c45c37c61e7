/** The only door into this module. */
export { specialPricesContract } from './contract.ts';
export type { SpecialPriceEventType } from './events.ts';
export { specialPriceJobs } from './expiry.ts';
export { specialPriceRoutes } from './routes.ts';
