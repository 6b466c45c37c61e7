/** Order of day, month and year in a region, from Intl: `['day', 'month', 'year']` in most of the world. */
export function orderOf(region: string): ('day' | 'month' | 'year')[] {
  const parts = new Intl.DateTimeFormat(region, { day: 'numeric', month: 'numeric', year: 'numeric' }).formatToParts();
  return parts.map((part) => part.type).filter((type) => type === 'day' || type === 'month' || type === 'year');
}

/**
 * What a person typed as a day → `YYYY-MM-DD`, or null. Takes ISO, and figures in the region's order with any separator;
 * two-digit years are of this century. A day that does not exist (31 February) is null, never another day.
 */
export function parseDay(text: string, region: string): string | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text.trim());
  if (iso) return existing(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const figures = text.match(/\d+/g)?.map(Number) ?? [];
  if (figures.length !== 3) return null;
  const order = orderOf(region);
  const at = (name: 'day' | 'month' | 'year') => figures[order.indexOf(name)] ?? 0;
  const year = at('year') < 100 ? 2000 + at('year') : at('year');
  return existing(year, at('month'), at('day'));
}

function existing(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const same = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return same && year >= 1900 && year <= 2999 ? date.toISOString().slice(0, 10) : null;
}
