import type { NameFeatures } from './features.ts';
import type { NameForm } from './name.ts';
import type { Token } from './tokens.ts';
import type { Profile } from './profile.ts';
import type { Rarity } from './rarity.ts';

/**
 * The measurements of two names and two addresses that are weighed. Weights of words are in nats and scaled to about
 * one; the others are 0 or 1. What each says for or against a match stands in `weights.ts`.
 */
export const MEASURES = [
  'prior',
  'overlap',
  'agreed',
  'agreedCore',
  'whole',
  'squashed',
  'nearWhole',
  'shortWhole',
  'crossScript',
  'crossScriptMiss',
  'single',
  'singleRough',
  'acronym',
  'acronymLength',
  'acronymWithWords',
  'acronymWithOverlap',
  'initialsAbroad',
  'madeUp',
  'madeUpShare',
  'labelWhole',
  'labelInitials',
  'labelWord',
  'labelAlone',
  'coreCover',
  'topMissBoth',
  'topMissOne',
  'kindSame',
  'kindClash',
  'kindExtra',
  'unitExtra',
  'kindOneSide',
  'fieldClash',
  'fieldExtra',
  'looseConflict',
  'looseExtra',
  'placeConflict',
  'placeExtra',
  'numberConflict',
  'countryWordsDifferent',
  'countryWordsSame',
  'countrySame',
  'countryDifferent',
  'countryUnknown',
  'citySame',
  'citySmall',
  'cityDifferent',
  'citySameNamed',
] as const;
export type Measure = (typeof MEASURES)[number];
export type Measures = Record<Measure, number>;

const yes = (value: boolean) => (value ? 1 : 0);
const conflict = (x: number, y: number) => Math.min(x, y);
const extra = (x: number, y: number) => Math.abs(x - y);

function overlapOf(f: NameFeatures): number {
  const [a, b] = [f.agreed / (f.coverA || 1), f.agreed / (f.coverB || 1)];
  return a + b === 0 ? 0 : (2 * f.agreed) / (a + b);
}

function coreCover(f: NameFeatures): number {
  const most = Math.max(f.onlyA.core, f.onlyB.core);
  return f.shared.core + most === 0 ? 0.5 : f.shared.core / (f.shared.core + most);
}

function missesTop(form: NameForm, only: readonly Token[], rarity: Rarity): boolean {
  let top: Token | undefined;
  let most = 0;
  for (const token of form.tokens) {
    const weight = rarity.ofText(token);
    if (weight > most) [top, most] = [token, weight];
  }
  return top !== undefined && only.includes(top);
}

const UNITS = new Set([
  'hospital',
  'clinic',
  'library',
  'museum',
  'press',
  'foundation',
  'laborator',
  'archive',
  'fund',
]);
const WHOLES = new Set(['university', 'college', 'polytechnic', 'academy', 'ministry', 'bank']);

/** One side is a unit (hospital, library …) of what the other side is called. */
function hasUnit(f: NameFeatures): boolean {
  const isOfWhole = f.alignment.pairs.some((pair) => WHOLES.has(pair.a.key));
  const unitA = f.alignment.onlyA.some((token) => UNITS.has(token.key));
  const unitB = f.alignment.onlyB.some((token) => UNITS.has(token.key));
  return isOfWhole && unitA !== unitB;
}

const isCityName = (token: Token, city: string | null) =>
  city !== null && (token.key === city || city.split(' ').includes(token.text));

const hasKind = (form: NameForm) => form.tokens.some((token) => token.kind === 'head');
const squash = (form: NameForm) => form.folded.replaceAll(' ', '');

/** Of two letters there are many names, of three some, of four few. */
const shortness = (word: string) => (word.length <= 2 ? 1 : word.length === 3 ? 0.8 : word.length === 4 ? 0.3 : 0);

/** All words of both names are set against each other, in long words with a slip of the pen or parted otherwise. */
const isNearlyWhole = ({ a, b, isWhole, alignment }: NameFeatures) =>
  !isWhole && alignment.onlyA.length + alignment.onlyB.length === 0 && Math.min(a.folded.length, b.folded.length) >= 8;

type NameMeasure = Exclude<Measure, 'countrySame' | 'countryDifferent' | 'countryUnknown' | `city${string}`>;

function wordMeasures(f: NameFeatures, rarity: Rarity): Record<NameMeasure, number> {
  const overlap = overlapOf(f);
  const [x, y] = [f.onlyA, f.onlyB];
  const acronym = yes(f.acronym !== null);
  const isSingle = Math.min(f.a.tokens.length, f.b.tokens.length) === 1;
  const isCross = f.a.isForeign !== f.b.isForeign;
  const missA = missesTop(f.a, f.alignment.onlyA, rarity);
  const missB = missesTop(f.b, f.alignment.onlyB, rarity);
  return {
    prior: 1,
    overlap: overlap * overlap,
    agreed: Math.min(f.agreed, 25) / 10,
    agreedCore: Math.min(f.shared.core, 20) / 10,
    whole: yes(f.isWhole),
    squashed: yes(squash(f.a) === squash(f.b)),
    nearWhole: yes(isNearlyWhole(f)),
    shortWhole: f.isWhole && isSingle ? shortness(f.a.folded) : 0,
    crossScript: isCross ? Math.min(1, f.agreed / 6) : 0,
    crossScriptMiss: isCross && f.agreed > 2 ? 1 - overlap : 0,
    single: yes(isSingle),
    singleRough: isSingle ? Math.min(1, f.rough / 2) : 0,
    acronym,
    acronymLength: f.acronym === null ? 0 : Math.min(6, f.acronym.length) - 3,
    acronymWithWords: acronym * yes(f.agreed > 0),
    acronymWithOverlap: acronym * yes(overlap > 0.5),
    initialsAbroad: yes(f.abbreviation?.isInitials ?? false),
    madeUp: yes(f.abbreviation?.isInitials === false),
    madeUpShare: f.abbreviation?.isInitials === false ? f.abbreviation.share : 0,
    labelWhole: yes(f.label?.spelling === 'whole'),
    labelInitials: yes(f.label?.spelling === 'initials'),
    labelWord: yes(f.label?.spelling === 'word'),
    labelAlone: yes(f.label?.spelling === 'whole' && overlap < 0.3),
    coreCover: coreCover(f),
    topMissBoth: yes(missA && missB),
    topMissOne: yes(missA !== missB),
    kindSame: yes(f.shared.head > 0 && x.head === 0 && y.head === 0),
    kindClash: yes(x.head > 0 && y.head > 0),
    kindExtra: yes(f.shared.head > 0 && x.head > 0 !== y.head > 0),
    unitExtra: yes(hasUnit(f)),
    kindOneSide: yes(hasKind(f.a) !== hasKind(f.b)),
    fieldClash: yes(x.field > 0 && y.field > 0),
    fieldExtra: yes(x.field > 0 !== y.field > 0),
    looseConflict: conflict(x.loose, y.loose) / 4,
    looseExtra: extra(x.loose, y.loose) / 4,
    placeConflict: conflict(x.place, y.place) / 5,
    placeExtra: extra(x.place, y.place) / 5,
    numberConflict: conflict(x.number, y.number) / 5,
    countryWordsDifferent: yes(f.countryWords === 'different'),
    countryWordsSame: yes(f.countryWords === 'same'),
  };
}

/** Agreeing on a town says more than agreeing on the capital; zero for a city with one in fifty records of the country. */
function smallness({ city, country }: Profile, rarity: Rarity): number {
  const weight = city && country ? rarity.ofCity(city, country) : undefined;
  return weight === undefined ? 0 : Math.min(3, Math.max(-2, weight - Math.log(50)));
}

/** `Frankfurt` may be `Frankfurt am Main`; `York` is not `New York`. */
const mayBeOneCity = (a: string, b: string) => a.startsWith(`${b} `) || b.startsWith(`${a} `);

type PlaceMeasure = Exclude<Measure, NameMeasure>;

/** Measures countries and cities; `f` tells whether the names share the city's name already. */
export function placeMeasures(
  one: Profile,
  other: Profile,
  rarity: Rarity,
  f?: NameFeatures,
): Record<PlaceMeasure, number> {
  const countries = one.country !== null && other.country !== null;
  const cities = one.city !== null && other.city !== null;
  const isSameCity = cities && one.city === other.city;
  const isOtherCity = cities && !isSameCity && !mayBeOneCity(one.city ?? '', other.city ?? '');
  const isNamed = f?.alignment.pairs.some(({ a, b }) => isCityName(a, one.city) || isCityName(b, one.city)) ?? false;
  return {
    countrySame: yes(countries && one.country === other.country),
    countryDifferent: yes(countries && one.country !== other.country),
    countryUnknown: yes(!countries),
    citySame: yes(isSameCity),
    citySmall: isSameCity ? smallness(one, rarity) : 0,
    cityDifferent: yes(isOtherCity),
    citySameNamed: yes(isSameCity && isNamed),
  };
}

/** Measures a comparison of names together with the countries and cities of both sides. */
export function measure(f: NameFeatures, one: Profile, other: Profile, rarity: Rarity): Measures {
  return { ...wordMeasures(f, rarity), ...placeMeasures(one, other, rarity, f) };
}
