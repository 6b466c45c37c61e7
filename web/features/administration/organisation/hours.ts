/** Business hours as they are edited: ranges of `HH:MM` by weekday. Pure. */
import type { Calendar } from './queries.ts';

export type Hours = Calendar['hours'];
export type Weekday = keyof Hours;
export type Range = Hours[Weekday][number];

export const WEEKDAYS: readonly Weekday[] = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
];
export const WORKDAYS = WEEKDAYS.slice(0, 5);

const USUAL: Range = { from: '09:00', to: '17:00' };
const DAY_END = 24 * 60;

export const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

const timeOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** Midnight as the end of a day: fields for times know no `24:00`. */
export const shownEnd = (to: string): string => (to === '24:00' ? '00:00' : to);
export const storedEnd = (typed: string): string => (typed === '00:00' ? '24:00' : typed);

/** A further range, an hour after the last one; nothing when the day is full. */
export function nextRange(ranges: readonly Range[]): Range | undefined {
  const last = ranges.at(-1);
  if (!last) return USUAL;
  const from = minutesOf(last.to) + 60;
  return from >= DAY_END - 60 ? undefined : { from: timeOf(from), to: timeOf(Math.min(DAY_END, from + 240)) };
}

export type RangeFault = 'backwards' | 'overlap' | 'missing';

/** What is wrong with the ranges of a day, by index. */
export function faultsOf(ranges: readonly Range[]): (RangeFault | undefined)[] {
  return ranges.map(({ from, to }, index) => {
    if (from === '' || to === '') return 'missing';
    if (minutesOf(from) >= minutesOf(to)) return 'backwards';
    const before = ranges[index - 1];
    return before && before.to !== '' && minutesOf(before.to) > minutesOf(from) ? 'overlap' : undefined;
  });
}

/** Whether every day is sound, so that it may be saved. */
export const isSound = (hours: Hours): boolean =>
  WEEKDAYS.every((day) => faultsOf(hours[day]).every((fault) => !fault));

/** Minutes that are open in a week; unsound ranges count nothing. */
export const weekMinutes = (hours: Hours): number =>
  WEEKDAYS.flatMap((day) => hours[day]).reduce(
    (sum, { from, to }) => sum + Math.max(0, (minutesOf(to) || 0) - (minutesOf(from) || 0)),
    0,
  );

/** Gives other days the hours of one. */
export const copied = (hours: Hours, from: Weekday, onto: readonly Weekday[]): Hours => ({
  ...hours,
  ...Object.fromEntries(onto.map((day) => [day, hours[from].map((range) => ({ ...range }))])),
});
