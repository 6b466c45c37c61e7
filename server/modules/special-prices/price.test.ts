import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { discounted, discountOf, marginOf, totalOf, type PricedLine } from './price.ts';

const line = (quantity: number, list: number, requested: number): PricedLine => ({
  quantity,
  list: BigInt(list),
  requested: BigInt(requested),
  offered: null,
  approved: null,
});
const unit = fc.integer({ min: 0, max: 1_000_000_000 }).map(BigInt);
const points = fc.integer({ min: 0, max: 10_000 });

describe('a discount off list', () => {
  it('stays between nothing and the list price', () => {
    fc.assert(
      fc.property(unit, points, (list, off) => {
        const price = discounted(list, 'EUR', off);
        return price >= 0n && price <= list;
      }),
    );
  });

  it('comes back from the price within a rounding', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 10_000, max: 1_000_000_000 }).map(BigInt),
        points,
        (list, off) => Math.abs(discountOf(list, discounted(list, 'EUR', off)) - off) <= 1,
      ),
    );
  });

  it('of 8 % on 19.99 € is 1.60 €', () => {
    expect(discounted(1999n, 'EUR', 800)).toBe(1839n);
    expect(discountOf(0n, 0n)).toBe(0);
  });
});

describe('the effect on the margin', () => {
  it('is what the price brings less than the tier’s discount', () => {
    const margin = marginOf([line(10, 10_000, 7000), line(1, 5000, 5000)], 'EUR', 1000, ({ requested }) => requested);
    expect(margin).toEqual({
      list: 105_000n,
      tier: 94_500n,
      price: 75_000n,
      givenUp: 19_500n,
      discountBasisPoints: 2857,
      tierBasisPoints: 1000,
    });
  });

  it('a line without an offer leaves the sum of offers open', () => {
    expect(totalOf([line(1, 1, 1)], ({ offered }) => offered)).toBeNull();
  });
});
