import { localDay, type BusinessCalendar } from '../../kit/calendar.ts';
import type { Ctx } from '../../kit/context.ts';
import { selectTenant } from './queries.ts';

/** Where the vendor is at home: its currency, its time zone, and what day it is there, `YYYY-MM-DD`. */
export interface TenantHome {
  currency: string;
  timeZone: string;
  today: string;
}

export async function tenantHome(ctx: Ctx): Promise<TenantHome> {
  const { currency, calendar } = await selectTenant(ctx);
  const { timeZone } = calendar as unknown as BusinessCalendar;
  return { currency, timeZone, today: localDay(ctx.clock.now(), timeZone) };
}
