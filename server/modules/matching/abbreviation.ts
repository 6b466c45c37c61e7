import { furtherInitials } from './acronyms.ts';
import { meaningOf } from './lexicon.ts';
import type { NameForm } from './name.ts';

const SHORTEST = 3;
const LEAST_PARTS = 2;
const LONGEST = 14;

const further = new WeakMap<NameForm, readonly string[]>();

function furtherOf(form: NameForm, country: string | null): readonly string[] {
  let found = further.get(form);
  if (!found) further.set(form, (found = furtherInitials(form.tokens, country)));
  return found;
}

function commonPrefix(a: string, at: number, b: string): number {
  let length = 0;
  while (at + length < a.length && length < b.length && a[at + length] === b[length]) length++;
  return length;
}

/** The most words of which beginnings, in order, make up `word` from `at`; below zero when they cannot. */
function mostParts(word: string, at: number, words: readonly string[], from: number): number {
  if (at === word.length) return 0;
  let most = -1;
  for (let index = from; index < words.length; index++) {
    const longest = commonPrefix(word, at, words[index] ?? '');
    for (let length = 1; length <= longest; length++) {
      const rest = mostParts(word, at + length, words, index + 1);
      if (rest >= 0) most = Math.max(most, rest + 1);
    }
  }
  return most;
}

/**
 * Share of the telling words of a name of which beginnings make up the word, in order: `unicamp` of `Universidade Estadual de
 * Campinas` two thirds; 0 when the word is not made up so or skips too much.
 */
export function madeUpOf(word: string, form: NameForm): number {
  const words = form.folded.split(' ');
  const telling = words.filter((own) => meaningOf(own)?.kind !== 'stop').length;
  if (word.length < SHORTEST || telling < LEAST_PARTS || words.length > LONGEST) return 0;
  if (words[0]?.[0] !== word[0]) return 0;
  const parts = mostParts(word, 0, words, 0);
  return parts < LEAST_PARTS ? 0 : Math.min(1, parts / telling);
}

/** How the one name abbreviates the other though it is not its initials: by initials of another language, or by parts. */
export interface Abbreviation {
  word: string;
  isInitials: boolean;
  /** Share of the long name's words that the short one has. */
  share: number;
}

function abbreviationOf(short: NameForm, long: NameForm, country: string | null): Abbreviation | null {
  if (long.tokens.length < 2) return null;
  for (const word of short.acronyms)
    if (furtherOf(long, country).includes(word)) return { word, isInitials: true, share: 1 };
  for (const word of short.acronyms) {
    const share = madeUpOf(word, long);
    if (share > 0) return { word, isInitials: false, share };
  }
  return null;
}

/** The better of both directions; `country` is that of the name spelled out. */
export function abbreviation(
  a: NameForm,
  b: NameForm,
  countryOfA: string | null,
  countryOfB: string | null,
): Abbreviation | null {
  return abbreviationOf(a, b, countryOfB) ?? abbreviationOf(b, a, countryOfA);
}
