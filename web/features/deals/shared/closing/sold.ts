/** What was really sold, as it is typed when a deal is reported as won. Pure. */
import type { Money } from '../../../../../server/kit/contract.ts';
import { amountOf, moneyOf, multiply, sum } from '../../../../../server/kit/money.ts';
import type { Deal } from '../../../../../server/modules/deals/contract.ts';

export type DealLine = Deal['lines'][number];

export interface Sold {
  /** By the registered products, or as one amount. */
  by: 'lines' | 'amount';
  /** Pieces by product id; none of a product means that it was not sold. */
  quantities: Readonly<Record<string, number>>;
  amount: Money | null;
  /** Day of the vendor; null for today. */
  wonOn: string | null;
  note: string;
}

/** As it was registered. */
export const soldAsRegistered = (deal: Pick<Deal, 'lines' | 'amount'>): Sold => ({
  by: deal.lines.length > 0 ? 'lines' : 'amount',
  quantities: Object.fromEntries(deal.lines.map(({ product, quantity }) => [product.id, quantity])),
  amount: deal.amount,
  wonOn: null,
  note: '',
});

/** Sum of the lines that were sold, in the currency of the deal. */
export function sumOf(lines: readonly DealLine[], quantities: Sold['quantities'], currency: string): Money {
  const totals = lines.map(({ product, unitPrice }) =>
    multiply(amountOf(unitPrice), BigInt(quantities[product.id] ?? 0)),
  );
  return moneyOf(sum(totals, currency));
}

/** Body of the report. With lines the amount is theirs and is left out. */
export function winBody(lines: readonly DealLine[], { by, quantities, amount, wonOn, note }: Sold) {
  const kept = lines.filter(({ product }) => (quantities[product.id] ?? 0) > 0);
  const sold = kept.map(({ product, unitPrice }) => ({
    productId: product.id,
    quantity: quantities[product.id]!,
    unitPrice,
  }));
  return {
    ...(by === 'lines' ? { lines: sold } : amount ? { amount } : {}),
    ...(wonOn ? { wonOn } : {}),
    ...(note.trim() ? { note: note.trim() } : {}),
  };
}

/** Whether anything was sold at all. */
export const isComplete = (lines: readonly DealLine[], sold: Sold): boolean =>
  sold.by === 'amount' ? sold.amount !== null : lines.some(({ product }) => (sold.quantities[product.id] ?? 0) > 0);
