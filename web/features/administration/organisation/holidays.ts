/** Holidays as they are edited. Pure. */

/** The days with one more, each once, in order. */
export const withDay = (days: readonly string[], day: string): string[] => [...new Set([...days, day])].sort();

export interface Year {
  year: string;
  days: string[];
}

/** Days under their years, the earliest first. */
export function byYear(days: readonly string[]): Year[] {
  const years = Map.groupBy([...days].sort(), (day) => day.slice(0, 4));
  return [...years].map(([year, ofYear]) => ({ year, days: ofYear }));
}
