/** Prices per unit as somebody offers them, by position. Pure. */
import type { Money } from '../../../server/kit/contract.ts';
import type { SpecialPrice, SpecialPriceLineView } from '../../../server/modules/special-prices/contract.ts';

export type Prices = Readonly<Record<number, Money | null>>;

/** The price per unit that is on the table. */
export const onTheTable = (line: SpecialPriceLineView): Money => line.approved ?? line.offered ?? line.requested;

/** What an offer begins with: the price that is on the table. */
export const pricesOf = (lines: readonly SpecialPriceLineView[]): Prices =>
  Object.fromEntries(lines.map((line) => [line.position, onTheTable(line)]));

/** Whether every line has a price, no dearer than the list. */
export const isSound = (lines: readonly SpecialPriceLineView[], prices: Prices): boolean =>
  lines.every((line) => {
    const price = prices[line.position];
    return price !== null && price !== undefined && price.minor >= 0 && price.minor <= line.list.minor;
  });

/** Sum of an offer, and its discount off the list in basis points. */
export function sumOf(request: Pick<SpecialPrice, 'lines' | 'list'>, prices: Prices): { sum: Money; points: number } {
  const minor = request.lines.reduce((sum, line) => sum + (prices[line.position]?.minor ?? 0) * line.quantity, 0);
  const { list } = request;
  const points = list.minor === 0 ? 0 : Math.round(((list.minor - minor) * 10_000) / list.minor);
  return { sum: { minor, currency: list.currency }, points };
}
