import type { Ctx } from '../../kit/context.ts';
import { turnAt } from './approvals/turn.ts';
import type { Deal as DealView } from './deal.contract.ts';
import { selectLines } from './line-queries.ts';
import { presentDeal } from './present.ts';
import { selectDeal } from './queries.ts';

/** A registration as its reader sees it, after reading or after a verb. */
export async function shown(ctx: Ctx, verb: string | Promise<{ id: string }>): Promise<DealView> {
  const id = typeof verb === 'string' ? verb : (await verb).id;
  const deal = await selectDeal(ctx, id);
  return presentDeal(ctx, deal, await selectLines(ctx, id), await turnAt(ctx, deal));
}
