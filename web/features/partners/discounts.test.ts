import { expect, it } from 'vitest';
import { basisPointsOf, discountOf, typedPercent, withDiscount, wordOf } from './discounts.ts';

it.each([
  ['8', 800],
  ['7,5 %', 750],
  ['0.25', 25],
  ['100', 10_000],
  ['100.01', undefined],
  ['1.005', undefined],
  ['-3', undefined],
  ['', undefined],
])('reads “%s” as %s basis points', (typed, points) => {
  expect(basisPointsOf(typed)).toBe(points);
});

it.each([0, 25, 750, 10_000])('writes %s basis points so that they are read as the same', (points) => {
  for (const region of ['en-GB', 'de-DE']) expect(basisPointsOf(typedPercent(points, region))).toBe(points);
});

it('sets one discount and leaves the others', () => {
  const tier = { discounts: [{ dealType: 'new_business', basisPoints: 800 }] };
  expect(withDiscount(tier, 'renewal', 200)).toEqual([
    { dealType: 'new_business', basisPoints: 800 },
    { dealType: 'renewal', basisPoints: 200 },
  ]);
  expect(withDiscount(tier, 'new_business', 0)).toEqual([]);
  expect(discountOf(tier, 'renewal')).toBe(0);
});

it('falls back to English where the tenant has no German word', () => {
  expect(wordOf({ en: 'Renewal' }, 'de')).toBe('Renewal');
  expect(wordOf({ en: 'Renewal', de: 'Verlängerung' }, 'de')).toBe('Verlängerung');
});
