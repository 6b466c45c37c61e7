import type { Ctx } from '../../kit/context.ts';
import { turnAt } from './approvals/turn.ts';
import type { Deal as DealView } from './deal.contract.ts';
import { selectLines } from './line-queries.ts';
import { presentDeal } from './present.ts';
import { selectDeal, type DealRecord } from './queries.ts';

/** A registration as its reader sees it, after reading or after a verb. */
export async function shown(ctx: Ctx, verb: string | Promise<{ id: string }>): Promise<DealView> {
  const id = typeof verb === 'string' ? verb : (await verb).id;
  const [deal, lines] = await Promise.all([selectDeal(ctx, id), selectLines(ctx, id)]);
  return presentDeal(ctx, deal, lines, await turnAt(ctx, deal));
}

/** A registration that was just begun: everything but its lines has been read. */
export async function shownDraft(ctx: Ctx, draft: DealRecord, hasLines: boolean): Promise<DealView> {
  return presentDeal(ctx, draft, hasLines ? await selectLines(ctx, draft.id) : [], null);
}
