/** What a registration is worth, from what stands in the form. Pure. */
import type { Money } from '../../../../../server/kit/contract.ts';
import { add, amountOf as exact, moneyOf, multiply } from '../../../../../server/kit/money.ts';
import type { Amount } from '../../../../../server/kit/money.ts';
import type { LineValues, RegistrationValues } from './values.ts';

/** The amount for the interface; null for one that is too large to be meant. */
function fitting(amount: Amount): Money | null {
  try {
    return moneyOf(amount);
  } catch {
    return null;
  }
}

/** Price times quantity; null while one of them is missing. */
export function lineTotal({ quantity, unitPrice }: Pick<LineValues, 'quantity' | 'unitPrice'>): Money | null {
  if (unitPrice === null || quantity === '' || !Number.isInteger(quantity)) return null;
  return fitting(multiply(exact(unitPrice), BigInt(quantity)));
}

/** Sum of the lines that have a price; null without any, or when their currencies differ. */
export function sumOf(lines: readonly LineValues[]): Money | null {
  const totals = lines.map(lineTotal).filter((total) => total !== null);
  const [first, ...others] = totals;
  if (!first || others.some(({ currency }) => currency !== first.currency)) return null;
  return fitting(others.reduce((sum, total) => add(sum, exact(total)), exact(first)));
}

/** The registration's amount: typed, or the sum of its products. */
export const amountOf = ({ valuedBy, amount, lines }: RegistrationValues): Money | null =>
  valuedBy === 'products' ? sumOf(lines) : amount;
