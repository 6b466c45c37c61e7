import { acronymsOf, initialsOf } from './acronyms.ts';
import { fold } from './fold.ts';
import { countryNamed } from './lexicon.ts';
import type { WordKind } from './lexicon.ts';
import { tokensOfText } from './tokens.ts';
import type { Token } from './tokens.ts';

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
  /** Written in another script than the Latin one. */
  isForeign: boolean;
}

const MAX_LENGTH = 300;
const FOREIGN = /(?!\p{Script=Latin})\p{L}/u;

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
  const { words, whole, tokens: plain } = tokensOfText(text);
  const tokens = withPolytechnic(plain);
  const telling = withSmallWords(tokens);
  const countries = tokens.filter((token) => token.kind === 'country').map((token) => token.key.slice(1));
  const keys = telling.map((token) => token.key);
  return {
    folded: words.join(' '),
    tokens: telling,
    initials: initialsOf(words, whole),
    acronyms: acronymsOf(text, words),
    countries: [...new Set(countries)],
    full: keys.sort().join(' ') || words.join(' '),
    isForeign: FOREIGN.test(text),
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
  const outer = withoutAddress((hasBrackets ? text.replace(BRACKETS, ' ') : text).trim());
  const parts = /[/|]/u.test(outer) ? outer.split(/\s+[/|]\s+/u).filter((part) => part.trim()) : [outer];
  const main = formOf(outer || text);
  const others: NameForm[] = parts.length > 1 && parts.length < 4 ? parts.map(formOf) : withShortName(outer);
  for (const text of inner) addBracketed(main, text, others);
  return [main, ...others.filter((form) => form.tokens.length > 0 && form.full !== main.full)].slice(0, 4);
}

/** `Elerinmosa Institute of Technology, Erin-Osun, Nigeria`: what follows the name is its address. */
function withoutAddress(text: string): string {
  const [head = '', ...tail] = text.split(/\s*[,،、]\s*/u);
  const last = fold(tail.at(-1) ?? '');
  const isAddress = last !== '' && head.includes(' ') && countryNamed(last) !== undefined;
  return isAddress ? head : text;
}

const DASH = /\s+[-–—:]\s+|\s*[–—:]\s+/u;

/** `UNAERP - Universidade de Ribeirão Preto`: a short name set beside the long one. */
function withShortName(text: string): NameForm[] {
  const parts = text.split(DASH).filter((part) => part.trim());
  if (parts.length !== 2) return [];
  const isShort = parts.map((part) => /^[\p{L}\p{N}.&]{2,10}$/u.test(part.trim()) && part === part.toUpperCase());
  return isShort[0] === isShort[1] ? [] : parts.map(formOf);
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
