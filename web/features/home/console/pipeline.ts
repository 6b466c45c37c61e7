/** Registrations summed up by sales stage. Pure. */
import type { Money } from '../../../../server/kit/contract.ts';
import { add, amountOf, moneyOf } from '../../../../server/kit/money.ts';
import type { DealSummary } from '../../../../server/modules/deals/contract.ts';

export interface StageSum {
  stage: DealSummary['stage'];
  count: number;
  /** One sum per currency, the largest first. */
  sums: Money[];
}

export interface Pipeline {
  count: number;
  sums: Money[];
  /** By probability, the least likely first: as a deal moves. */
  stages: StageSum[];
  /** False when there were more than could be read: every figure is "at least". */
  complete: boolean;
}

type Summed = Pick<DealSummary, 'stage' | 'amount'>;

/** Sums of one currency each; registrations without an amount count for nothing. */
export function sumsOf(deals: readonly Summed[]): Money[] {
  const totals = new Map<string, ReturnType<typeof amountOf>>();
  for (const { amount } of deals) {
    if (!amount) continue;
    const before = totals.get(amount.currency);
    totals.set(amount.currency, before ? add(before, amountOf(amount)) : amountOf(amount));
  }
  return [...totals.values()].map(moneyOf).sort((a, b) => b.minor - a.minor);
}

/** Everything by stage. */
export function sumUp(deals: readonly Summed[], complete: boolean): Pipeline {
  const byStage = Map.groupBy(deals, ({ stage }) => stage.id);
  const stages = [...byStage.values()].map((rows) => ({
    stage: rows[0]!.stage,
    count: rows.length,
    sums: sumsOf(rows),
  }));
  return {
    count: deals.length,
    sums: sumsOf(deals),
    stages: stages.sort((a, b) => a.stage.probability - b.stage.probability),
    complete,
  };
}
