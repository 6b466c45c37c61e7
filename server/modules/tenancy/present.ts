import type { z } from 'zod';
import { abilities } from '../../kit/authorize.ts';
import type { Ctx } from '../../kit/context.ts';
import type { BusinessCalendar } from '../../kit/calendar.ts';
import type { Branding, InvitationView, PersonRecord, Tenant } from './contract.ts';
import { peoplePolicy } from './policy.ts';
import type { MembershipRow, TenantRow } from './queries.ts';
import type { Role, Side } from './roles.ts';
import type { PersonRow } from './person-queries.ts';
import type { BrandingRow, InvitationRow } from './tenant-queries.ts';

export type Language = 'en' | 'de';

/** The product's own look, for a page that belongs to no vendor. */
export const NEUTRAL_BRANDING: z.infer<typeof Branding> = {
  slug: null,
  name: 'Millrace',
  primaryColour: '#1c7ed6',
  accentColour: '#0b7285',
  hasLogo: false,
  languages: ['en', 'de'],
};

export const presentBranding = (row: Omit<BrandingRow, 'tenant_id'>): z.infer<typeof Branding> => ({
  slug: row.slug,
  name: row.name,
  primaryColour: row.primary_colour,
  accentColour: row.accent_colour,
  hasLogo: row.logo_file_id !== null,
  languages: row.languages as Language[],
});

/** What the holder of an invitation link sees; `person` is who has its address already. */
export const presentInvitation = (found: {
  invitation: InvitationRow;
  person: PersonRow | undefined;
}): z.infer<typeof InvitationView> => ({
  tenant: presentBranding(found.invitation),
  email: found.invitation.email,
  name: found.person?.name ?? found.invitation.member_name,
  side: found.invitation.side,
  role: found.invitation.role as Role,
  partnerName: found.invitation.partner_name,
  invitedBy: found.invitation.invited_by,
  expiresAt: found.invitation.expires_at.toISOString(),
  personExists: found.person !== undefined,
});

/** A membership as people see it, with what the actor may do with it and why not. */
export function presentPerson(ctx: Ctx, row: MembershipRow): z.infer<typeof PersonRecord> {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    side: row.side as Side,
    role: row.role as Role,
    partnerId: row.partner_id,
    status: row.status as 'invited' | 'active' | 'disabled',
    territory: { countries: row.territory_countries, regions: row.territory_regions },
    invitationExpiresAt: row.invitation_expires_at?.toISOString() ?? null,
    createdAt: row.created_at.toISOString(),
    version: row.version,
    abilities: abilities(ctx, peoplePolicy, row, ['people.invite', 'people.manage'], (name) =>
      name !== 'people.invite' || row.status === 'invited' ? true : 'This invitation is no longer open',
    ),
  };
}

export const presentTenant = (row: TenantRow): z.infer<typeof Tenant> => ({
  id: row.tenant_id,
  slug: row.slug,
  name: row.name,
  primaryColour: row.primary_colour,
  accentColour: row.accent_colour,
  logoFileId: row.logo_file_id,
  languages: row.languages as Language[],
  calendar: row.calendar as unknown as BusinessCalendar,
  currency: row.currency,
  responseBusinessDays: row.response_business_days,
  distributorSeesResellers: row.distributor_sees_resellers,
  sessionIdleMinutes: row.session_idle_minutes,
  sessionMaximumHours: row.session_maximum_hours,
  version: row.version,
});
