import { measure, placeMeasures } from './evidence.ts';
import type { Measure, Measures } from './evidence.ts';
import { compareForms } from './features.ts';
import type { NameFeatures } from './features.ts';
import { identityReasons } from './identity.ts';
import type { DomainSharers, Reason } from './identity.ts';
import type { Token } from './tokens.ts';
import type { Profile } from './profile.ts';
import type { Rarity } from './rarity.ts';
import { LEVELS, WORD_WEIGHTS } from './weights.ts';

export type Level = 'same' | 'likely' | 'possible' | 'related' | 'none';

/** What the evidence amounts to. */
export interface Verdict {
  level: Level;
  /** Probability that both are one organisation, 0 to 1. */
  score: number;
  /** `related`: of one brand, group or domain, but another country, unit or owner. */
  relation: 'same' | 'related' | 'none';
  /** Strongest first. */
  reasons: Reason[];
}

/** What comparing needs to know about the tenant's records as a whole. */
export interface Corpus {
  rarity: Rarity;
  sharers: DomainSharers;
}

const PLACE_MEASURES: readonly Measure[] = [
  'countrySame',
  'countryDifferent',
  'citySame',
  'citySmall',
  'cityDifferent',
  'citySameNamed',
];
const CONSTANT: readonly Measure[] = ['prior', 'countryUnknown'];
const LABEL_MEASURES: readonly Measure[] = ['labelWhole', 'labelInitials', 'labelWord', 'labelAlone'];
const AGAINST: readonly Measure[] = [
  'topMissBoth',
  'topMissOne',
  'kindClash',
  'kindExtra',
  'unitExtra',
  'kindOneSide',
  'fieldClash',
  'looseConflict',
  'looseExtra',
  'placeConflict',
  'placeExtra',
  'numberConflict',
  'countryWordsDifferent',
  'singleRough',
];

function sum(values: Partial<Measures>, of: (name: Measure) => boolean): number {
  let total = 0;
  for (const name of Object.keys(WORD_WEIGHTS) as Measure[])
    if (of(name)) total += WORD_WEIGHTS[name] * (values[name] ?? 0);
  return total;
}

export function closestForms(a: Profile, b: Profile, rarity: Rarity): NameFeatures | undefined {
  let best: NameFeatures | undefined;
  let most = -1;
  for (const one of a.forms)
    for (const two of b.forms) {
      const found = compareForms(one, two, a, b, rarity);
      const closeness =
        found.coverA +
        found.coverB +
        (found.acronym ? 0.5 : found.abbreviation ? 0.3 : 0) +
        (found.isWhole ? 1 : 0) +
        (found.label ? 0.5 : 0);
      if (closeness > most) [best, most] = [found, closeness];
    }
  return best;
}

const listed = (tokens: readonly Token[]) =>
  tokens
    .slice(0, 6)
    .map((token) => token.text)
    .join(', ');

function nameCode(f: NameFeatures, values: Measures): string {
  if (f.isWhole) return 'name.same';
  if ((f.acronym || f.abbreviation) && values.overlap < 0.5) return 'name.acronym';
  if (values.overlap > 0.8) return f.rough > 0 ? 'name.alike' : 'name.words';
  return f.agreed > 0 ? 'name.partly' : 'name.different';
}

function nameReasons(f: NameFeatures, values: Measures): Reason[] {
  const against = sum(values, (name) => AGAINST.includes(name));
  const own = sum(
    values,
    (name) =>
      !AGAINST.includes(name) &&
      !PLACE_MEASURES.includes(name) &&
      !LABEL_MEASURES.includes(name) &&
      !CONSTANT.includes(name),
  );
  const params = {
    a: f.a.folded,
    b: f.b.folded,
    words: listed(f.alignment.pairs.map((pair) => pair.b)),
    acronym: (f.acronym ?? f.abbreviation?.word ?? '').toUpperCase(),
  };
  const [onlyA, onlyB] = [listed(f.alignment.onlyA), listed(f.alignment.onlyB)];
  const only = onlyA || onlyB;
  if (!only) return [{ code: nameCode(f, values), weight: own + against, params }];
  const code = onlyA && onlyB ? 'words.both' : 'words.one';
  return [
    { code: nameCode(f, values), weight: own, params },
    { code, weight: against, params: { onlyA, onlyB, only } },
  ];
}

function placeReasons(values: Partial<Measures>, a: Profile, b: Profile): Reason[] {
  const reasons: Reason[] = [];
  const push = (code: string, names: Measure[], params: Record<string, string>) => {
    const weight = sum(values, (name) => names.includes(name));
    if (weight !== 0) reasons.push({ code, weight, params });
  };
  const countries = { a: a.country ?? '', b: b.country ?? '' };
  const cities = { a: a.city ?? '', b: b.city ?? '' };
  push(values.countrySame ? 'country.same' : 'country.different', ['countrySame', 'countryDifferent'], countries);
  push(
    values.citySame ? 'city.same' : 'city.different',
    ['citySame', 'citySmall', 'cityDifferent', 'citySameNamed'],
    cities,
  );
  return reasons;
}

function labelReasons(f: NameFeatures, values: Measures): Reason[] {
  if (f.label === null) return [];
  const weight = sum(values, (name) => LABEL_MEASURES.includes(name));
  return [{ code: 'domain.names', weight, params: { domain: f.label.domain } }];
}

function isParentOf(child: Profile, other: Profile): boolean {
  const parent = child.parent;
  return parent !== null && other.forms.some((form) => form.full === parent.full);
}

function isOneBrand(f: NameFeatures, values: Measures): boolean {
  return f.shared.core >= 3.5 && values.coreCover >= 0.75 && values.singleRough === 0;
}

function levelOf(odds: number): Level {
  return odds >= LEVELS.same
    ? 'same'
    : odds >= LEVELS.likely
      ? 'likely'
      : odds >= LEVELS.possible
        ? 'possible'
        : 'none';
}

const OF_ONE_GROUP = new Set(['domain.same', 'domain.siblings', 'domain.label', 'parent.same']);

function parentReason(a: Profile, b: Profile): Reason[] {
  const isFamily = isParentOf(a, b) || isParentOf(b, a) || (a.parent !== null && a.parent.full === b.parent?.full);
  return isFamily ? [{ code: 'parent.same', weight: 0, params: {} }] : [];
}

const NOTHING: Verdict = { level: 'none', score: 0, relation: 'none', reasons: [] };

const has = (reasons: readonly Reason[], code: string) => reasons.some((reason) => reason.code === code);

/** Whether the other is another organisation by definition, however alike: abroad, a unit, or the parent. */
function isAnother(values: Partial<Measures>, reasons: readonly Reason[]): boolean {
  if (has(reasons, 'registry.same')) return false;
  return Boolean(values.countryDifferent) || Boolean(values.unitExtra) || has(reasons, 'parent.same');
}

/** A relative is not asked about: it is named as such. Whoever else is alike may be the same at most. */
function levelOfOthers(plain: Level, isElse: boolean, isRelated: boolean): Level {
  if (isRelated && (isElse || plain === 'none')) return 'related';
  return isElse && plain !== 'none' ? 'possible' : plain;
}

const startOf = (values: Partial<Measures>) =>
  WORD_WEIGHTS.prior + WORD_WEIGHTS.countryUnknown * (values.countryUnknown ?? 0);

function verdictOf(values: Partial<Measures>, reasons: Reason[], isBrand: boolean): Verdict {
  const odds = reasons.reduce((total, reason) => total + reason.weight, startOf(values));
  const isElse = isAnother(values, reasons);
  const plain = levelOf(odds);
  const isSame = !isElse && (plain === 'same' || plain === 'likely');
  const isRelated = !isSame && (isBrand || reasons.some((reason) => OF_ONE_GROUP.has(reason.code)));
  const level = isSame ? plain : levelOfOthers(plain, isElse, isRelated);
  return {
    level,
    score: 1 / (1 + Math.exp(-odds)),
    relation: isSame ? 'same' : isRelated ? 'related' : 'none',
    reasons: reasons.sort((one, other) => Math.abs(other.weight) - Math.abs(one.weight)),
  };
}

/**
 * Weighs the evidence that two organisations are one. Symmetric: swapping the sides changes no figure. An organisation
 * in another country, a unit of it, or its parent never counts as the same unless a registry id says so. Without a name
 * on one side, the identifiers and the place decide.
 */
export function compare(a: Profile, b: Profile, corpus: Corpus): Verdict {
  const features = closestForms(a, b, corpus.rarity);
  const identity = [...identityReasons(a, b, corpus.sharers), ...parentReason(a, b)];
  if (!features) {
    if (!identity.some((reason) => reason.weight > 0)) return NOTHING;
    const places = placeMeasures(a, b, corpus.rarity);
    return verdictOf(places, [...placeReasons(places, a, b), ...identity], false);
  }
  const values = measure(features, a, b, corpus.rarity);
  const reasons = [
    ...nameReasons(features, values),
    ...labelReasons(features, values),
    ...placeReasons(values, a, b),
    ...identity,
  ];
  return verdictOf(values, reasons, isOneBrand(features, values));
}
