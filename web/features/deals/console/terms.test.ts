import { expect, it } from 'vitest';
import { termsOf } from './terms.ts';

const tier = (id: string, name: string, protectionDays: number, discounts: object[]) =>
  ({ id, name, protectionDays, discounts }) as never;
const programmes = [
  { tiers: [tier('s', 'Silver', 60, [])] },
  { tiers: [tier('g', 'Gold', 90, [{ dealType: 'new_business', basisPoints: 800 }])] },
] as never;

it('reads window and discount from the tier, whichever programme it belongs to', () => {
  expect(termsOf(programmes, 'g', 'new_business')).toEqual({ tier: 'Gold', days: 90, discountBasisPoints: 800 });
});

it('gives no discount for a kind of business that the tier does not name', () => {
  expect(termsOf(programmes, 'g', 'renewal')?.discountBasisPoints).toBe(0);
  expect(termsOf(programmes, 's', 'new_business')?.discountBasisPoints).toBe(0);
});

it('promises nothing for a partner without a tier', () => {
  expect(termsOf(programmes, null, 'new_business')).toBeNull();
});
