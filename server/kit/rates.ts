/** Exchange rates by date: what a tenant's amounts are worth in its own currency on a day. */
import type { Ctx } from './context.ts';
import { convert, type Amount, type Rate } from './money.ts';

/** Rates of one day into `base`, by currency. Each carries the day it was set for, which may be an earlier one. */
export interface Rates {
  base: string;
  by: ReadonlyMap<string, Rate>;
}

/** For each currency the latest rate to `base` that was set for `day` (`YYYY-MM-DD`) or a day before. One query. */
export async function ratesOn(ctx: Ctx, base: string, day: string): Promise<Rates> {
  const rows = await ctx.db
    .selectFrom('exchange_rates')
    .select(['currency', 'rate', 'day'])
    .distinctOn('currency')
    .where('tenant_id', '=', ctx.tenantId)
    .where('base', '=', base)
    .where('day', '<=', day)
    .orderBy('currency')
    .orderBy('day', 'desc')
    .execute();
  const rates = rows.map((row): Rate => ({ from: base, to: row.currency, rate: plain(row.rate), date: row.day }));
  return { base, by: new Map(rates.map((rate) => [rate.to, rate])) };
}

/** The amount in the rates' base currency and the day of the rate; null when its currency has no rate yet. */
export function inBase(amount: Amount, rates: Rates): (Amount & { rateDate: string | null }) | null {
  if (amount.currency === rates.base) return { ...amount, rateDate: null };
  const rate = rates.by.get(amount.currency);
  return rate ? convert(amount, rate) : null;
}

/** A stored rate without the zeros that the column's scale adds: `1.083400000000` → `1.0834`. */
export const plain = (rate: string): string => (rate.includes('.') ? rate.replace(/\.?0+$/, '') : rate);
