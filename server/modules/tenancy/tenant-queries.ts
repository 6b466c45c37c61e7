/** Vendors across tenants, as the role millrace_system: their addresses, looks and invitations. */
import type { Sql } from './system-queries.ts';

export interface BrandingRow {
  tenant_id: string;
  slug: string;
  name: string;
  primary_colour: string;
  accent_colour: string;
  logo_file_id: string | null;
  languages: string[];
}

const BRANDING = `
  SELECT t.tenant_id, t.slug, t.name, t.primary_colour, t.accent_colour, t.logo_file_id, t.languages FROM tenants t`;

/** The vendor with this short name or host name. */
export async function selectOptionalBranding(
  db: Sql,
  kind: 'slug' | 'host',
  address: string,
): Promise<BrandingRow | undefined> {
  const { rows } = await db.query<BrandingRow>(
    `${BRANDING} JOIN auth.tenant_addresses a ON a.tenant_id = t.tenant_id
     WHERE a.kind = $1 AND a.address = $2 AND t.status = 'active'`,
    [kind, address.toLowerCase()],
  );
  return rows[0];
}

/** The vendor of an installation that has one only. */
export async function selectOnlyBranding(db: Sql): Promise<BrandingRow | undefined> {
  const { rows } = await db.query<BrandingRow>(`${BRANDING} WHERE t.status = 'active' LIMIT 2`);
  return rows.length === 1 ? rows[0] : undefined;
}

export interface InvitationRow extends BrandingRow {
  membership_id: string;
  email: string;
  member_name: string;
  side: 'vendor' | 'partner';
  role: string;
  partner_id: string | null;
  partner_name: string | null;
  invited_by: string | null;
  expires_at: Date;
}

/** An invitation that can still be accepted. */
export async function selectOptionalInvitation(
  db: Sql,
  invitation: { tenantId: string; hash: Buffer; now: Date },
): Promise<InvitationRow | undefined> {
  const { rows } = await db.query<InvitationRow>(
    `SELECT m.id AS membership_id, m.email, m.name AS member_name, m.side, m.role, m.partner_id, p.name AS partner_name,
            m.invited_by, m.invitation_expires_at AS expires_at,
            t.tenant_id, t.slug, t.name, t.primary_colour, t.accent_colour, t.logo_file_id, t.languages
     FROM memberships m JOIN tenants t ON t.tenant_id = m.tenant_id
     LEFT JOIN partners p ON p.tenant_id = m.tenant_id AND p.id = m.partner_id
     WHERE m.tenant_id = $1 AND m.invitation_hash = $2 AND m.status = 'invited' AND m.invitation_expires_at > $3
       AND t.status = 'active'`,
    [invitation.tenantId, invitation.hash, invitation.now],
  );
  return rows[0];
}

/** Takes an address for a vendor. Throws a unique violation when another vendor has it. */
export async function insertTenantAddress(
  db: Sql,
  kind: 'slug' | 'host',
  address: string,
  tenantId: string,
): Promise<void> {
  await db.query('INSERT INTO auth.tenant_addresses (address, kind, tenant_id) VALUES ($1, $2, $3)', [
    address.toLowerCase(),
    kind,
    tenantId,
  ]);
}

export interface NewTenant {
  id: string;
  slug: string;
  name: string;
  primaryColour: string;
  accentColour: string;
  languages: readonly string[];
  calendar: object;
  currency: string;
  responseBusinessDays: number;
  distributorSeesResellers: boolean;
  createdAt: Date;
}

export async function insertTenant(db: Sql, tenant: NewTenant): Promise<void> {
  await db.query(
    `INSERT INTO tenants (tenant_id, slug, name, primary_colour, accent_colour, languages, calendar, currency,
       response_business_days, distributor_sees_resellers, created_at, updated_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11)`,
    [
      tenant.id,
      tenant.slug,
      tenant.name,
      tenant.primaryColour,
      tenant.accentColour,
      tenant.languages,
      JSON.stringify(tenant.calendar),
      tenant.currency,
      tenant.responseBusinessDays,
      tenant.distributorSeesResellers,
      tenant.createdAt,
    ],
  );
}

/** The active vendor of a short name; undefined when there is none. */
export async function selectOptionalTenantOf(db: Sql, slug: string): Promise<string | undefined> {
  const { rows } = await db.query<{ tenant_id: string }>(
    `SELECT t.tenant_id FROM auth.tenant_addresses a JOIN tenants t ON t.tenant_id = a.tenant_id
     WHERE a.address = $1 AND a.kind = 'slug' AND t.status = 'active'`,
    [slug],
  );
  return rows[0]?.tenant_id;
}
