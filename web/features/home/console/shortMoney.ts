import type { Money } from '../../../../server/kit/contract.ts';
import { toDecimal } from '../../../../server/kit/money.ts';

/** An amount for a tile: `€1.2M`. The rows behind it are exact. */
export function shortMoney(money: Money, region: string): string {
  const format = new Intl.NumberFormat(region, {
    style: 'currency',
    currency: money.currency,
    notation: 'compact',
    maximumFractionDigits: 1,
  });
  return format.format(toDecimal(money) as Intl.StringNumericLiteral);
}
