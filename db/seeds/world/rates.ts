import type { SeedWriter } from '../writer.ts';
import type { VendorPlan } from './plan.ts';
import type { Random } from './random.ts';

/** Roughly what one euro is worth; rates between others are worked out from it. */
const PER_EURO: Readonly<Record<string, number>> = {
  EUR: 1,
  USD: 1.09,
  GBP: 0.85,
  CHF: 0.95,
  SEK: 11.2,
  DKK: 7.46,
  PLN: 4.28,
};

const MONTHS = 12;

/** Monthly rates of the last year to the vendor's currency, each a little off the last. */
export async function writeRates(writer: SeedWriter, random: Random, vendor: VendorPlan, now: Date): Promise<void> {
  const base = PER_EURO[vendor.currency];
  if (base === undefined) return;
  const others = Object.entries(PER_EURO).filter(([currency]) => currency !== vendor.currency);
  const rows = Array.from({ length: MONTHS }, (_month, back) => {
    const day = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back, 1));
    return others.map(([currency, perEuro]) => ({
      tenant_id: vendor.tenantId,
      id: random.id(day),
      base: vendor.currency,
      currency,
      day: day.toISOString().slice(0, 10),
      rate: ((perEuro / base) * (0.98 + random.int(0, 40) / 1000)).toFixed(4),
      updated_by: vendor.staff.find(({ role }) => role === 'finance')?.name ?? vendor.name,
      updated_at: day,
    }));
  }).flat();
  await writer.write(vendor.tenantId, { exchange_rates: rows });
}
