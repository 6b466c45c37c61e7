import type { Measure } from './evidence.ts';

/**
 * Weights of evidence: what one unit of a measure adds to the logarithm of the odds that two records are one
 * organisation (Fellegi and Sunter, "A Theory for Record Linkage", 1969). The weights of words and places were fitted
 * by logistic regression on pairs of candidates from 47,000 organisations with names in many languages; a third of the
 * organisations was kept apart to check them. `prior` is the odds of a candidate before anything is compared.
 */
export const WORD_WEIGHTS: Readonly<Record<Measure, number>> = {
  prior: -7.28,
  overlap: 3.09,
  agreed: 1.34,
  agreedCore: 0.46,
  whole: 1.93,
  squashed: -0.1,
  shortWhole: -4.76,
  crossScript: 1.59,
  crossScriptMiss: 0.89,
  single: 1.52,
  singleRough: -2.27,
  acronym: 3.86,
  acronymLength: 1.34,
  acronymWithWords: -1.32,
  acronymWithOverlap: -1.97,
  labelWhole: 4.35,
  labelInitials: 3.45,
  labelWord: 2.2,
  coreCover: -1.1,
  topMissBoth: -1.27,
  topMissOne: -0.77,
  kindSame: -0.38,
  kindClash: -1.5,
  kindExtra: -0.24,
  // The sample has too few of them; a university and its hospital are two customers.
  unitExtra: -1.09,
  kindOneSide: -0.13,
  fieldClash: -1.34,
  fieldExtra: -0.21,
  looseConflict: -0.81,
  looseExtra: -0.09,
  placeConflict: -1.45,
  placeExtra: -0.7,
  numberConflict: -1.66,
  countryWordsDifferent: -0.56,
  countryWordsSame: 0.86,
  countrySame: 2.21,
  // Fitted -8; records carry wrong countries more often than the sample did.
  countryDifferent: -5,
  citySame: 2.4,
  cityDifferent: -1.61,
  citySameNamed: -2.53,
};

/**
 * Weights of identifiers, from the share of true pairs and of chance pairs that agree on them (m and u probabilities).
 * A domain that several records share says less: the logarithm of their number is taken off.
 */
export const IDENTIFIER_WEIGHTS = {
  registrySame: 9,
  registryDifferent: -3,
  hostSame: 6.5,
  domainSame: 4.5,
  domainSiblings: 2,
  domainLabelSame: 2,
  domainDifferent: -2,
  phoneSame: 3.5,
  postalCodeSame: 1,
} as const;

/** Log odds from which a candidate counts as the same, likely the same, or possibly the same or a related one. */
export const LEVELS = { same: 2.6, likely: 0, possible: -3 } as const;
