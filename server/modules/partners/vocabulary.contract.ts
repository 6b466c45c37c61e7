import { z } from 'zod';

/** What kind of business a partner does with the vendor; programmes are made for one kind. */
export const PARTNER_TYPES = [
  'reseller',
  'referral',
  'msp',
  'distributor',
  'technology',
  'affiliate',
  'agency',
] as const;
export const PartnerType = z.enum(PARTNER_TYPES).meta({ id: 'PartnerType' });
export type PartnerType = z.infer<typeof PartnerType>;

export const PARTNER_STATUSES = ['prospect', 'onboarding', 'active', 'suspended', 'inactive', 'terminated'] as const;
export const PartnerStatus = z.enum(PARTNER_STATUSES).meta({ id: 'PartnerStatus' });
export type PartnerStatus = z.infer<typeof PartnerStatus>;

/** What somebody at a partner does there. */
export const CONTACT_ROLES = ['executive', 'sales', 'technical', 'marketing', 'finance', 'legal', 'other'] as const;
export const ContactRole = z.enum(CONTACT_ROLES).meta({ id: 'ContactRole' });

/** Tone of a badge; the web app knows the colours behind it. */
export const TONES = ['grey', 'amber', 'green', 'violet', 'red', 'blue'] as const;
export const ToneName = z.enum(TONES).meta({ id: 'ToneName' });

/** Key of a deal type, e.g. `new_business`. */
export const DealTypeKey = z
  .string()
  .max(40)
  .regex(/^[a-z][a-z0-9_]{0,39}$/, 'must be lower-case letters, digits and _')
  .meta({ id: 'DealTypeKey' });

/** Language of letters and pages, ISO 639-1. */
export const Language = z
  .string()
  .max(2)
  .regex(/^[a-z]{2}$/, 'must be a language such as en')
  .meta({ id: 'Language' });

export const Version = z.int().min(1).max(2_147_483_647);
