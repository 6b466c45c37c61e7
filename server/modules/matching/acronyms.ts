import { fold } from './fold.ts';
import { legalFormAt, meaningOf } from './lexicon.ts';
import { CONCEPT_LETTERS, LETTER_LANGUAGES, LETTERS_OF } from './lexicon/letters.ts';
import type { Token } from './tokens.ts';

const LONGEST = 10;

/** Words that no acronym counts in whatever the language; other small words of one language are words of another. */
const SILENT = new Set('the of and a an de la le les el des und et y e i du do da di van'.split(' '));

const lettersOf = (words: readonly string[]) => words.map((word) => word[0] ?? '').join('');
const isSilent = (word: string) => SILENT.has(word);
const isStop = (word: string) => meaningOf(word)?.kind === 'stop';

/**
 * First letters of the words: without small words, without those that are small in most languages, with all of them,
 * and with the legal form (`whole` is the name as it stands). Of 2 to 10 letters.
 */
export function initialsOf(words: readonly string[], whole: readonly string[] = words): string[] {
  if (whole.length < 2) return [];
  const found = [
    lettersOf(words.filter((word) => !isStop(word))),
    lettersOf(words.filter((word) => !isSilent(word))),
    lettersOf(words),
  ];
  if (whole.length > words.length) found.push(lettersOf(whole.filter((word) => !isStop(word))));
  return distinct(words.length < 2 ? found.slice(3) : found);
}

const distinct = (found: readonly string[]) => [
  ...new Set(found.filter((letters) => letters.length >= 2 && letters.length <= LONGEST)),
];

const COMPOUND =
  /^(.{3,}?)(werke?|betriebe?|gesellschaft|versorgung|verband|wirtschaft|schule|netze?|dienste?|forschung|anstalt|zentrum|technik|bahn|akademie|verwaltung|maatschappij|bedrijf|vereniging|verket|selskab|selskap)$/u;

/** First letters of a token's words and of the parts of a compound (`Wasserbetriebe` → `wb`). */
function tokenLetters(token: Token): string {
  return token.text
    .split(' ')
    .map((word) => {
      const parts = COMPOUND.exec(word);
      return parts ? word.slice(0, 1) + (parts[2]?.slice(0, 1) ?? '') : word.slice(0, 1);
    })
    .join('');
}

const concepts = new Map(
  CONCEPT_LETTERS.trim()
    .split('\n')
    .map((line) => line.split(' ') as [string, string]),
);

const languagesOf = new Map<string, number[]>();
for (const [language, countries] of Object.entries(LETTERS_OF))
  for (const country of countries.split(' '))
    languagesOf.set(country, [...(languagesOf.get(country) ?? []), LETTER_LANGUAGES.indexOf(language)]);

const letterIn = (token: Token, language: number) => concepts.get(token.key)?.[language] ?? tokenLetters(token);

/**
 * Head first, then what stood before it, nearest or first first: `Federal University of Goiás` → `Universidade Federal de
 * Goiás`, `National Autonomous University` → `Universidad Nacional Autónoma`.
 */
function headFirst(tokens: readonly Token[]): Token[][] {
  const at = tokens.findIndex((token) => token.kind === 'head');
  const head = tokens[at];
  if (!head || at === 0) return [];
  const [before, after] = [tokens.slice(0, at), tokens.slice(at + 1)];
  const nearest = [head, ...before.toReversed(), ...after];
  return at === 1 ? [nearest] : [nearest, [head, ...before, ...after]];
}

/**
 * Initials that a name may have besides those of its words: without places, of the parts of compounds, and in the
 * languages of the country (`Federal University of Goiás`, BR → `ufg`).
 */
export function furtherInitials(tokens: readonly Token[], country: string | null): string[] {
  if (tokens.length < 2) return [];
  const spell = (list: readonly Token[]) => list.map(tokenLetters).join('');
  const found = [spell(tokens), spell(tokens.filter((token) => token.kind !== 'place' && token.kind !== 'country'))];
  for (const language of (country && languagesOf.get(country)) || [])
    for (const order of [...headFirst(tokens), tokens])
      found.push(order.map((token) => letterIn(token, language)).join(''));
  return distinct(found);
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
  if (words.length === 1 && only && only.length <= 8 && !meaningOf(only)) found.push(only);
  const own = [...new Set(found)].filter((word) => word.length >= 2 && legalFormAt([word], 0) === 0);
  return [...own, ...mixedInitials(own, words)].slice(0, 4);
}
