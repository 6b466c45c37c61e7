/** The only door into this module. */
export { partnersContract } from './contract.ts';
export { partnerFormCatalogue } from './custom-fields.ts';
export { contactImport } from './contact-import.ts';
export { partnerImport } from './partner-import.ts';
export { placeOnTiers } from './placement.ts';
export type { Placement } from './placement.ts';
export { selectEnrolled } from './placement-queries.ts';
export type { Enrolled } from './placement-queries.ts';
export { lockProgramme, selectDiscounts, selectProgrammes, selectTiers } from './programme-queries.ts';
export { selectPartner, selectPartnerNames, selectPartnersByKeys } from './partner-queries.ts';
export { mayDoBusiness } from './partner.ts';
export type { PartnerRow } from './partner.ts';
export { partnersRoutes } from './routes.ts';
export { registrationTerms } from './terms.ts';
export type { RegistrationTerms } from './terms.ts';
export type { PartnerStatus, PartnerType } from './vocabulary.contract.ts';
