import { describe, expect, it } from 'vitest';
import { isComplete, soldAsRegistered, sumOf, winBody } from './sold.ts';
import type { DealLine } from './sold.ts';

const eur = (minor: number) => ({ minor, currency: 'EUR' });
const line = (id: string, quantity: number, minor: number): DealLine => ({
  product: { id, sku: id, name: id },
  quantity,
  unitPrice: eur(minor),
  total: eur(minor * quantity),
});
const lines = [line('a', 40, 1_000), line('b', 2, 99)];

describe('what was sold', () => {
  it('begins with what was registered', () => {
    const sold = soldAsRegistered({ lines, amount: eur(40_198) });
    expect(sold).toMatchObject({ by: 'lines', quantities: { a: 40, b: 2 } });
    expect(sumOf(lines, sold.quantities, 'EUR')).toEqual(eur(40_198));
  });

  it('leaves out products of which none were sold, and the amount with them', () => {
    const sold = { ...soldAsRegistered({ lines, amount: eur(1) }), quantities: { a: 35, b: 0 } };
    expect(winBody(lines, sold)).toEqual({ lines: [{ productId: 'a', quantity: 35, unitPrice: eur(1_000) }] });
  });

  it('sends an amount, a day and a note without blanks around it', () => {
    const sold = { by: 'amount' as const, quantities: {}, amount: eur(5), wonOn: '2026-02-21', note: ' x ' };
    expect(winBody([], sold)).toEqual({ amount: eur(5), wonOn: '2026-02-21', note: 'x' });
  });

  it('is not complete without an amount or a single piece', () => {
    const base = soldAsRegistered({ lines, amount: null });
    expect(isComplete(lines, { ...base, quantities: { a: 0, b: 0 } })).toBe(false);
    expect(isComplete(lines, { ...base, by: 'amount' })).toBe(false);
    expect(isComplete(lines, base)).toBe(true);
  });
});
