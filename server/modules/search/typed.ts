import { nameKey } from '../../kit/imports/name-key.ts';

/** What somebody typed, prepared for the comparisons of `queries.ts`. */
export interface Typed {
  text: string;
  /** As the columns `name_key` hold names. */
  key: string;
  /** Keys that begin with `key` are from it to this, both included. */
  last: string;
  /** One LIKE pattern per word: a name fits when each of them begins one of its words, which follow a blank. */
  words: string[];
  /** The same for words anywhere. */
  parts: string[];
  /** One regular expression per word, for names that are not folded: each letter with all its accents. */
  accented: string[];
  /** As registration numbers are written. */
  number: string;
}

const WORDS = 6;
const likePattern = (text: string) => text.replace(/[\\%_]/g, '\\$&');

/** Greatest code point: in collation C everything that begins with a text sorts before the text with this behind it. */
const LAST = '\u{10ffff}';

const between = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index));

/** Letters with accents by the plain letter that `nameKey` makes of them. */
const ACCENTS = Map.groupBy([...between(0xc0, 0x17f), ...between(0x218, 0x21b), '\u1e9e'], nameKey);

/** Characters that a word may follow. */
const GAP = '[ ./&(-]';

const anyAccent = (letter: string) =>
  /^[a-z]$/.test(letter)
    ? `[${letter}${letter.toUpperCase()}${(ACCENTS.get(letter) ?? []).join('')}]`
    : letter.replace(/[\\^$.|?*+()[\]{}]/g, '\\$&');

/** Prepares what was typed; at most six words count. */
export function typedOf(text: string): Typed {
  const key = nameKey(text.trim().replace(/\s+/gu, ' ').toWellFormed());
  const split = key.split(/[\s./&(-]+/u).filter(Boolean);
  const words = (split.length > 0 ? split : [key]).slice(0, WORDS);
  return {
    text,
    key,
    last: key + LAST,
    words: words.map((word) => `% ${likePattern(word)}%`),
    parts: words.map((word) => `%${likePattern(word)}%`),
    accented: words.map((word) => `(^|${GAP})${Array.from(word, anyAccent).join('')}`),
    number: text.replace(/\s/gu, '').toUpperCase(),
  };
}

/** How well a record answers, the best first. */
export const RANKS = { number: 0, name: 1, beginning: 2, words: 3, resembling: 4 } as const;
export type Rank = (typeof RANKS)[keyof typeof RANKS];

/** A record that answers, before its names are looked up. */
export interface Found {
  id: string;
  rank: Rank;
}

/** Rank of a name that begins with what was typed. */
export const rankOf = (name: string | null, typed: Typed): Rank => (name === typed.key ? RANKS.name : RANKS.beginning);

/** The best of several lists, each record once, at most `limit`. */
export function best(lists: readonly (readonly Found[])[], limit: number): Found[] {
  const ranked = lists.flat().sort((a, b) => a.rank - b.rank);
  const once = new Map(ranked.toReversed().map((found) => [found.id, found]));
  return ranked.filter((found) => once.get(found.id) === found).slice(0, limit);
}
