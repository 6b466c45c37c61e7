import type { Measure } from './evidence.ts';

/**
 * Weights of evidence: what one unit of a measure adds to the logarithm of the odds that two records are one
 * organisation (Fellegi and Sunter, "A Theory for Record Linkage", 1969). The weights of words and places were fitted
 * by logistic regression on pairs of candidates from 47,000 organisations with names in many languages; a third of the
 * organisations was kept apart to check them. `prior` is the odds of a candidate before anything is compared.
 */
export const WORD_WEIGHTS: Readonly<Record<Measure, number>> = {
  prior: -5.73,
  overlap: 3.85,
  agreed: 1.21,
  agreedCore: 0.49,
  whole: 3.3,
  squashed: 1.31,
  single: 1.87,
  singleRough: -1.74,
  acronym: 5.18,
  acronymLength: 1.07,
  acronymWithWords: -1.17,
  acronymWithOverlap: -1.77,
  coreCover: -1.18,
  topMissBoth: -2.53,
  topMissOne: -0.92,
  kindSame: -0.84,
  kindClash: -1.68,
  kindExtra: -0.96,
  // The sample has too few of them; a university and its hospital are two customers.
  unitExtra: -1.2,
  kindOneSide: -0.83,
  fieldClash: -0.87,
  looseConflict: -0.9,
  looseExtra: -0.11,
  placeConflict: -1.23,
  placeExtra: -1.03,
  numberConflict: -1.14,
  countryWordsDifferent: -0.76,
  countrySame: 2.13,
  // Fitted -8; records carry wrong countries more often than the sample did.
  countryDifferent: -5,
  citySame: 2.4,
  cityDifferent: -1.59,
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
  domainNamesIt: 1.2,
  domainDifferent: -2,
  phoneSame: 3.5,
  postalCodeSame: 1,
} as const;

/** Log odds from which a candidate counts as the same, likely the same, or possibly the same or a related one. */
export const LEVELS = { same: 2.6, likely: 0, possible: -3 } as const;
