import type { BusinessCalendar } from '../../kit/calendar.ts';
import type { Ctx } from '../../kit/context.ts';
import { selectTenant } from '../tenancy/index.ts';
import { minutesOfBusinessDay } from './deal.ts';
import { selectOptionalSettings, type SettingsRow } from './settings-queries.ts';

/** Settings of a tenant that has not chosen any; the same values as the table's defaults. */
const usual = (ctx: Ctx): SettingsRow => ({
  tenant_id: ctx.tenantId,
  number_prefix: 'D-',
  response_minutes: null,
  reminder_days: [30, 14, 3],
  draft_keep_days: 90,
  taken_from: 'same',
  review_from: 'possible',
  partner_sees_clock: true,
  partner_sees_median: true,
  updated_at: new Date(0),
  version: 1,
});

/** How registrations work for this tenant. */
export async function dealSettings(ctx: Ctx): Promise<SettingsRow> {
  return (await selectOptionalSettings(ctx)) ?? usual(ctx);
}

/** Settings together with the vendor's calendar, for everything that counts time. */
export interface Timing {
  settings: SettingsRow;
  calendar: BusinessCalendar;
  /** Business minutes in which a registration is answered. */
  responseMinutes: number;
}

/** What the response clock and protection windows are counted with. */
export async function dealTiming(ctx: Ctx): Promise<Timing> {
  const settings = await dealSettings(ctx);
  const tenant = await selectTenant(ctx);
  const calendar = tenant.calendar as unknown as BusinessCalendar;
  const promised = tenant.response_business_days * minutesOfBusinessDay(calendar);
  return { settings, calendar, responseMinutes: settings.response_minutes ?? promised };
}

/** Columns of what a body gives; what is left out stays out. */
export const given = <C extends object>(columns: C): C =>
  Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined)) as C;
