/**
 * Calendar of one tenant: its time zone, business hours and holidays. Deadlines count business time; windows of whole
 * days end with a local day. Every step goes through wall-clock times of the zone, so a day with 23 or 25 hours counts
 * what its clocks show being open, and never an hour that did not happen.
 */
import { z } from 'zod';
import { Day } from './contract.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;
/** Longest stretch without a single open minute that is searched before the calendar counts as never open. */
const MAX_CLOSED_DAYS = 400;

/** `HH:MM`, up to `24:00` as the end of a day. */
const TimeOfDay = z
  .string()
  .max(5)
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'must be a time such as 09:00');

const Range = z
  .strictObject({ from: TimeOfDay, to: TimeOfDay })
  .refine((range) => range.from < range.to, { message: 'must end after it starts', path: ['to'] });

const Ranges = z
  .array(Range)
  .max(6)
  .refine((ranges) => ranges.every((range, index) => index === 0 || ranges[index - 1]!.to <= range.from), {
    message: 'ranges must be in order and must not overlap',
  });

/** Business hours by weekday, and the local days on which nothing is open. Stored per tenant as it stands here. */
export const BusinessCalendar = z.strictObject({
  timeZone: z.string().max(64).refine(isTimeZone, 'must be an IANA time zone such as Europe/Berlin'),
  hours: z.strictObject({
    monday: Ranges,
    tuesday: Ranges,
    wednesday: Ranges,
    thursday: Ranges,
    friday: Ranges,
    saturday: Ranges,
    sunday: Ranges,
  }),
  holidays: z.array(Day).max(1000),
});
export type BusinessCalendar = z.infer<typeof BusinessCalendar>;

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'iso8601',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formatters.set(timeZone, formatter);
  }
  return formatter;
}

/** True for a name of the IANA time zone database. */
export function isTimeZone(name: string): boolean {
  try {
    formatterOf(name);
    return /^(?:[A-Za-z_]+\/|UTC$|GMT$)/.test(name);
  } catch {
    return false;
  }
}

/** The zone's wall clock at an instant, as the milliseconds that a UTC clock showing the same would have. */
function wallOf(instant: number, timeZone: string): number {
  const parts = { year: 0, month: 0, day: 0, hour: 0, minute: 0, second: 0 };
  for (const { type, value } of formatterOf(timeZone).formatToParts(instant)) {
    if (type in parts) parts[type as keyof typeof parts] = Number(value);
  }
  const milliseconds = ((instant % 1000) + 1000) % 1000;
  return Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour, parts.minute, parts.second, milliseconds);
}

/**
 * The first instant at which the zone's clock shows `wall` or later. A repeated hour (clocks set back) gives its first
 * pass, a skipped one (clocks set forward) the moment of the change; so later walls never give earlier instants.
 */
function instantOf(wall: number, timeZone: string): number {
  const before = wallOf(wall - DAY, timeZone) - (wall - DAY);
  const after = wallOf(wall + DAY, timeZone) - (wall + DAY);
  const candidates = [wall - before, wall - after].filter((instant) => wallOf(instant, timeZone) === wall);
  if (candidates.length > 0) return Math.min(...candidates);
  return changeBetween(wall - Math.max(before, after), wall - Math.min(before, after), timeZone);
}

/** The instant in (low, high] from which the zone's offset is that of `high`. */
function changeBetween(low: number, high: number, timeZone: string): number {
  const offset = wallOf(high, timeZone) - high;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (wallOf(middle, timeZone) - middle === offset) high = middle;
    else low = middle;
  }
  return high;
}

/** What the zone's clocks show at an instant, as a Date whose UTC fields are the wall clock's. For comparing, not storing. */
export function wallClock(instant: Date, timeZone: string): Date {
  return new Date(wallOf(instant.getTime(), timeZone));
}

/** The local day (`YYYY-MM-DD`) of an instant in a time zone. */
export function localDay(instant: Date, timeZone: string): string {
  return new Date(wallOf(instant.getTime(), timeZone)).toISOString().slice(0, 10);
}

const wallOfDay = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** The first instant of a local day (`YYYY-MM-DD`). */
export function startOfDay(day: string, timeZone: string): Date {
  return new Date(instantOf(wallOfDay(day), timeZone));
}

/** The last millisecond of a local day: the inclusive end of a window that runs through that day. */
export function endOfDay(day: string, timeZone: string): Date {
  return new Date(instantOf(wallOfDay(day) + DAY, timeZone) - 1);
}

/** The calendar day `days` days after (or, negative, before) a day `YYYY-MM-DD`. Throws RangeError for a bad day. */
export function dayAfter(day: string, days: number): string {
  return new Date(wallOfDay(day) + days * DAY).toISOString().slice(0, 10);
}

/**
 * Where a window of whole days that starts at `start` ends: the last millisecond of the local day `days` days later.
 * So "90 days from now" lasts through the evening of the ninetieth day wherever the tenant is, across clock changes.
 */
export function addDays(start: Date, days: number, timeZone: string): Date {
  return endOfDay(dayAfter(localDay(start, timeZone), days), timeZone);
}

interface Window {
  from: number;
  to: number;
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** Windows worked out before: time zones are slow to ask, and one calendar is asked about the same days again and again. */
const known = new WeakMap<BusinessCalendar, Map<string, Window[]>>();

/** The open windows of a local day as instants. A calendar is never changed in place, so its days stay as they are. */
function windowsOf(day: string, calendar: BusinessCalendar): Window[] {
  const days = known.get(calendar) ?? new Map<string, Window[]>();
  const windows = days.get(day) ?? workOutWindows(day, calendar);
  known.set(calendar, days.set(day, windows));
  return windows;
}

function workOutWindows(day: string, calendar: BusinessCalendar): Window[] {
  if (calendar.holidays.includes(day)) return [];
  const midnight = wallOfDay(day);
  const ranges = calendar.hours[WEEKDAYS[new Date(midnight).getUTCDay()]!];
  return ranges.map(({ from, to }) => ({
    from: instantOf(midnight + minutesOf(from) * MINUTE, calendar.timeZone),
    to: instantOf(midnight + minutesOf(to) * MINUTE, calendar.timeZone),
  }));
}

/** Open windows from `start` on, the first one cut to it. Ends after MAX_CLOSED_DAYS without one. */
function* windowsFrom(start: number, calendar: BusinessCalendar): Generator<Window> {
  let day = localDay(new Date(start), calendar.timeZone);
  for (let closed = 0; closed <= MAX_CLOSED_DAYS; closed += 1) {
    for (const { from, to } of windowsOf(day, calendar)) {
      if (to <= start || to <= from) continue;
      closed = 0;
      yield { from: Math.max(from, start), to };
    }
    day = dayAfter(day, 1);
  }
}

/**
 * The instant at which `minutes` of business time have passed since `start`. Zero minutes give the first open moment at
 * or after `start`; a span that is used up exactly at closing time ends there, not next morning. Throws RangeError when
 * `minutes` is negative or the calendar is never open.
 */
export function addBusinessTime(start: Date, minutes: number, calendar: BusinessCalendar): Date {
  if (!(minutes >= 0 && Number.isFinite(minutes))) throw new RangeError('business minutes must not be negative');
  let left = minutes * MINUTE;
  for (const { from, to } of windowsFrom(start.getTime(), calendar)) {
    if (left <= to - from) return new Date(from + left);
    left -= to - from;
  }
  throw new RangeError('the calendar has no business hours');
}

/**
 * Business minutes between two instants, to the millisecond (so possibly a fraction); negative when `b` is before `a`.
 * A calendar that is never open gives 0.
 */
export function businessMinutesBetween(a: Date, b: Date, calendar: BusinessCalendar): number {
  if (b < a) return 0 - businessMinutesBetween(b, a, calendar);
  const end = b.getTime();
  let open = 0;
  for (const { from, to } of windowsFrom(a.getTime(), calendar)) {
    if (from >= end) break;
    open += Math.min(to, end) - from;
  }
  return open / MINUTE;
}
