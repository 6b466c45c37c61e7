/**
 * Endpoints of tenancy: signing in, the signed-in person, people, roles, API keys and the vendor's own settings.
 * `web/` imports this file only.
 */
import { apiKeyContract } from './api-keys.contract.ts';
import { linkContract } from './links/contract.ts';
import { cardContract } from './card.contract.ts';
import { peopleContract } from './people.contract.ts';
import { profileContract } from './profile.contract.ts';
import { signInContract } from './sign-in.contract.ts';
import { tenantContract } from './tenant.contract.ts';

export { abilityLabelKey, roleLabelKey } from './abilities.ts';
export type { AbilityName } from './abilities.ts';
export { PARTNER_ROLES, ROLES, VENDOR_ROLES, sideOf } from './roles.ts';
export type { PartnerRole, Role, Side, VendorRole } from './roles.ts';
export { ApiKey } from './api-keys.contract.ts';
export { PersonRecord } from './people.contract.ts';
export { MembershipChoice, Session, SessionDevice } from './profile.contract.ts';
export { Branding, InvitationView } from './sign-in.contract.ts';
export { Tenant } from './tenant.contract.ts';
export { Locale } from './vocabulary.contract.ts';

export const tenancyContract = {
  ...signInContract,
  ...profileContract,
  ...cardContract,
  ...peopleContract,
  ...linkContract,
  ...apiKeyContract,
  ...tenantContract,
};
