/** Open deals as columns by sales stage. Pure. */
import type { Money } from '../../../../../server/kit/contract.ts';
import type { DealSummary } from '../../../../../server/modules/deals/contract.ts';
import { add, amountOf, moneyOf } from '../../../../../server/kit/money.ts';
import type { DealStage } from '../api.ts';

/** Type under which a dragged card carries its id. */
export const CARD = 'application/x-millrace-deal';

export interface BoardColumn {
  stage: DealStage;
  deals: DealSummary[];
  /** Sum of the amounts, one per currency, the largest first. */
  sums: Money[];
}

/** Sums by currency. Currencies are never added to each other. */
export function sumsOf(deals: readonly Pick<DealSummary, 'amount'>[]): Money[] {
  const sums = new Map<string, ReturnType<typeof amountOf>>();
  for (const { amount } of deals) {
    if (!amount) continue;
    const before = sums.get(amount.currency);
    sums.set(amount.currency, before ? add(before, amountOf(amount)) : amountOf(amount));
  }
  return [...sums.values()].map(moneyOf).sort((a, b) => b.minor - a.minor);
}

/** One column per open stage, in the tenant's order; a deal in a retired stage stands in the first column. */
export function columnsOf(stages: readonly DealStage[], deals: readonly DealSummary[]): BoardColumn[] {
  const open = stages.filter(({ kind }) => kind === 'open');
  const known = new Set(open.map(({ id }) => id));
  return open.map((stage, index) => {
    const own = deals.filter((deal) => deal.stage.id === stage.id || (index === 0 && !known.has(deal.stage.id)));
    return { stage, deals: own, sums: sumsOf(own) };
  });
}
