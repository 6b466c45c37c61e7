/** Numbers, amounts, dates and spans of time for people, through Intl, in the language of the page. */
import i18next from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoney, toDecimal } from '../server/kit/money.ts';
import type { AnyMoney } from '../server/kit/money.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The regional variant of a language: the browser's own (`de-AT`) where it fits, else a neutral one. */
export function regionOf(language: string): string {
  const own = navigator.languages.find((tag) => tag.startsWith(`${language}-`));
  return own ?? { en: 'en-GB', de: 'de-DE' }[language] ?? language;
}

const cache = new Map<string, unknown>();
function cached<T>(key: string, make: () => T): T {
  if (!cache.has(key)) cache.set(key, make());
  return cache.get(key) as T;
}

/** A moment or a calendar day (`YYYY-MM-DD`) as a Date; days are read at noon UTC so that no zone moves them. */
const dateOf = (value: string | Date) =>
  value instanceof Date ? value : new Date(value.length === 10 ? `${value}T12:00:00Z` : value);

const DAY_STYLE: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', year: 'numeric' };
const MOMENT_STYLE: Intl.DateTimeFormatOptions = { ...DAY_STYLE, hour: '2-digit', minute: '2-digit' };

/** All formatters of a region, e.g. `en-GB`. */
export function formatsOf(region: string) {
  const dates = (name: string, style: Intl.DateTimeFormatOptions) =>
    cached(`${region} ${name}`, () => new Intl.DateTimeFormat(region, style));
  const numbers = (name: string, style: Intl.NumberFormatOptions) =>
    cached(`${region} n ${name}`, () => new Intl.NumberFormat(region, style));
  const unit = (value: number, name: string, display: 'narrow' | 'short' | 'long') =>
    numbers(`${name} ${display}`, { style: 'unit', unit: name, unitDisplay: display }).format(value);

  return {
    region,
    /** `1,234.5` */
    number: (value: number, digits = 0) => numbers(`d${digits}`, { maximumFractionDigits: digits }).format(value),
    /** `1.2K`, for tiles and axes. */
    compact: (value: number) => numbers('k', { notation: 'compact', maximumFractionDigits: 1 }).format(value),
    /** Share 0…1 → `8 %`. */
    percent: (share: number, digits = 1) =>
      numbers(`p${digits}`, { style: 'percent', maximumFractionDigits: digits }).format(share),
    /** Basis points → `8 %`. */
    basisPoints: (points: number) =>
      numbers('bp', { style: 'percent', maximumFractionDigits: 2 }).format(points / 10_000),
    money: (amount: AnyMoney) => formatMoney(amount, region),
    /** `€57,833`: to the nearest whole unit. */
    roundMoney: (amount: AnyMoney) =>
      numbers(`m0 ${amount.currency}`, {
        style: 'currency',
        currency: amount.currency,
        maximumFractionDigits: 0,
      }).format(toDecimal(amount) as Intl.StringNumericLiteral),
    /** `21 Feb 2026`, from a moment or a calendar day. */
    day: (value: string | Date) => {
      const isDay = typeof value === 'string' && value.length === 10;
      return dates(isDay ? 'utc' : 'day', isDay ? { ...DAY_STYLE, timeZone: 'UTC' } : DAY_STYLE).format(dateOf(value));
    },
    /** `21 Feb 2026, 14:05` */
    moment: (value: string | Date) => dates('moment', MOMENT_STYLE).format(dateOf(value)),
    /** `14:05` */
    time: (value: string | Date) => dates('time', { hour: '2-digit', minute: '2-digit' }).format(dateOf(value)),
    /** `3 days ago`, `in 2 hours`; `now` for less than a minute. */
    relative: (value: string | Date, now: Date) => relative(region, dateOf(value).getTime() - now.getTime()),
    /** Milliseconds as the two largest units: `1d 4h`, `35 min`. */
    span: (ms: number, display: 'narrow' | 'short' | 'long' = 'narrow') =>
      spanParts(ms)
        .map(([value, name]) => unit(value, name, display))
        .join(' '),
    /** `3.4 MB` */
    bytes: (count: number) => bytes(count, unit),
    /** `a, b and c` */
    list: (items: readonly string[], type: 'conjunction' | 'disjunction' = 'conjunction') =>
      cached(`${region} list ${type}`, () => new Intl.ListFormat(region, { type })).format(items),
    /** `Switzerland`, from the ISO 3166-1 code. */
    country: (code: string) =>
      cached(`${region} country`, () => new Intl.DisplayNames(region, { type: 'region' })).of(code) ?? code,
  };
}

export type Formats = ReturnType<typeof formatsOf>;

function relative(region: string, ms: number): string {
  const formatter = cached(`${region} relative`, () => new Intl.RelativeTimeFormat(region, { numeric: 'auto' }));
  const size = Math.abs(ms);
  if (size < MINUTE) return formatter.format(0, 'second');
  if (size < HOUR) return formatter.format(Math.trunc(ms / MINUTE), 'minute');
  if (size < DAY) return formatter.format(Math.trunc(ms / HOUR), 'hour');
  if (size < 30 * DAY) return formatter.format(Math.trunc(ms / DAY), 'day');
  if (size < 365 * DAY) return formatter.format(Math.trunc(ms / (30 * DAY)), 'month');
  return formatter.format(Math.trunc(ms / (365 * DAY)), 'year');
}

/** The two largest units of a span that are not zero; a span under a minute counts as one. */
export function spanParts(ms: number): [number, 'day' | 'hour' | 'minute'][] {
  const minutes = Math.max(1, Math.floor(Math.abs(ms) / MINUTE));
  const parts: [number, 'day' | 'hour' | 'minute'][] = [
    [Math.floor(minutes / 1440), 'day'],
    [Math.floor((minutes % 1440) / 60), 'hour'],
    [minutes % 60, 'minute'],
  ];
  const first = parts.findIndex(([value]) => value > 0);
  return parts.slice(first, first + 2).filter(([value]) => value > 0);
}

function bytes(count: number, unit: (value: number, name: string, display: 'short') => string): string {
  const names = ['byte', 'kilobyte', 'megabyte', 'gigabyte'];
  const step = Math.min(names.length - 1, count < 1 ? 0 : Math.floor(Math.log10(count) / 3));
  return unit(Math.round((count / 1000 ** step) * 10) / 10, names[step]!, 'short');
}

/** Formatters in the language of the page; changes with it. */
export function useFormats(): Formats {
  const { i18n } = useTranslation();
  return useMemo(() => formatsOf(regionOf(i18n.language)), [i18n.language]);
}

/** Formatters outside components. */
export const currentFormats = (): Formats => formatsOf(regionOf(i18next.language));
