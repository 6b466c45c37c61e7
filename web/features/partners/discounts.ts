/** Discounts of a tier in words and figures. Pure. */
import type { DealType, Tier } from './api.ts';

/** The tenant's word for a kind of business in the language of the page; German falls back to English. */
export const wordOf = (label: DealType['label'], language: string): string =>
  (language === 'de' ? label.de : undefined) ?? label.en;

/** Discount of a tier for a kind of business in basis points; none is 0. */
export const discountOf = (tier: Pick<Tier, 'discounts'>, dealType: string): number =>
  tier.discounts.find((one) => one.dealType === dealType)?.basisPoints ?? 0;

/** The discounts of a tier with one of them set; 0 takes it away. */
export function withDiscount(tier: Pick<Tier, 'discounts'>, dealType: string, basisPoints: number): Tier['discounts'] {
  const others = tier.discounts.filter((one) => one.dealType !== dealType);
  return basisPoints === 0 ? others : [...others, { dealType, basisPoints }];
}

/**
 * Per cent as they are typed (`8`, `7,5 %`) → basis points, or undefined for what is none between 0 and 100. Two decimals
 * at most: finer than a basis point there is nothing.
 */
export function basisPointsOf(typed: string): number | undefined {
  const match = /^(\d{1,3})(?:[.,](\d{1,2}))?$/.exec(typed.replace(/[\s%]/g, ''));
  if (!match) return undefined;
  const points = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
  return points <= 10_000 ? points : undefined;
}

/** Basis points as they stand in a field: `750` → `7.5`, with the decimal sign of the region. */
export const typedPercent = (basisPoints: number, region: string): string =>
  new Intl.NumberFormat(region, { maximumFractionDigits: 2, useGrouping: false }).format(basisPoints / 100);
