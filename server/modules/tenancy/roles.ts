/** The ten roles of the product and the side of the counter that each stands on. Pure data: `web/` reads it too. */

export const VENDOR_ROLES = ['owner', 'administrator', 'channel_manager', 'finance', 'analyst'] as const;
export const PARTNER_ROLES = [
  'partner_administrator',
  'partner_sales',
  'partner_marketing',
  'partner_finance',
  'partner_learner',
] as const;
export const ROLES = [...VENDOR_ROLES, ...PARTNER_ROLES] as const;

export type VendorRole = (typeof VENDOR_ROLES)[number];
export type PartnerRole = (typeof PARTNER_ROLES)[number];
export type Role = (typeof ROLES)[number];
export type Side = 'vendor' | 'partner';

/** The side a role belongs to; a membership's side and role must agree. */
export function sideOf(role: Role): Side {
  return (VENDOR_ROLES as readonly string[]).includes(role) ? 'vendor' : 'partner';
}
