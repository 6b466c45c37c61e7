/** The only door into this module. */
export { agreementsContract } from './contract.ts';
export { agreementJobs } from './expiry.ts';
export { agreementGate } from './gate.ts';
export { agreementRoutes } from './routes.ts';
export { agreementState, issueAgreement, issueProgrammeAgreement } from './sending.ts';
