import type { Actor } from '../../kit/context.ts';
import type { EventInput } from '../../kit/events.ts';

/** What happens in this module. Subjects are memberships, API keys and the tenant itself. */
export type TenancyEventType =
  | 'person.signed_in'
  | 'person.invited'
  | 'person.invitation_renewed'
  | 'person.joined'
  | 'person.password_changed'
  | 'person.password_reset'
  | 'person.second_factor_enabled'
  | 'person.second_factor_removed'
  | 'person.recovery_codes_renewed'
  | 'person.card_changed'
  | 'membership.disabled'
  | 'membership.enabled'
  | 'membership.role_changed'
  | 'person.link_created'
  | 'person.link_revoked'
  | 'api_key.created'
  | 'api_key.revoked'
  | 'tenant.updated';

export interface TenancyEvent extends EventInput {
  type: TenancyEventType;
}

/** What somebody did with their own account. */
export const ownAccount = (
  actor: Pick<Actor, 'id' | 'partnerId'>,
  type: TenancyEventType,
  data: Record<string, unknown> = {},
): TenancyEvent => ({
  type,
  subject: { kind: 'membership', id: actor.id },
  partnerId: actor.partnerId,
  data,
});

/** Somebody signed in; `way` is password, link, second factor, invitation or switch. */
export const signedIn = (actor: Pick<Actor, 'id' | 'partnerId'>, way: string): TenancyEvent =>
  ownAccount(actor, 'person.signed_in', { way });

/** Something happened to a membership. */
export const ofMembership = (
  type: TenancyEventType,
  membership: { id: string; partner_id: string | null },
  change: Pick<EventInput, 'before' | 'after' | 'data'>,
): TenancyEvent => ({
  type,
  subject: { kind: 'membership', id: membership.id },
  partnerId: membership.partner_id,
  ...change,
});

/** Something happened to an API key; its secret and hash never appear. */
export const ofApiKey = (
  type: 'api_key.created' | 'api_key.revoked',
  key: { id: string; partner_id: string | null; name: string; role: string; scopes: string[] | null },
): TenancyEvent => ({
  type,
  subject: { kind: 'api_key', id: key.id },
  partnerId: key.partner_id,
  data: { name: key.name, role: key.role, scopes: key.scopes },
});
