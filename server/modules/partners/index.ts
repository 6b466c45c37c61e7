/** The only door into this module. */
export { partnersContract } from './contract.ts';
export { partnerFormCatalogue } from './custom-fields.ts';
export { contactImport } from './contact-import.ts';
export { partnerImport } from './partner-import.ts';
export { selectPartner } from './partner-queries.ts';
export { mayDoBusiness } from './partner.ts';
export type { PartnerRow } from './partner.ts';
export { partnersRoutes } from './routes.ts';
export { registrationTerms } from './terms.ts';
export type { RegistrationTerms } from './terms.ts';
export type { PartnerStatus, PartnerType } from './vocabulary.contract.ts';
