import { describe, expect, it } from 'vitest';
import type { SpecialPriceLineView } from '../../../server/modules/special-prices/contract.ts';
import { isSound, pricesOf, sumOf } from './offer.ts';

const euros = (minor: number) => ({ minor, currency: 'EUR' });
const line = (position: number, quantity: number, list: number, requested: number, offered: number | null = null) =>
  ({
    position,
    quantity,
    list: euros(list),
    requested: euros(requested),
    offered: offered === null ? null : euros(offered),
    approved: null,
  }) as SpecialPriceLineView;

const lines = [line(0, 10, 10_000, 8_000), line(1, 1, 50_000, 40_000, 45_000)];

describe('an offer', () => {
  it('begins with the price on the table', () => {
    expect(pricesOf(lines)).toEqual({ 0: euros(8_000), 1: euros(45_000) });
  });

  it('tells its sum and discount', () => {
    expect(sumOf({ lines, list: euros(150_000) }, pricesOf(lines))).toEqual({ sum: euros(125_000), points: 1667 });
  });

  it('is sound when every line has a price that is no dearer than the list', () => {
    expect(isSound(lines, pricesOf(lines))).toBe(true);
    expect(isSound(lines, { ...pricesOf(lines), 0: null })).toBe(false);
    expect(isSound(lines, { ...pricesOf(lines), 0: euros(10_001) })).toBe(false);
  });
});
