import { describe, expect, it } from 'vitest';
import { bodyOf, draftFor, newLine } from './draft.ts';

describe('what is sent of a request', () => {
  it('begins with the deal’s products for ninety days', () => {
    const draft = draftFor([{ product: { id: 'sensor' }, quantity: 4 }], '2026-06-02');
    expect(draft).toMatchObject({ validFrom: '2026-06-02', validTo: '2026-08-31' });
    expect(bodyOf(draft).lines).toEqual([{ productId: 'sensor', quantity: 4, discountBasisPoints: 1000 }]);
  });

  it('is a discount or a price per line, and nothing for what is empty', () => {
    const draft = {
      ...draftFor([], '2026-06-02'),
      lines: [
        newLine(),
        { ...newLine('a', 0), percent: 12.5 },
        { ...newLine('b', 2), by: 'price' as const, price: { minor: 100, currency: 'EUR' } },
      ],
    };
    expect(bodyOf(draft).lines).toEqual([
      { productId: 'a', quantity: 1, discountBasisPoints: 1250 },
      { productId: 'b', quantity: 2, unitPrice: { minor: 100, currency: 'EUR' } },
    ]);
    expect(bodyOf(draft)).toMatchObject({ competitor: null, justification: null });
  });
});
