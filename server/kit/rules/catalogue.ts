/**
 * Attributes that rules and conditions may speak about, and the facts they are judged on. Pure and shared with the web.
 */
import { wallClock } from '../calendar.ts';
import { amountOf, type Amount } from '../money.ts';

export type AttributeType = 'text' | 'number' | 'money' | 'date' | 'boolean' | 'list';

/** One attribute. `label` is in the reader's language; `options` name the values that a text or list may take. */
export interface Attribute {
  type: AttributeType;
  label: string;
  options?: readonly { value: string; label: string }[];
}

/** Attributes by name: lower-case words, joined by dots into groups (`account.country`). */
export type Catalogue = Readonly<Record<string, Attribute>>;

/**
 * Facts by attribute name. Text: string. Number: number, bigint or decimal string. Money: `{minor, currency}`. Date: Date,
 * RFC 3339 string, or day `YYYY-MM-DD`. Boolean. List: array of strings. Null, undefined and '' mean "not known".
 */
export type Facts = Readonly<Record<string, unknown>>;

/** The moment and place in which a rule is judged. Dates are compared by the clocks of `timeZone` (default UTC). */
export interface Moment {
  now: Date;
  timeZone?: string;
}

/** A fact in the form that clauses compute with; a date is a wall clock (see `wallClock`). */
export type Value = string | number | boolean | Amount | Date | readonly string[];

const NAME = /^[a-z][a-z0-9_]{0,59}(\.[a-z][a-z0-9_]{0,59}){0,3}$/;

/** Words that cannot be a name anywhere: the language's literals, and what every JavaScript object has. */
const NEVER = new Set(['in', 'true', 'false', 'null', 'constructor', 'prototype']);
/** Words that a name cannot begin with: keywords, types and functions of the language. */
const RESERVED = new Set(
  (
    'as break const continue else for function if import let loop package namespace return var void while cel google ' +
    'optional type int uint double bool string bytes list map dyn null_type now today date day money days hours weeks ' +
    'known has size count length'
  ).split(' '),
);

/** Whether `name` may name an attribute. */
export function isAttributeName(name: string): boolean {
  const words = name.split('.');
  return NAME.test(name) && !RESERVED.has(words[0]!) && words.every((word) => !NEVER.has(word));
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A date fact as the wall clock of the zone; a day is its midnight. Undefined when it is no date. */
export function dateValue(fact: unknown, timeZone = 'UTC'): Date | undefined {
  if (typeof fact === 'string' && DAY.test(fact)) return validDate(new Date(`${fact}T00:00:00Z`));
  if (typeof fact !== 'string' && !(fact instanceof Date)) return undefined;
  const instant = validDate(new Date(fact));
  return instant && wallClock(instant, timeZone);
}

const validDate = (date: Date): Date | undefined => (Number.isNaN(date.getTime()) ? undefined : date);

/** Midnight of the day that a wall clock shows. */
export function startOf(wall: Date): Date {
  return new Date(Math.floor(wall.getTime() / 86_400_000) * 86_400_000);
}

/** Midnight of the moment's local day, as a wall clock. */
export function todayOf(moment: Moment): Date {
  return startOf(wallClock(moment.now, moment.timeZone ?? 'UTC'));
}

function numberValue(fact: unknown): number | undefined {
  if (typeof fact === 'string' && !/^-?\d{1,30}(\.\d{1,30})?$/.test(fact)) return undefined;
  if (typeof fact !== 'number' && typeof fact !== 'bigint' && typeof fact !== 'string') return undefined;
  const value = Number(fact);
  return Number.isFinite(value) ? value : undefined;
}

function moneyValue(fact: unknown): Amount | undefined {
  if (typeof fact !== 'object' || fact === null || !('minor' in fact) || !('currency' in fact)) return undefined;
  const { minor, currency } = fact;
  if (typeof currency !== 'string') return undefined;
  if (typeof minor !== 'bigint' && !Number.isSafeInteger(minor)) return undefined;
  return amountOf({ minor: minor as bigint | number, currency });
}

/** Longest list that a clause looks at; what stands behind it does not count. Bounds the work of one evaluation. */
export const MAX_LIST = 1000;

/**
 * A fact as a value of its attribute's type, or undefined when it is not known or of another shape. A list that is not
 * known is empty, so that "includes" is then false and "does not include" true.
 */
export function valueOf(type: AttributeType, fact: unknown, timeZone?: string): Value | undefined {
  switch (type) {
    case 'text':
      return typeof fact === 'string' && fact !== '' ? fact : undefined;
    case 'number':
      return numberValue(fact);
    case 'money':
      return moneyValue(fact);
    case 'date':
      return dateValue(fact, timeZone);
    case 'boolean':
      return typeof fact === 'boolean' ? fact : undefined;
    case 'list':
      return Array.isArray(fact) ? fact.filter((item) => typeof item === 'string').slice(0, MAX_LIST) : [];
  }
}

/** Whether an attribute is known: there is a value, and a list is not empty. */
export function isKnown(type: AttributeType, fact: unknown): boolean {
  const value = valueOf(type, fact);
  return value !== undefined && !(Array.isArray(value) && value.length === 0);
}
