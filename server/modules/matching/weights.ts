import type { Measure } from './evidence.ts';

/**
 * Weights of evidence: what one unit of a measure adds to the logarithm of the odds that two records are one
 * organisation (Fellegi and Sunter, "A Theory for Record Linkage", 1969). The weights of words and places were fitted
 * by logistic regression on pairs of candidates from 47,000 organisations with names in many languages; a third of the
 * organisations was kept apart to check them. `prior` is the odds of a candidate before anything is compared.
 */
export const WORD_WEIGHTS: Readonly<Record<Measure, number>> = {
  prior: -5.61,
  overlap: 3.52,
  agreed: 1.14,
  agreedCore: 0.43,
  whole: 3.56,
  squashed: 1.09,
  single: 1.92,
  singleRough: -1.68,
  acronym: 4.63,
  acronymLength: 1.12,
  acronymWithWords: -0.78,
  acronymWithOverlap: -1.69,
  coreCover: -0.94,
  topMissBoth: -2.14,
  topMissOne: -0.88,
  kindSame: -0.91,
  kindClash: -1.89,
  kindExtra: -0.92,
  // The sample has too few of them; a university and its hospital are two customers.
  unitExtra: -1.2,
  kindOneSide: -0.86,
  fieldClash: -0.88,
  looseConflict: -0.83,
  looseExtra: -0.09,
  placeConflict: -1.31,
  placeExtra: -1.05,
  numberConflict: -1.65,
  countryWordsDifferent: -0.79,
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
  domainNamesIt: 1.2,
  domainDifferent: -2,
  phoneSame: 3.5,
  postalCodeSame: 1,
} as const;

/** Log odds from which a candidate counts as the same, likely the same, or possibly the same or a related one. */
export const LEVELS = { same: 2.6, likely: 0, possible: -3 } as const;
