/** The only door into this module. */
export type { AccountRow } from './account-queries.ts';
export { accountsContract } from './contract.ts';
export { accountFormCatalogue } from './custom-fields.ts';
export { accountImport } from './account-import.ts';
export { opportunityImport } from './opportunity-import.ts';
export type { OpportunityRow } from './opportunity-queries.ts';
export { accountsRoutes } from './routes.ts';
