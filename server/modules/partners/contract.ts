/** Endpoints of partners: organisations, their contacts, and the programmes and tiers they are in. */
import { contactContract } from './contact.contract.ts';
import { contactCardContract } from './contact-card/contract.ts';
import { partnerContract } from './partner.contract.ts';
import { programmeContract } from './programme.contract.ts';
import { standingContract } from './standing.contract.ts';

export { CONTACT_LIST, Contact } from './contact.contract.ts';
export { PARTNER_LIST, Partner, TimelineEntry } from './partner.contract.ts';
export { Programme, Tier, TierDiscount } from './programme.contract.ts';
export {
  CONTACT_ROLES,
  PARTNER_STATUSES,
  PARTNER_TYPES,
  PartnerStatus,
  PartnerType,
  TONES,
} from './vocabulary.contract.ts';

export const partnersContract = {
  ...partnerContract,
  ...contactCardContract,
  ...standingContract,
  ...contactContract,
  ...programmeContract,
};
