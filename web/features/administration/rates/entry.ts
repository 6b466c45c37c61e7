/** What somebody types on the sheet of a day, and what of it is to be saved. */
import type { RatesOfDay } from './queries.ts';

export interface SheetRow {
  currency: string;
  /** The rate that holds on this day, and the day it was entered for. */
  rate: string | null;
  day: string | null;
}

/** Currencies that have a rate, then those that were added to the sheet. */
export function rowsOf(rates: RatesOfDay, added: readonly string[]): SheetRow[] {
  const known = new Set(rates.items.map(({ currency }) => currency));
  const more = added.filter((currency) => !known.has(currency)).toSorted();
  return [...rates.items, ...more.map((currency) => ({ currency, rate: null, day: null }))];
}

const signOf = (region: string): string =>
  new Intl.NumberFormat(region).formatToParts(1.5).find((part) => part.type === 'decimal')?.value ?? '.';

/** A rate as it is typed in a region: `1.0834` → `1,0834` in German. */
export const decimalOf = (rate: string, region: string): string => rate.replace('.', signOf(region));

/** What was typed → a rate; undefined when it is none. Both a point and the region's sign part the decimals. */
export function rateOf(text: string, region: string): string | undefined {
  const plain = text.trim().replace(signOf(region), '.');
  return /^\d{1,12}(\.\d{1,12})?$/.test(plain) && /[1-9]/.test(plain) ? plain : undefined;
}

/** The rates to save for the day, and the currencies whose field holds no rate. Empty fields change nothing. */
export function entered(rates: RatesOfDay, typed: Readonly<Record<string, string>>, region: string) {
  const filled = Object.entries(typed).filter(([, text]) => text.trim() !== '');
  const read = filled.map(([currency, text]) => ({ currency, day: rates.day, rate: rateOf(text, region) }));
  return {
    rates: read.flatMap(({ rate, ...other }) => (rate === undefined ? [] : [{ ...other, rate }])),
    wrong: new Set(read.filter(({ rate }) => rate === undefined).map(({ currency }) => currency)),
  };
}
