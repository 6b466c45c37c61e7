/** From what is decided about sides to what happens to their registrations. */
import type { Ctx } from '../../kit/context.ts';
import { conflict, invalid } from '../../kit/errors.ts';
import {
  awardDeal,
  effectOfLosing,
  effectOfWinning,
  lockDeals,
  reasonOfRefusal,
  refuseDeal,
  type Deal,
  type Effect,
} from '../deals/index.ts';
import { faultsOf, type Outcome } from './plan.ts';
import type { SideRow } from './rows.ts';
import type { VerdictKind } from './states.ts';

/** A decision as far as registrations follow from it. */
export interface Decided {
  verdict: VerdictKind;
  outcomes: readonly Outcome[];
}

/** One side with what is decided about it and what that does to its registration. */
export interface PlannedSide {
  side: SideRow;
  deal: Deal;
  outcome: Outcome;
  effect: Effect;
  reason: Awaited<ReturnType<typeof reasonOfRefusal>> | null;
}

/** What a decision will do, with the registrations locked. Throws 422 or 409 for what cannot be done. */
export async function requirePlan(ctx: Ctx, sides: readonly SideRow[], decided: Decided): Promise<PlannedSide[]> {
  const ids = sides.map((side) => side.id);
  const faults = faultsOf(decided.verdict, decided.outcomes, ids);
  if (faults.length > 0) throw invalid(faults);
  const deals = await lockDeals(
    ctx,
    sides.map((side) => side.deal_id),
  );
  const plan: PlannedSide[] = [];
  for (const [index, outcome] of decided.outcomes.entries()) {
    const side = sides.find((one) => one.id === outcome.sideId)!;
    plan.push(await planSide(ctx, side, deals.get(side.deal_id)!, outcome, index));
  }
  return plan;
}

async function planSide(ctx: Ctx, side: SideRow, deal: Deal, outcome: Outcome, index: number): Promise<PlannedSide> {
  const lost = outcome.standing === 'lost';
  const effect = lost ? effectOfLosing(deal) : effectOfWinning(deal);
  if (!lost && effect === 'none') {
    throw conflict('side_cannot_win', 'A registration that was withdrawn or closed cannot be protected');
  }
  const refused = effect === 'reject' || effect === 'revoke';
  return { side, deal, outcome, effect, reason: refused ? await requireReason(ctx, effect, outcome, index) : null };
}

async function requireReason(ctx: Ctx, effect: 'reject' | 'revoke', { reasonId }: Outcome, index: number) {
  const path = `outcomes.${index}.reasonId`;
  if (reasonId === undefined) throw invalid([{ path, code: 'required', message: 'Choose a reason' }]);
  try {
    return await reasonOfRefusal(ctx, effect, reasonId);
  } catch {
    throw invalid([{ path, code: 'unknown_reference', message: 'Choose one of the reasons' }]);
  }
}

/** Refuses and awards, the refused first: what they protected is free when the winner takes it. */
export async function carryOut(ctx: Ctx, plan: readonly PlannedSide[]): Promise<void> {
  const parties = plan.map(({ deal }) => deal.id);
  for (const { deal, effect, reason, outcome } of plan) {
    if (effect !== 'reject' && effect !== 'revoke') continue;
    await refuseDeal(ctx, deal, { reason: reason!, note: outcome.told!, effect });
  }
  for (const { deal, effect, outcome } of plan) {
    if (effect === 'protect') await awardDeal(ctx, deal, outcome.told ?? null, parties);
  }
}
