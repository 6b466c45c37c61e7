import { z } from 'zod';
import { BusinessCalendar } from '../../kit/calendar.ts';
import { Currency, Id, endpoint, line } from '../../kit/contract.ts';
import { Colour, Locale, Slug } from './vocabulary.contract.ts';

const settings = {
  name: line(200),
  primaryColour: Colour,
  accentColour: Colour,
  logoFileId: Id.nullable(),
  languages: z.array(Locale).min(1).max(20),
  calendar: BusinessCalendar,
  currency: Currency,
  responseBusinessDays: z.int().min(0).max(60),
  distributorSeesResellers: z.boolean(),
  sessionIdleMinutes: z.int().min(5).max(43_200),
  sessionMaximumHours: z.int().min(1).max(2_160),
};

/** The vendor's own settings. Session limits hold for everybody who works in this vendor's programme. */
export const Tenant = z
  .strictObject({ id: Id, slug: Slug, ...settings, version: z.int().min(1).max(2_147_483_647) })
  .meta({ id: 'Tenant' });

export const tenantContract = {
  readTenant: endpoint({
    byRegistrationLink: true,
    tag: 'vendor',
    ability: 'tenant.read',
    scope: 'tenant',
    method: 'GET',
    path: '/api/v1/tenant',
    summary: 'The vendor’s name, look, calendar and rules',
    answer: { status: 200, description: 'The settings', body: Tenant },
  }),
  updateTenant: endpoint({
    tag: 'vendor',
    ability: 'tenant.manage',
    scope: 'tenant',
    method: 'PATCH',
    path: '/api/v1/tenant',
    summary: 'Change the vendor’s settings; what is left out stays',
    body: z.strictObject(settings).partial(),
    ifMatch: true,
    answer: { status: 200, description: 'The settings as they are now', body: Tenant },
  }),
};
