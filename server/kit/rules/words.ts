/** Clauses in words, in English and German: "Country is one of Germany, Austria". */
import type { ASTNode } from '@marcbachmann/cel-js';
import { formatMoney, type AnyMoney } from '../money.ts';
import { valueOf, type Attribute, type Catalogue, type Facts } from './catalogue.ts';
import type { Clause, ConditionValue, Operator } from './condition.ts';
import { literalOf, nameOf, partsOf } from './guard.ts';
import { clauseOf } from './source.ts';

interface Phrases {
  operators: Readonly<Record<Operator, string>>;
  /** For dates, where "less" reads "before". */
  dates: Readonly<Partial<Record<Operator, string>>>;
  yes: string;
  no: string;
  notKnown: string;
  none: string;
}

const ENGLISH: Phrases = {
  operators: {
    equals: 'is',
    not_equals: 'is not',
    less: 'is less than',
    at_most: 'is at most',
    more: 'is more than',
    at_least: 'is at least',
    in: 'is one of',
    not_in: 'is none of',
    contains: 'contains',
    starts_with: 'starts with',
    ends_with: 'ends with',
    includes: 'includes',
    includes_any: 'includes any of',
    includes_all: 'includes all of',
    known: 'is known',
    unknown: 'is not known',
  },
  dates: { less: 'is before', at_most: 'is on or before', more: 'is after', at_least: 'is on or after' },
  yes: 'yes',
  no: 'no',
  notKnown: 'not known',
  none: 'none',
};

const GERMAN: Phrases = {
  operators: {
    equals: 'ist',
    not_equals: 'ist nicht',
    less: 'ist kleiner als',
    at_most: 'ist höchstens',
    more: 'ist größer als',
    at_least: 'ist mindestens',
    in: 'ist eines von',
    not_in: 'ist keines von',
    contains: 'enthält',
    starts_with: 'beginnt mit',
    ends_with: 'endet mit',
    includes: 'enthält',
    includes_any: 'enthält eines von',
    includes_all: 'enthält alle von',
    known: 'ist bekannt',
    unknown: 'ist nicht bekannt',
  },
  dates: { less: 'liegt vor', at_most: 'ist spätestens', more: 'liegt nach', at_least: 'ist frühestens' },
  yes: 'ja',
  no: 'nein',
  notKnown: 'nicht bekannt',
  none: 'keine',
};

/** The phrases of a locale; English when there are none. */
export const phrasesOf = (locale: string): Phrases => (/^de\b/.test(locale) ? GERMAN : ENGLISH);

/** Formatters are costly to make and few: one per locale and purpose. */
const formatters = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat | Intl.RelativeTimeFormat>();

function formatterOf<F extends Intl.NumberFormat | Intl.DateTimeFormat | Intl.RelativeTimeFormat>(
  purpose: string,
  locale: string,
  make: () => F,
): F {
  const key = `${purpose} ${locale}`;
  const formatter = (formatters.get(key) as F | undefined) ?? make();
  formatters.set(key, formatter);
  return formatter;
}

const numberWords = (value: number, locale: string): string =>
  formatterOf('number', locale, () => new Intl.NumberFormat(locale, { maximumFractionDigits: 9 })).format(value);

const dayWords = (wall: Date, locale: string): string =>
  formatterOf('day', locale, () => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' })).format(
    wall,
  );

const distanceWords = (days: number, locale: string): string =>
  formatterOf('distance', locale, () => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })).format(days, 'day');

/** A clause of a condition in words. */
export function clauseWords(
  { attribute: name, operator, value }: Clause,
  catalogue: Catalogue,
  locale: string,
): string {
  const attribute = catalogue[name];
  const phrases = phrasesOf(locale);
  const phrase = (attribute?.type === 'date' ? phrases.dates[operator] : undefined) ?? phrases.operators[operator];
  const many = value === undefined ? [] : Array.isArray(value) ? value : [value];
  const words = many.map((item) => valueWords(item as ConditionValue, attribute, locale)).join(', ');
  return [attribute?.label ?? name, phrase, words].filter((part) => part !== '').join(' ');
}

function valueWords(value: ConditionValue, attribute: Attribute | undefined, locale: string): string {
  const phrases = phrasesOf(locale);
  if (typeof value === 'boolean') return value ? phrases.yes : phrases.no;
  if (typeof value === 'number') return numberWords(value, locale);
  if (typeof value === 'string') {
    if (attribute?.type === 'date') return dayWords(new Date(`${value}T00:00:00Z`), locale);
    return attribute?.options?.find((option) => option.value === value)?.label ?? `“${value}”`;
  }
  if ('days' in value) return distanceWords(value.days, locale);
  return formatMoney(value as AnyMoney, locale);
}

/** The actual value of an attribute in words. */
export function factWords(name: string, catalogue: Catalogue, facts: Facts, locale: string, timeZone?: string): string {
  const attribute = catalogue[name]!;
  const value = valueOf(attribute.type, Object.hasOwn(facts, name) ? facts[name] : undefined, timeZone);
  const phrases = phrasesOf(locale);
  if (value === undefined) return phrases.notKnown;
  if (value instanceof Date) return momentWords(value, facts[name], locale);
  if (typeof value === 'object' && 'minor' in value) return formatMoney(value, locale);
  if (typeof value !== 'object') return valueWords(value, attribute, locale);
  return value.length === 0 ? phrases.none : value.map((item) => valueWords(item, attribute, locale)).join(', ');
}

/** A whole day as a day; an instant with its time, by the clocks of the place. */
function momentWords(wall: Date, fact: unknown, locale: string): string {
  if (typeof fact === 'string' && fact.length === 10) return dayWords(wall, locale);
  const style = { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' } as const;
  return formatterOf('moment', locale, () => new Intl.DateTimeFormat(locale, style)).format(wall);
}

/** A leaf of a rule in words: as a builder's clause if it is one, else its source with labels for names. */
export function leafWords(node: ASTNode, catalogue: Catalogue, locale: string): string {
  const clause = clauseOf(node, catalogue);
  return clause ? clauseWords(clause, catalogue, locale) : expressionWords(node, catalogue, locale);
}

function expressionWords(node: ASTNode, catalogue: Catalogue, locale: string): string {
  const words = (part: ASTNode) => expressionWords(part, catalogue, locale);
  const name = nameOf(node);
  if (name !== undefined) return catalogue[name]?.label ?? name;
  if (node.op === 'value') return valueWords(literalOf(node)!, undefined, locale);
  const parts = partsOf(node).map((part) => (isOperation(part) ? `(${words(part)})` : words(part)));
  switch (node.op) {
    case '-_':
      return `-${parts[0]}`;
    case '!_':
      return `not ${parts[0]}`;
    case 'list':
      return `[${parts.join(', ')}]`;
    case 'call':
      return `${node.args[0]}(${parts.join(', ')})`;
    case 'rcall':
      return `${parts[0]} ${node.args[0]}(${parts.slice(1).join(', ')})`;
    default:
      return parts.join(` ${node.op === '==' ? '=' : node.op === '!=' ? '≠' : node.op} `);
  }
}

const isOperation = (node: ASTNode): boolean =>
  !['value', 'id', '.', 'call', 'rcall', 'list'].includes(node.op) && partsOf(node).length > 1;
