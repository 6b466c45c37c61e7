import type { Measure } from './evidence.ts';

/**
 * Weights of evidence: what one unit of a measure adds to the logarithm of the odds that two records are one
 * organisation (Fellegi and Sunter, "A Theory for Record Linkage", 1969). The weights of words and places were fitted
 * by logistic regression on pairs of candidates from 47,000 organisations with names in many languages; a third of the
 * organisations was kept apart to check them. `prior` is the odds of a candidate before anything is compared.
 */
export const WORD_WEIGHTS: Readonly<Record<Measure, number>> = {
  prior: -7.43,
  overlap: 3.13,
  agreed: 1.36,
  agreedCore: 0.31,
  whole: 2.3,
  squashed: 0.09,
  nearWhole: 1.3,
  shortWhole: -4.5,
  crossScript: 1.59,
  crossScriptMiss: 1.47,
  single: 1.71,
  singleRough: -2.26,
  acronym: 3.87,
  acronymLength: 1.35,
  acronymWithWords: -1.59,
  acronymWithOverlap: -2.18,
  labelWhole: 3.45,
  labelInitials: 3.57,
  labelWord: 2.6,
  labelAlone: 2.16,
  coreCover: -0.81,
  topMissBoth: -1.42,
  topMissOne: -0.64,
  kindSame: -0.33,
  kindClash: -1.44,
  kindExtra: -0.16,
  // The sample has too few of them; a university and its hospital are two customers.
  unitExtra: -1,
  kindOneSide: -0.18,
  fieldClash: -1.49,
  fieldExtra: -0.18,
  looseConflict: -0.77,
  looseExtra: -0.18,
  placeConflict: -1.47,
  placeExtra: -0.76,
  numberConflict: -1.68,
  countryWordsDifferent: -0.5,
  countryWordsSame: 0.7,
  countrySame: 2.21,
  // Fitted -8; records carry wrong countries more often than the sample did.
  countryDifferent: -5,
  // Who gives no country deals in one.
  countryUnknown: 2,
  citySame: 2.5,
  cityDifferent: -1.8,
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
  domainSame: 4.2,
  domainSiblings: 1.2,
  domainLabelSame: 2,
  domainDifferent: -2.4,
  phoneSame: 3.5,
  postalCodeSame: 1,
} as const;

/** Log odds from which a candidate counts as the same, likely the same, or possibly the same or a related one. */
export const LEVELS = { same: 1, likely: 0, possible: -3 } as const;
