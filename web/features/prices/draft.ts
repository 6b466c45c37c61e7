/** What somebody types who asks for a special price, and what is sent of it. Pure. */
import type { BodyInputOf, Money } from '../../../server/kit/contract.ts';
import type { SpecialPrice, specialPricesContract } from '../../../server/modules/special-prices/contract.ts';

/** One line of the form; its price is a discount or an amount. */
export interface DraftLine {
  key: number;
  productId: string | null;
  quantity: number;
  by: 'discount' | 'price';
  percent: number;
  price: Money | null;
}

export interface Draft {
  lines: DraftLine[];
  justification: string;
  competitor: string;
  shipTo: string;
  neededBy: string | null;
  validFrom: string | null;
  validTo: string | null;
}

type Body = BodyInputOf<typeof specialPricesContract.updateSpecialPrice>;

let keys = 0;

/** A line to fill in. */
export const newLine = (productId: string | null = null, quantity = 1): DraftLine => ({
  key: (keys += 1),
  productId,
  quantity,
  by: 'discount',
  percent: 10,
  price: null,
});

/** The form for a new request: the deal's products, for ninety days from today. */
export function draftFor(lines: readonly { product: { id: string }; quantity: number }[], today: string): Draft {
  const end = new Date(Date.parse(today) + 90 * 86_400_000).toISOString().slice(0, 10);
  return {
    lines: lines.length > 0 ? lines.map(({ product, quantity }) => newLine(product.id, quantity)) : [newLine()],
    justification: '',
    competitor: '',
    shipTo: '',
    neededBy: null,
    validFrom: today,
    validTo: end,
  };
}

/** The form with what a draft holds already. */
export const draftOf = (request: SpecialPrice): Draft => ({
  lines: request.lines.map((line) => ({
    ...newLine(line.product.id, line.quantity),
    by: 'price' as const,
    price: line.requested,
  })),
  justification: request.justification ?? '',
  competitor: request.competitor ?? '',
  shipTo: request.shipTo ?? '',
  neededBy: request.neededBy,
  validFrom: request.validFrom,
  validTo: request.validTo,
});

const orNull = (text: string) => (text.trim() === '' ? null : text.trim());

/** What is sent; lines without a product are left out. */
export const bodyOf = (draft: Draft): Body => ({
  lines: draft.lines.flatMap(({ productId, quantity, by, percent, price }): NonNullable<Body['lines']> => {
    if (productId === null) return [];
    const line = { productId, quantity: Math.max(1, quantity) };
    if (by === 'price' && price) return [{ ...line, unitPrice: price }];
    return [{ ...line, discountBasisPoints: Math.round(percent * 100) }];
  }),
  justification: orNull(draft.justification),
  competitor: orNull(draft.competitor),
  shipTo: orNull(draft.shipTo),
  neededBy: draft.neededBy,
  validFrom: draft.validFrom,
  validTo: draft.validTo,
});
