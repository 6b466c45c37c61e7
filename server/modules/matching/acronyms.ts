import { fold } from './fold.ts';
import { legalFormAt, meaningOf } from './lexicon.ts';

/** First letters of the words, without and with the small words; 2 to 10 letters. */
export function initialsOf(words: readonly string[]): string[] {
  if (words.length < 2) return [];
  const all = words.map((word) => word[0] ?? '').join('');
  const strong = words
    .filter((word) => meaningOf(word)?.kind !== 'stop')
    .map((word) => word[0] ?? '')
    .join('');
  return [...new Set([strong, all])].filter((letters) => letters.length >= 2 && letters.length <= 10);
}

const SHOUTED = /(?<![\p{L}\p{N}])\p{Lu}[\p{Lu}\p{N}&-]{1,7}(?![\p{L}\p{N}])/gu;

/** The initials of a name of which a part is abbreviated already: `UC Berkeley` → `ucb`, `BNP Paribas` → `bnpp`. */
function mixedInitials(acronyms: readonly string[], words: readonly string[]): string[] {
  if (words.length < 2 || words.length > 4 || acronyms.length !== 1) return [];
  return [words.map((word) => (acronyms.includes(word) ? word : (word[0] ?? ''))).join('')];
}

/** Acronyms in a name: its shouted words, a short single word, and a partly abbreviated name in full initials. */
export function acronymsOf(text: string, words: readonly string[]): string[] {
  const dotless = text.replace(/\b(\p{L})\./gu, '$1');
  const isShouted = dotless === dotless.toUpperCase() && words.length > 2;
  const found = isShouted ? [] : (dotless.match(SHOUTED) ?? []).map((word) => fold(word).replaceAll(' ', ''));
  const only = words[0];
  if (words.length === 1 && only && only.length <= 7 && !meaningOf(only)) found.push(only);
  const own = [...new Set(found)].filter((word) => word.length >= 2 && legalFormAt([word], 0) === 0);
  return [...own, ...mixedInitials(own, words)].slice(0, 4);
}
