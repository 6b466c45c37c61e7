import { describe, expect, it } from 'vitest';
import { lineTotal, sumOf } from './amount.ts';

const line = (quantity: number | '', minor: number, currency = 'EUR') => ({
  id: '1',
  productId: 'p',
  label: '',
  quantity,
  unitPrice: { minor, currency },
});

describe('sumOf', () => {
  it('adds whole minor units', () => {
    expect(sumOf([line(3, 1999), line(10, 5)])).toEqual({ minor: 6047, currency: 'EUR' });
  });

  it('leaves out what has no quantity yet and refuses to add currencies', () => {
    expect(sumOf([line(2, 100), line('', 900)])).toEqual({ minor: 200, currency: 'EUR' });
    expect(sumOf([line(2, 100), line(1, 900, 'USD')])).toBeNull();
    expect(sumOf([])).toBeNull();
  });
});

it('has no total without a price', () => {
  expect(lineTotal({ quantity: 3, unitPrice: null })).toBeNull();
});
