import { abilities, authorize, type Policy } from '../../../kit/authorize.ts';
import type { Ctx } from '../../../kit/context.ts';
import { invalid } from '../../../kit/errors.ts';
import { emit } from '../../../kit/events.ts';
import { plain, ratesOn } from '../../../kit/rates.ts';
import { tenantHome } from '../../tenancy/index.ts';
import type { ExchangeRate, RateInput, RatesOfDay } from './contract.ts';
import { deleteRate, upsertRates, type RateRow } from './queries.ts';

const ratePolicy: Policy<null> = { 'rate.manage': () => true };

/** A rate as the list shows it. */
export const presentRate = (ctx: Ctx, row: RateRow): ExchangeRate => ({
  id: row.id,
  base: row.base,
  currency: row.currency,
  day: row.day,
  rate: plain(row.rate),
  updatedBy: row.updated_by,
  updatedAt: row.updated_at.toISOString(),
  abilities: abilities(ctx, ratePolicy, null, ['rate.manage']),
});

/** What currencies were worth in the vendor's on a day of the vendor's calendar. */
export async function ratesOfDay(ctx: Ctx, day: string | undefined): Promise<RatesOfDay> {
  const { currency: base, today } = await tenantHome(ctx);
  const asked = day ?? today;
  const { by } = await ratesOn(ctx, base, asked);
  return { base, day: asked, items: [...by.values()].map(({ to, rate, date }) => ({ currency: to, rate, day: date })) };
}

function faultsOf(rates: readonly RateInput[], base: string, today: string) {
  const seen = new Set<string>();
  return rates.flatMap(({ currency, day }, index) => {
    const fault = (field: string, code: string, message: string) => ({
      path: `rates.${index}.${field}`,
      code,
      message,
    });
    const key = `${currency} ${day}`;
    const twice = seen.has(key);
    seen.add(key);
    return [
      ...(currency === base ? [fault('currency', 'own_currency', 'This is your own currency')] : []),
      ...(day > today ? [fault('day', 'in_the_future', 'Rates of days to come are not known yet')] : []),
      ...(twice ? [fault('currency', 'duplicate', 'This currency stands there twice for the same day')] : []),
    ];
  });
}

/**
 * Enters rates for days up to today. Figures that were worked out with an older rate and kept stay as they are. Throws
 * 422 for the vendor's own currency, a day to come, or a pair that stands there twice. Returns how many changed.
 */
export async function saveRates(ctx: Ctx, rates: readonly RateInput[]): Promise<number> {
  authorize(ctx, ratePolicy, 'rate.manage', null);
  const { currency: base, today } = await tenantHome(ctx);
  const faults = faultsOf(rates, base, today);
  if (faults.length > 0) throw invalid(faults.slice(0, 200));
  const changed = await upsertRates(ctx, base, rates);
  if (changed.length > 0) {
    const set = changed.map(({ currency, day, rate }) => ({ currency, day, rate: plain(rate) }));
    await report(ctx, 'exchange_rates.saved', { base, rates: set });
  }
  return changed.length;
}

/** Takes a rate back. */
export async function removeRate(ctx: Ctx, id: string): Promise<void> {
  authorize(ctx, ratePolicy, 'rate.manage', null);
  const { base, currency, day, rate } = await deleteRate(ctx, id);
  await report(ctx, 'exchange_rates.removed', { base, rates: [{ currency, day, rate: plain(rate) }] });
}

const report = (ctx: Ctx, type: string, data: Record<string, unknown>) =>
  emit(ctx, {
    type,
    subject: { kind: 'tenant', id: ctx.tenantId },
    partnerId: null,
    visibility: 'internal',
    data,
  });
