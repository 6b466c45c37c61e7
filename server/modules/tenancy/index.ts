/** The only door into this module. */
import type { Mounted, ResolveActor } from '../../kit/http.ts';
import type { Runtime } from '../../kit/runtime.ts';
import { useDoorSource } from '../../kit/mail/door.ts';
import { useBrandSource } from '../../kit/mail/queue.ts';
import { openDesk } from './desk.ts';
import { mailDoor } from './links/links.ts';
import { brandOfTenant } from './mails.ts';
import { ActorResolver } from './resolve-actor.ts';
import { tenancyRoutes } from './routes.ts';

export { roleHas, rolesWith } from './abilities.ts';
export { createApiKey } from './api-keys.ts';
export { tenancyContract } from './contract.ts';
export { tenantHome } from './home.ts';
export type { TenantHome } from './home.ts';
export { purgeSignIn } from './jobs.ts';
export { sweepLinks } from './links/jobs.ts';
export { tenancyMails } from './mails.ts';
export { selectMembershipForUpdate, selectTenant } from './queries.ts';
export { newInvitationToken as newToken, parseInvitationToken as parseToken } from './secrets.ts';
export { staffCard } from './staff-card.ts';
export type { StaffCard } from './staff-card.ts';
export { createTenant } from './tenant.ts';
export { selectOptionalSeller, type Seller } from './seller-queries.ts';
export { selectOptionalTenantOf } from './tenant-queries.ts';

/** The module over an open runtime: its endpoints, and the function that tells who is calling. */
export function openTenancy(runtime: Runtime): { mounted: Mounted[]; resolveActor: ResolveActor } {
  useBrandSource(brandOfTenant);
  useDoorSource(mailDoor);
  return { mounted: tenancyRoutes(openDesk(runtime)), resolveActor: new ActorResolver(runtime).resolve };
}
