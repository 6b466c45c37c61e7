/** The vendor's settings, and the making of a vendor. */
import type { Updateable } from 'kysely';
import type { z } from 'zod';
import type { Tenants } from '../../../db/types.ts';
import { BusinessCalendar } from '../../kit/calendar.ts';
import type { Ctx } from '../../kit/context.ts';
import { dangerouslyAcrossTenants, type Database } from '../../kit/database.ts';
import { conflict, stale } from '../../kit/errors.ts';
import { emit } from '../../kit/events.ts';
import { newId } from '../../kit/id.ts';
import type { Tenant } from './contract.ts';
import { requireLogo } from './logo.ts';
import { presentTenant } from './present.ts';
import { selectTenant, updateTenantRow, type TenantRow } from './queries.ts';
import { insertTenant, insertTenantAddress } from './tenant-queries.ts';

type Settings = Omit<z.output<typeof Tenant>, 'id' | 'slug' | 'version'>;
export type SettingsChange = { [K in keyof Settings]?: Settings[K] | undefined };

const columns = (change: SettingsChange): Updateable<Tenants> => ({
  name: change.name,
  primary_colour: change.primaryColour,
  accent_colour: change.accentColour,
  logo_file_id: change.logoFileId,
  languages: change.languages,
  calendar: change.calendar && JSON.stringify(change.calendar),
  currency: change.currency,
  response_business_days: change.responseBusinessDays,
  distributor_sees_resellers: change.distributorSeesResellers,
  session_idle_minutes: change.sessionIdleMinutes,
  session_maximum_hours: change.sessionMaximumHours,
});

/** Settings that differ, before and after: what the audit log keeps. */
function difference(before: TenantRow, after: TenantRow) {
  const [old, now] = [presentTenant(before), presentTenant(after)];
  const names = Object.keys(now).filter(
    (name) =>
      name !== 'version' && JSON.stringify(old[name as keyof Settings]) !== JSON.stringify(now[name as keyof Settings]),
  );
  const pick = (from: object) => Object.fromEntries(Object.entries(from).filter(([name]) => names.includes(name)));
  return { before: pick(old), after: pick(now) };
}

/** Changes settings; what is left out stays. Throws 412 when somebody changed them since, 422 for a logo that is none. */
export async function updateTenant(ctx: Ctx, version: number | null, change: SettingsChange): Promise<TenantRow> {
  const before = await selectTenant(ctx);
  if (version !== null && version !== before.version) throw stale();
  if (change.logoFileId) await requireLogo(ctx, change.logoFileId);
  const after = await updateTenantRow(ctx, before.version, columns(change));
  if (!after) throw stale();
  const subject = { kind: 'tenant', id: ctx.tenantId };
  await emit(ctx, {
    type: 'tenant.updated',
    subject,
    partnerId: null,
    ...difference(before, after),
  });
  return after;
}

const nineToFive = [{ from: '09:00', to: '17:00' }];

/** Monday to Friday, nine to five, no holidays. */
export const officeHours = (timeZone: string): BusinessCalendar => ({
  timeZone,
  hours: {
    monday: nineToFive,
    tuesday: nineToFive,
    wednesday: nineToFive,
    thursday: nineToFive,
    friday: nineToFive,
    saturday: [],
    sunday: [],
  },
  holidays: [],
});

/** A vendor to be made; what is left out has a usual value. `id` is given where the world must be the same each time. */
export interface TenantRequest {
  id?: string;
  slug: string;
  name: string;
  host?: string;
  primaryColour?: string;
  accentColour?: string;
  languages?: readonly ('en' | 'de')[];
  calendar?: BusinessCalendar;
  currency: string;
  responseBusinessDays?: number;
  distributorSeesResellers?: boolean;
  createdAt: Date;
}

const isTaken = (error: unknown) => error instanceof Error && 'code' in error && error.code === '23505';

/** Makes a vendor and takes its addresses, as the system role. Throws 409 when the short name or host is taken. */
export async function createTenant(database: Database, request: TenantRequest): Promise<string> {
  const id = request.id ?? newId();
  const tenant = {
    id,
    slug: request.slug,
    name: request.name,
    primaryColour: request.primaryColour ?? '#1c7ed6',
    accentColour: request.accentColour ?? '#0b7285',
    languages: request.languages ?? ['en', 'de'],
    calendar: BusinessCalendar.parse(request.calendar ?? officeHours('Europe/Berlin')),
    currency: request.currency,
    responseBusinessDays: request.responseBusinessDays ?? 2,
    distributorSeesResellers: request.distributorSeesResellers ?? false,
    createdAt: request.createdAt,
  };
  try {
    await dangerouslyAcrossTenants(database, 'create tenant', async (_db, client) => {
      await insertTenantAddress(client, 'slug', request.slug, id);
      if (request.host !== undefined) await insertTenantAddress(client, 'host', request.host, id);
      await insertTenant(client, tenant);
    });
  } catch (error) {
    throw isTaken(error) ? conflict('address_taken', 'Another vendor has this short name or host name') : error;
  }
  return id;
}
