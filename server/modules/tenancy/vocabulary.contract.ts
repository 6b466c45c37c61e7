import { z } from 'zod';
import { ABILITY_NAMES } from './abilities.ts';
import { ROLES } from './roles.ts';

/** Pieces that several contracts of this module share. */
export const RoleName = z.enum(ROLES).meta({ id: 'RoleName' });
export const SideName = z.enum(['vendor', 'partner']).meta({ id: 'SideName' });
export const AbilityId = z.enum(ABILITY_NAMES).meta({ id: 'AbilityId' });

/** Languages that the product speaks. */
export const Locale = z.enum(['en', 'de']).meta({ id: 'Locale' });
export const ColourScheme = z.enum(['auto', 'light', 'dark']).meta({ id: 'ColourScheme' });

/** `#rrggbb`. */
export const Colour = z
  .string()
  .max(7)
  .regex(/^#[0-9a-f]{6}$/, 'must be a colour like #1c7ed6')
  .meta({ id: 'Colour' });

/** Short name of a vendor in addresses. */
export const Slug = z
  .string()
  .max(60)
  .regex(/^[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?$/, 'must be lower-case letters, digits and hyphens')
  .meta({ id: 'Slug' });

/** A password as typed when signing in: anything that could be one. */
export const TypedPassword = z.string().min(1).max(128);

/** A password to be set: NIST SP 800-63B asks for length, not for kinds of characters. */
export const NewPassword = z.string().min(10, 'must have at least 10 characters').max(128);

/** A secret that came by mail. */
export const MailedToken = z
  .string()
  .min(16)
  .max(200)
  .regex(/^[A-Za-z0-9_-]+$/, 'is not a link of ours');
