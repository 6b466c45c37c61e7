import type { Measure } from './evidence.ts';

/**
 * Weights of evidence: what one unit of a measure adds to the logarithm of the odds that two records are one
 * organisation (Fellegi and Sunter, "A Theory for Record Linkage", 1969). The weights of words and places were fitted
 * by logistic regression on pairs of candidates from 47,000 organisations with names in many languages; a third of the
 * organisations was kept apart to check them. `prior` is the odds of a candidate before anything is compared.
 */
export const WORD_WEIGHTS: Readonly<Record<Measure, number>> = {
  prior: -7.6,
  overlap: 3.07,
  agreed: 1.39,
  agreedCore: 0.16,
  whole: 1.8,
  squashed: 0.72,
  nearWhole: 1.3,
  shortWhole: -5.9,
  crossScript: 1.02,
  crossScriptMiss: 2.9,
  single: 1.68,
  singleRough: -2.3,
  acronym: 3.94,
  acronymLength: 1.51,
  acronymWithWords: -2.22,
  acronymWithOverlap: -2.62,
  initialsAbroad: 3.95,
  madeUp: 1.08,
  madeUpShare: 2.19,
  labelWhole: 3.45,
  labelInitials: 3.51,
  labelWord: 2.64,
  labelAlone: 2.3,
  coreCover: -0.47,
  topMissBoth: -1.38,
  topMissOne: -0.52,
  kindSame: -0.22,
  kindClash: -1.42,
  kindExtra: -0.05,
  // The sample has too few of them; a university and its hospital are two customers.
  unitExtra: -1,
  kindOneSide: -0.17,
  fieldClash: -1.65,
  fieldExtra: -0.23,
  looseConflict: -0.76,
  looseExtra: -0.17,
  placeConflict: -1.57,
  placeExtra: -0.83,
  numberConflict: -1.52,
  countryWordsDifferent: -0.5,
  countryWordsSame: 0.7,
  countrySame: 2.21,
  // Fitted -8; records carry wrong countries more often than the sample did.
  countryDifferent: -5,
  // Who gives no country deals in one.
  countryUnknown: 2,
  citySame: 2.7,
  // Half of the logarithm that the counts give: names and places are not independent.
  citySmall: 0.5,
  cityDifferent: -2,
  citySameNamed: -2.53,
};

/**
 * Weights of identifiers, from the share of true pairs and of chance pairs that agree on them (m and u probabilities).
 * A domain that several records share says less: the logarithm of their number is taken off.
 */
export const IDENTIFIER_WEIGHTS = {
  registrySame: 9,
  registryDifferent: -3,
  hostSame: 7.5,
  domainSame: 2.2,
  domainSiblings: 0,
  domainLabelSame: 1,
  domainDifferent: -3.2,
  phoneSame: 3.5,
  postalCodeSame: 1,
} as const;

/** Log odds from which a candidate counts as the same, likely the same, or possibly the same or a related one. */
export const LEVELS = { same: 1, likely: 0, possible: -3 } as const;
