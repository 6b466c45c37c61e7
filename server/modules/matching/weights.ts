import type { Measure } from './evidence.ts';

/**
 * Weights of evidence: what one unit of a measure adds to the logarithm of the odds that two records are one
 * organisation (Fellegi and Sunter, "A Theory for Record Linkage", 1969). The weights of words and places were fitted
 * by logistic regression on pairs of candidates from 47,000 organisations with names in many languages; a third of the
 * organisations was kept apart to check them. `prior` is the odds of a candidate before anything is compared.
 */
export const WORD_WEIGHTS: Readonly<Record<Measure, number>> = {
  prior: -5.54,
  overlap: 3.64,
  agreed: 1.09,
  agreedCore: 0.46,
  whole: 3.41,
  squashed: 1.15,
  single: 1.82,
  singleRough: -1.46,
  acronym: 4.8,
  acronymLength: 1.48,
  acronymWithWords: -0.98,
  acronymWithOverlap: -1.79,
  coreCover: -1.04,
  topMissBoth: -2.33,
  topMissOne: -0.92,
  kindSame: -0.84,
  kindClash: -1.84,
  kindExtra: -0.93,
  // The sample has too few of them; a university and its hospital are two customers.
  unitExtra: -1.2,
  kindOneSide: -0.86,
  fieldClash: -0.99,
  looseConflict: -0.87,
  looseExtra: -0.08,
  placeConflict: -1.24,
  placeExtra: -1.03,
  numberConflict: -1.25,
  countryWordsDifferent: -0.69,
  countrySame: 2.19,
  // Fitted -8; records carry wrong countries more often than the sample did.
  countryDifferent: -5,
  citySame: 2.4,
  cityDifferent: -1.6,
  citySameNamed: -2.56,
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
