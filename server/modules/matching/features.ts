import { abbreviation } from './abbreviation.ts';
import type { Abbreviation } from './abbreviation.ts';
import { align } from './align.ts';
import type { Alignment } from './align.ts';
import { labelShared } from './label.ts';
import type { LabelMatch } from './label.ts';
import type { NameForm } from './name.ts';
import type { Token } from './tokens.ts';
import type { Profile } from './profile.ts';
import type { Rarity } from './rarity.ts';

/** Sums of word weights (nats) by what the words do in the name, for one side or for what both share. */
interface Mass {
  core: number;
  place: number;
  number: number;
  head: number;
  field: number;
  loose: number;
}

const emptyMass = (): Mass => ({ core: 0, place: 0, number: 0, head: 0, field: 0, loose: 0 });

type Bucket = keyof Mass;

function bucketOf(token: Token): Bucket | undefined {
  if (token.kind === 'country' || token.kind === 'stop') return undefined;
  if (token.kind === 'qualifier' || token.kind === 'generic') return 'loose';
  return token.kind;
}

/** How two names compare, all in nats except the shares. */
export interface NameFeatures {
  agreed: number;
  shared: Mass;
  onlyA: Mass;
  onlyB: Mass;
  /** Weight lost because words agree only roughly. */
  rough: number;
  /** Share of each name's weight that the other has. */
  coverA: number;
  coverB: number;
  acronym: string | null;
  /** The one abbreviates the other, though not by its initials. */
  abbreviation: Abbreviation | null;
  /** What the domain of the one says of the other's name; see `label.ts`. */
  label: LabelMatch;
  isWhole: boolean;
  /** A country in the one name contradicts the other name or its address. */
  countryWords: 'same' | 'different' | 'none';
  a: NameForm;
  b: NameForm;
  alignment: Alignment;
}

function massOf(tokens: readonly Token[], rarity: Rarity, explained: (token: Token) => boolean): Mass {
  const mass = emptyMass();
  for (const token of tokens) {
    const bucket = bucketOf(token);
    if (bucket && !explained(token)) mass[bucket] += rarity.ofText(token);
  }
  return mass;
}

const total = (mass: Mass) => mass.core + mass.place + mass.number + mass.head + mass.field + mass.loose;

function sharedMass(alignment: Alignment, rarity: Rarity): { mass: Mass; rough: number } {
  const mass = emptyMass();
  let rough = 0;
  for (const { a, b, sim, weight } of alignment.pairs) {
    const bucket = bucketOf(a) ?? bucketOf(b);
    if (!bucket) continue;
    mass[bucket] += weight;
    if (sim < 1) rough += Math.max(0, Math.min(rarity.ofText(a), rarity.ofText(b)) * (1 - sim));
  }
  return { mass, rough };
}

function countryWords(a: NameForm, b: NameForm, one: Profile, other: Profile): NameFeatures['countryWords'] {
  const inA = a.countries;
  const inB = b.countries;
  if (inA.length === 0 && inB.length === 0) return 'none';
  const sideA = inA.length > 0 ? inA : one.country ? [one.country] : [];
  const sideB = inB.length > 0 ? inB : other.country ? [other.country] : [];
  if (sideA.length === 0 || sideB.length === 0) return 'none';
  return sideA.some((code) => sideB.includes(code)) ? 'same' : 'different';
}

/** Compares two names of two organisations. A city's name left over on one side is explained by the other's address. */
export function compareForms(a: NameForm, b: NameForm, one: Profile, other: Profile, rarity: Rarity): NameFeatures {
  const alignment = align(a, b, rarity);
  const { mass: shared, rough } = sharedMass(alignment, rarity);
  const inCity = (city: string | null) => (token: Token) =>
    city !== null && (token.key === city || (token.kind !== 'head' && city.split(' ').includes(token.text)));
  const onlyA = massOf(alignment.onlyA, rarity, inCity(other.city));
  const onlyB = massOf(alignment.onlyB, rarity, inCity(one.city));
  const agreed = total(shared);
  return {
    agreed,
    shared,
    onlyA,
    onlyB,
    rough,
    coverA: agreed / (agreed + total(onlyA) || 1),
    coverB: agreed / (agreed + total(onlyB) || 1),
    acronym: alignment.acronym,
    abbreviation: alignment.acronym === null && agreed < 3 ? abbreviation(a, b, one.country, other.country) : null,
    label: labelShared(a, b, one, other),
    isWhole: a.full === b.full,
    countryWords: countryWords(a, b, one, other),
    a,
    b,
    alignment,
  };
}
