import type { WordKind } from './lexicon.ts';
import type { Profile } from './profile.ts';
import type { Token } from './tokens.ts';

/**
 * How telling a word is, in nats: minus the logarithm of the share of organisations whose name has it. Counts come from
 * the tenant's own records; a prior per kind of word stands in while there are few.
 */
export interface Rarity {
  /** Weight of agreeing on the identity (`key`) of a token. */
  ofKey(token: Token): number;
  /** Weight of agreeing on the very word. */
  ofText(token: Token): number;
  /** Weight of agreeing on the city within the country, undefined while too few records of the country are counted. */
  ofCity(city: string, country: string): number | undefined;
}

const PRIOR: Record<WordKind, number> = {
  stop: 0.3,
  head: 0.03,
  field: 0.012,
  qualifier: 0.02,
  generic: 0.015,
  place: 0.004,
  country: 0.015,
  number: 0.004,
  core: 0.0001,
};
const STRENGTH = 3000;
const LEAST = 0.2;
const MOST = 9.5;

function priorOf(token: Token): number {
  if (token.kind !== 'core') return PRIOR[token.kind];
  const length = token.text.length;
  return length <= 1 ? 0.01 : length === 2 ? 0.002 : length === 3 ? 0.0005 : PRIOR.core;
}

function weight(count: number, size: number, prior: number): number {
  const share = (count + STRENGTH * prior) / (size + STRENGTH);
  return Math.min(MOST, Math.max(LEAST, -Math.log(share)));
}

const countryWord = (country: string) => `@${country}`;
const cityWord = (city: string, country: string) => `@${country} ${city}`;
/** Records of a country from which on its cities are told apart. */
const ENOUGH = 50;
/** What is thought of a city that was not counted: it has few records. */
const FEW = 2;

/** Rarity from word counts: `counts(word)` says how many of `size` names have it (0 when unknown). */
export function rarityOf(size: number, counts: (word: string) => number): Rarity {
  return {
    ofKey: (token) => weight(counts(token.key), size, priorOf(token)),
    ofText: (token) => {
      if (token.kind === 'core' || !token.stem) return weight(counts(token.key), size, priorOf(token));
      const own = weight(counts(`~${token.text}`), size, PRIOR.core * 4);
      return (own + weight(counts(token.key), size, priorOf(token))) / 2;
    },
    ofCity: (city, country) => {
      const all = counts(countryWord(country));
      return all < ENOUGH ? undefined : Math.max(0, Math.log(all / (counts(cityWord(city, country)) + FEW)));
    },
  };
}

/** Words whose counts `rarityOf` asks for, for one name: the keys, and the spellings of words known by their stem. */
export function countedWords(tokens: readonly Token[]): string[] {
  const words = tokens.flatMap((token) => (token.stem ? [token.key, `~${token.text}`] : [token.key]));
  return [...new Set(words)];
}

/** What is counted of where a record is, for `ofCity`. */
export function countedPlaces({ city, country }: Pick<Profile, 'city' | 'country'>): string[] {
  if (!country) return [];
  return city ? [countryWord(country), cityWord(city, country)] : [countryWord(country)];
}

/** Rarity before any record is counted. */
export const PRIOR_RARITY: Rarity = rarityOf(0, () => 0);
