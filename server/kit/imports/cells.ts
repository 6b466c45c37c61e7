/** What people write into cells, read as values: each reader takes the text of one cell that is not empty. */
import { createRequire } from 'node:module';
import countries from 'i18n-iso-countries';
import { z } from 'zod';
import { isCurrency } from '../money.ts';
import { hostNameOf } from './host-name.ts';

const require = createRequire(import.meta.url);
for (const language of ['en', 'de', 'fr', 'es', 'it', 'nl', 'pl', 'pt']) {
  countries.registerLocale(require(`i18n-iso-countries/langs/${language}.json`));
}

/** How numbers and days are written in a file. */
export interface Notation {
  /** `1.234,50` when true, `1,234.50` when false. */
  decimalComma: boolean;
  /** Order of a day's parts where they are parted by slashes; dots always mean day first, hyphens year first. */
  dayOrder: 'dmy' | 'mdy';
}

/** Reads a cell; throws {@link CellRefusal}. */
export type CellReader = (cell: string, notation: Notation) => unknown;

/** A value that a field cannot take, with a stable code and a sentence for the person who made the file. */
export class CellRefusal extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** What spreadsheets would work out: `=…`, a function called after a sign, or a link to another program (DDE). */
const FORMULA = /^(?:=|[+\-@][A-Za-z_.]+\(|[+\-@].*\|.*!)/;

/**
 * A cell's text, trimmed. The apostrophe with which exports disarm formulas comes off again; what then still is a
 * formula is refused, because it is not the value that its author saw. Throws CellRefusal `formula`.
 */
export function plainText(cell: string): string {
  const text = cell
    .trim()
    .replace(/^'(?=[=+\-@\t\r])/, '')
    .trim();
  if (FORMULA.test(text)) {
    throw new CellRefusal('formula', 'This is a formula; put the value into the file instead');
  }
  return text;
}

/** One line of text of at most `max` characters; line breaks and tabs become blanks. */
export const textCell =
  (max: number): CellReader =>
  (cell) => {
    // eslint-disable-next-line no-control-regex -- control characters are what is replaced
    const text = cell
      .normalize('NFC')
      .replace(/[\u0000-\u001f\u007f]+/g, ' ')
      .trim();
    if (text.length > max) throw new CellRefusal('too_long', `At most ${max} characters`);
    return text;
  };

/** Several values in one cell, parted by semicolons, bars or line breaks; `more` names further separators. */
export const listCell =
  (read: CellReader, most: number, more = ''): CellReader =>
  (cell, notation) => {
    const parts = cell.split(new RegExp(`[;|\\n${more}]`)).map((part) => part.trim());
    const values = new Set(parts.filter((part) => part !== '').map((part) => read(part, notation)));
    if (values.size > most) throw new CellRefusal('too_many', `At most ${most} values`);
    return [...values];
  };

/** A domain, web address or e-mail address as a host name. */
export const hostCell: CellReader = (cell) => {
  const host = hostNameOf(cell);
  if (host === undefined) throw new CellRefusal('invalid_domain', 'This is not a domain such as example.com');
  return host;
};

const Address = z.email().max(254);

export const emailCell: CellReader = (cell) => {
  const address = Address.safeParse(cell.replace(/^mailto:/i, ''));
  if (!address.success) throw new CellRefusal('invalid_email', 'This is not an e-mail address');
  return address.data.toLowerCase();
};

/** A country by its ISO 3166-1 code (two or three letters) or its name in one of eight languages. */
export const countryCell: CellReader = (cell) => {
  const code = cell.toUpperCase();
  if (code === 'XK') return code;
  const byCode = code.length === 3 ? countries.alpha3ToAlpha2(code) : countries.isValid(code) ? code : undefined;
  const found = byCode ?? firstOf(countries.langs(), (language) => countries.getAlpha2Code(cell, language));
  if (found === undefined) throw new CellRefusal('unknown_country', 'This is not a country; use a code such as DE');
  return found;
};

function firstOf<A, B>(all: readonly A[], find: (one: A) => B | undefined): B | undefined {
  for (const one of all) {
    const found = find(one);
    if (found !== undefined) return found;
  }
  return undefined;
}

export const currencyCell: CellReader = (cell) => {
  const code = cell.toUpperCase();
  if (!isCurrency(code)) throw new CellRefusal('unknown_currency', 'This is not a currency; use a code such as EUR');
  return code;
};

/** A number as a decimal string with a point, grouping signs taken out. */
export const decimalCell: CellReader = (cell, { decimalComma }) => {
  const bare = cell.replace(/\u2212/g, '-').replace(/[\s'’\u00a0]/g, '');
  const shape = decimalComma
    ? /^[-+]?\d{1,3}(?:\.\d{3})+(?:,\d*)?$|^[-+]?\d+(?:,\d*)?$/
    : /^[-+]?\d{1,3}(?:,\d{3})+(?:\.\d*)?$|^[-+]?\d+(?:\.\d*)?$/;
  if (!shape.test(bare)) {
    throw new CellRefusal('invalid_number', `This is not a number such as ${decimalComma ? '1.234,50' : '1,234.50'}`);
  }
  return decimalComma ? bare.replaceAll('.', '').replace(',', '.') : bare.replaceAll(',', '');
};

const DAY_SHAPES: readonly [RegExp, (order: Notation['dayOrder']) => readonly [number, number, number]][] = [
  [/^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/, () => [1, 2, 3]],
  [/^(\d{1,2})\.(\d{1,2})\.(\d{4})(?: .*)?$/, () => [3, 2, 1]],
  [/^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: .*)?$/, (order) => (order === 'dmy' ? [3, 2, 1] : [3, 1, 2])],
];

/** A day as `YYYY-MM-DD`. */
export const dayCell: CellReader = (cell, { dayOrder }) => {
  for (const [shape, places] of DAY_SHAPES) {
    const match = shape.exec(cell);
    if (!match) continue;
    const [year, month, day] = places(dayOrder).map((place) => match[place]!.padStart(2, '0'));
    const text = `${year}-${month}-${day}`;
    const moment = new Date(`${text}T00:00:00Z`);
    if (!Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text)) return text;
  }
  throw new CellRefusal('invalid_day', 'This is not a day such as 2026-12-31');
};

/** One of some words, in any case; `words` gives further spellings by value. */
export const choiceCell = (values: readonly string[], words: Readonly<Record<string, string>> = {}): CellReader => {
  const known = new Map([...values.map((value) => [value, value] as const), ...Object.entries(words)]);
  return (cell) => {
    const value = known.get(cell.toLowerCase().replace(/[\s-]+/g, '_'));
    if (value === undefined) throw new CellRefusal('not_an_option', `Use one of: ${values.join(', ')}`);
    return value;
  };
};

const YES = new Set(['true', 'yes', 'y', 'x', '1', 'ja', 'j', 'wahr', 'oui', 'si', 'sí']);
const NO = new Set(['false', 'no', 'n', '0', 'nein', 'falsch', 'non']);

/** Yes or no. */
export const flagCell: CellReader = (cell) => {
  const word = cell.toLowerCase();
  if (YES.has(word)) return true;
  if (NO.has(word)) return false;
  throw new CellRefusal('not_a_flag', 'Use yes or no');
};
