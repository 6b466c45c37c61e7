import { fold, sound } from './fold.ts';
import { abbreviated, countryNamed, headOfCompound, legalFormAt, meaningOf, phraseAt, segments } from './lexicon.ts';
import { meaningOfMisspelled } from './spelling.ts';
import type { Meaning, WordKind } from './lexicon.ts';

/** One word of a name. `key` is the shared identity: its concept when the lexicon knows it, else the word itself. */
export interface Token {
  key: string;
  text: string;
  kind: WordKind;
  /** Only the beginning of the word is known: it may be a brand that resembles a common word. */
  stem: boolean;
  sound: string;
}

/** A name taken apart. */
export interface NameForm {
  /** Folded text without legal forms. */
  folded: string;
  tokens: Token[];
  /** First letters of the words, with and without the small words. */
  initials: string[];
  /** Words of the name that look like an acronym, folded. */
  acronyms: string[];
  /** ISO codes of countries that the name mentions. */
  countries: string[];
  /** Sorted keys without small words: equal for the same words in any order, language and legal form. */
  full: string;
}

const ANYWHERE = new Set('gmbh inc ltd llc plc corp corporation limited incorporated'.split(' '));
const LEADING = new Set(
  'pt cv ud shrkh shrkt ooo oao zao pao ao ip tov pat prat too uab sia sc fgbou fgbu fgup gbou gup mup sp as ltd'.split(
    ' ',
  ),
);
const MAX_WORDS = 24;
const MAX_LENGTH = 300;

function endOfName(words: readonly string[]): number {
  let end = words.length;
  while (end > 1 && meaningOf(words[end - 1] ?? '')?.kind === 'country') end--;
  return end;
}

function legalSpan(words: readonly string[], at: number): number {
  const length = legalFormAt(words, at);
  if (length === 0) return 0;
  const isAtEnd = at > 0 && (at + length === words.length || at + length === endOfName(words));
  const isLong = words.slice(at, at + length).join('').length >= 8 && length > 1;
  return isAtEnd || isLong || ANYWHERE.has(words[at] ?? '') ? length : 0;
}

function leadingSpan(words: readonly string[]): number {
  const length = legalFormAt(words, 0);
  const isPrefix = length > 1 || LEADING.has(words[0] ?? '') || (words[0] ?? '').length >= 6;
  return isPrefix && length < words.length ? length : 0;
}

/** Removes legal forms: at both ends, and within the name where they cannot be mistaken. Never removes everything. */
export function withoutLegalForms(words: readonly string[]): string[] {
  let rest = [...words];
  for (let round = 0; round < 4; round++) {
    const next = rest.slice(leadingSpan(rest));
    const kept: string[] = [];
    for (let at = 0; at < next.length;) {
      const span = legalSpan(next, at);
      if (span === 0) kept.push(next[at] ?? '');
      at += Math.max(1, span);
    }
    if (kept.length === 0 || kept.length === rest.length) return kept.length === 0 ? rest : kept;
    rest = kept;
  }
  return rest;
}

const ROMAN = new Map([
  ['ii', '2'],
  ['iii', '3'],
  ['iv', '4'],
  ['vi', '6'],
  ['vii', '7'],
  ['viii', '8'],
  ['ix', '9'],
  ['xi', '11'],
  ['xii', '12'],
  ['xiii', '13'],
  ['xiv', '14'],
  ['xv', '15'],
  ['xvi', '16'],
]);

function numberIn(word: string): string | undefined {
  const digits = /^0*(\d{1,6})(?:st|nd|rd|th|er|eme|e|o|a|y|i|ya|aya)?$/u.exec(word)?.[1];
  return digits ?? ROMAN.get(word);
}

const cache = new Map<string, Token[]>();
const CACHE_SIZE = 60_000;

/** A stem that explains only the beginning of a long word: the rest may be a word of its own. */
function isLoose(word: string, meaning: Meaning): boolean {
  return meaning.stem && word.length - meaning.known > 4;
}

/** Meaning of a misspelled word. It stays open to be somebody's name: the meaning counts as a guess. */
function slipOf(word: string): Meaning | undefined {
  const meaning = meaningOfMisspelled(word);
  return meaning && { ...meaning, stem: true };
}

function tokensOfWord(word: string): Token[] {
  const digits = numberIn(word);
  if (digits) return [{ key: `#${digits}`, text: word, kind: 'number', stem: false, sound: word }];
  const full = abbreviated(word);
  if (full) return full.flatMap(cachedTokensOfWord);
  const meaning = meaningOf(word) ?? slipOf(word);
  const compound = (!meaning || isLoose(word, meaning)) && word.length >= 8 ? headOfCompound(word) : undefined;
  if (compound && !(meaning && meaning.concept === compound.meaning.concept)) {
    const tail = word.slice(compound.at);
    const head: Token = {
      key: compound.meaning.concept,
      text: tail,
      kind: compound.meaning.kind,
      stem: true,
      sound: sound(tail),
    };
    return [...tokensOfWord(word.slice(0, compound.at)), head];
  }
  const kind = meaning?.kind ?? 'core';
  return [{ key: meaning?.concept ?? word, text: word, kind, stem: meaning?.stem ?? false, sound: sound(word) }];
}

function cachedTokensOfWord(word: string): Token[] {
  const known = cache.get(word);
  if (known) return known;
  if (cache.size >= CACHE_SIZE) cache.clear();
  const tokens = tokensOfWord(word);
  cache.set(word, tokens);
  return tokens;
}

function tokensOfWords(words: readonly string[]): Token[] {
  const out: Token[] = [];
  for (let at = 0; at < words.length;) {
    const phrase = phraseAt(words, at);
    if (phrase) {
      const text = words.slice(at, at + phrase.length).join(' ');
      out.push({ key: phrase.meaning.concept, text, kind: phrase.meaning.kind, stem: false, sound: sound(text) });
    } else out.push(...cachedTokensOfWord(words[at] ?? ''));
    at += phrase?.length ?? 1;
  }
  return out;
}

function tokensOfText(text: string): { words: string[]; tokens: Token[] } {
  const words: string[] = [];
  const tokens: Token[] = [];
  for (const part of segments(text)) {
    if ('concept' in part) {
      words.push(part.concept.replace('=', '').toLowerCase());
      tokens.push({ key: part.concept, text: part.concept, kind: part.kind, stem: false, sound: part.concept });
      continue;
    }
    const own = withoutLegalForms(fold(part.text).split(' ').filter(Boolean)).slice(0, MAX_WORDS);
    words.push(...own);
    tokens.push(...tokensOfWords(own));
  }
  return { words, tokens: distinct(tokens.slice(0, MAX_WORDS)) };
}

function distinct(tokens: Token[]): Token[] {
  const seen = new Set<string>();
  return tokens.filter((token) => {
    const mark = token.kind === 'core' ? token.sound : `${token.key} ${token.stem ? token.text : ''}`;
    return seen.has(mark) ? false : (seen.add(mark), true);
  });
}

function initialsOf(words: readonly string[]): string[] {
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

function acronymsOf(text: string, words: readonly string[]): string[] {
  const dotless = text.replace(/\b(\p{L})\./gu, '$1');
  const isShouted = dotless === dotless.toUpperCase() && words.length > 2;
  const found = isShouted ? [] : (dotless.match(SHOUTED) ?? []).map((word) => fold(word).replaceAll(' ', ''));
  const only = words[0];
  if (words.length === 1 && only && only.length <= 7 && !meaningOf(only)) found.push(only);
  const own = [...new Set(found)].filter((word) => word.length >= 2 && legalFormAt([word], 0) === 0);
  return [...own, ...mixedInitials(own, words)].slice(0, 4);
}

const TECHNICAL = new Set(['technology', 'polytechnic']);

/**
 * A technical university goes by many names (`Politechnika`, `Technische Universität`, `University of Technology`):
 * they become one word. A university of science and technology is something else.
 */
function withPolytechnic(tokens: Token[]): Token[] {
  const technical = tokens.find((token) => TECHNICAL.has(token.key));
  const university = tokens.find((token) => token.key === 'university');
  const isAlone = tokens.every((token) => token.kind !== 'field' || TECHNICAL.has(token.key));
  if (!technical || !isAlone || (technical.key === 'technology' && !university)) return tokens;
  const one: Token = { key: 'polytechnic', text: 'polytechnic', kind: 'head', stem: false, sound: 'politeknik' };
  return [one, ...tokens.filter((token) => token !== university && !TECHNICAL.has(token.key))];
}

const SILENT = new Set(
  'the of and a an for in de la le les el der die das et und y e i du des do da di von van to at by on l d'.split(' '),
);
const EMPTY: ReadonlySet<WordKind> = new Set(['head', 'generic', 'qualifier', 'stop']);

/** Drops the small words; but in a name that has nothing else of its own they are the name (`EN Bank`, `On AG`). */
function withSmallWords(tokens: readonly Token[]): Token[] {
  const isEmpty = tokens.every((token) => EMPTY.has(token.kind));
  return tokens.flatMap((token): Token[] => {
    if (token.kind !== 'stop') return [token];
    return isEmpty && !SILENT.has(token.text) ? [{ ...token, key: token.text, kind: 'core' }] : [];
  });
}

function formOf(text: string): NameForm {
  const { words, tokens: plain } = tokensOfText(text);
  const tokens = withPolytechnic(plain);
  const telling = withSmallWords(tokens);
  const countries = tokens.filter((token) => token.kind === 'country').map((token) => token.key.slice(1));
  const keys = telling.map((token) => token.key);
  return {
    folded: words.join(' '),
    tokens: telling,
    initials: initialsOf(words),
    acronyms: acronymsOf(text, words),
    countries: [...new Set(countries)],
    full: keys.sort().join(' ') || words.join(' '),
  };
}

const BRACKETS = /[([{（【]([^()[\]{}（）【】]{1,120})[)\]}）】]/gu;

/**
 * Takes a name apart. The first form is the whole name without what stands in brackets; further forms are other names
 * found in it (`Deutsche Bahn (German Railways)`, `Instituto X / X Institute`). A bracketed country
 * (`Siemens (Austria)`) or acronym belongs to the first form. An empty or wordless name gives a form without tokens.
 */
export function parseName(name: string): NameForm[] {
  const text = name.slice(0, MAX_LENGTH).normalize('NFKC');
  const hasBrackets = /[([{（【]/u.test(text);
  const inner = hasBrackets ? [...text.matchAll(BRACKETS)].map((found) => (found[1] ?? '').trim()).filter(Boolean) : [];
  const outer = (hasBrackets ? text.replace(BRACKETS, ' ') : text).trim();
  const parts = /[/|]/u.test(outer) ? outer.split(/\s+[/|]\s+/u).filter((part) => part.trim()) : [outer];
  const main = formOf(outer || text);
  const others: NameForm[] = parts.length > 1 && parts.length < 4 ? parts.map(formOf) : [];
  for (const text of inner) addBracketed(main, text, others);
  return [main, ...others.filter((form) => form.tokens.length > 0 && form.full !== main.full)].slice(0, 4);
}

function addBracketed(main: NameForm, text: string, others: NameForm[]): void {
  const form = formOf(text);
  const country = countryNamed(form.folded);
  if (country) main.countries.push(country);
  else if (!form.folded.includes(' ') && form.folded.length <= 10) {
    main.acronyms.push(form.folded.replaceAll(' ', ''));
    if (form.tokens[0]?.kind === 'place') main.tokens.push(form.tokens[0]);
  } else if (form.tokens.length > 1) others.push(form);
  else main.tokens.push(...form.tokens);
}
