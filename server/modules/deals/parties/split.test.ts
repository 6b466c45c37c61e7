import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attribute, splitErrors, splitOf } from './split.ts';
import { MOST_PARTIES, WHOLE } from './states.ts';

/** Shares of one to eight parties that are 100 % together. */
const shares = fc
  .array(fc.integer({ min: 0, max: WHOLE }), { minLength: 0, maxLength: MOST_PARTIES - 1 })
  .map((cuts) => [0, ...cuts.sort((a, b) => a - b), WHOLE])
  .map((cuts) => cuts.slice(1).map((cut, index) => cut - cuts[index]!));
const minor = fc.bigInt({ min: 0n, max: BigInt(Number.MAX_SAFE_INTEGER) });
const split = (basisPoints: number[]) => ({ partyIds: basisPoints.map(String), basisPoints });

describe('an amount attributed by shares', () => {
  it('is always there to the last cent', () => {
    fc.assert(
      fc.property(minor, shares, (total, points) => {
        const parts = attribute({ minor: total, currency: 'EUR' }, split(points));
        return parts.reduce((sum, part) => sum + part, 0n) === total;
      }),
    );
  });

  it('gives nobody a cent more or less than the exact share rounded one way or the other', () => {
    fc.assert(
      fc.property(minor, shares, (total, points) => {
        const parts = attribute({ minor: total, currency: 'EUR' }, split(points));
        return parts.every((part, index) => {
          const floor = (total * BigInt(points[index]!)) / BigInt(WHOLE);
          return part === floor || (part === floor + 1n && points[index]! > 0);
        });
      }),
    );
  });

  it('gives the last cent to the largest remainder', () => {
    expect(attribute({ minor: 100n, currency: 'EUR' }, split([3333, 3333, 3334]))).toEqual([33n, 33n, 34n]);
    expect(attribute({ minor: 1n, currency: 'JPY' }, split([5000, 5000]))).toEqual([1n, 0n]);
  });
});

describe('shares', () => {
  const party = (revenue: number | null, commission: number | null = null) => ({
    partnerId: String(revenue),
    shares: { revenue, commission },
  });

  it('are 100 % per kind, or there are none', () => {
    expect(splitErrors([party(6000), party(4000)])).toEqual([]);
    expect(splitErrors([party(null), party(null)])).toEqual([]);
    expect(splitErrors([party(6000), party(3999)]).map(({ code }) => code)).toEqual(['not_whole']);
    expect(splitErrors([party(10_000, 1), party(null)]).map(({ path }) => path)).toEqual(['parties.commission']);
  });

  it('leave out who takes no part', () => {
    expect(splitOf('revenue', [party(10_000), party(null)])).toEqual({ partyIds: ['10000'], basisPoints: [10_000] });
    expect(splitOf('commission', [party(10_000)])).toBeNull();
  });
});
