/** What a decision would do, before it is made. */
import { addDays } from '../../kit/calendar.ts';
import { authorize } from '../../kit/authorize.ts';
import type { Ctx } from '../../kit/context.ts';
import { dealTiming, selectDealsById, termsOf, type DealRecord } from '../deals/index.ts';
import { assertStep, standingOf } from './case.ts';
import type { DecisionPreview } from './case.contract.ts';
import { lockCase, selectSides } from './case-queries.ts';
import { requirePlan, type Decided, type PlannedSide } from './carrying-out.ts';
import { casePolicy } from './policy.ts';
import { at } from './present.ts';
import { countTold } from './reading-queries.ts';
import { selectRequests } from './thread-queries.ts';

/** Spells out the consequences of a decision. Throws what deciding would throw, and changes nothing. */
export async function previewDecision(ctx: Ctx, id: string, decided: Decided): Promise<DecisionPreview> {
  const one = await lockCase(ctx, id);
  authorize(ctx, casePolicy, 'dispute.decide', await standingOf(ctx, one));
  assertStep(one, 'decide');
  const sides = (await selectSides(ctx, id)).filter((side) => side.standing !== 'withdrawn');
  const plan = await requirePlan(ctx, sides, decided);
  const deals = await selectDealsById(
    ctx,
    sides.map((side) => side.deal_id),
  );
  const effects: DecisionPreview['effects'] = [];
  for (const planned of plan) effects.push(await effectOf(ctx, planned, deals.get(planned.deal.id)!));
  const requests = await selectRequests(
    ctx,
    sides.map((side) => side.id),
  );
  return {
    effects,
    tells: await countTold(
      ctx,
      plan.map(({ side }) => side.partner_id),
      plan.flatMap(({ deal }) => deal.submitted_by ?? []),
    ),
    openQuestions: requests.filter((request) => request.state === 'open').length,
  };
}

async function effectOf(ctx: Ctx, { side, deal, effect }: PlannedSide, record: DealRecord) {
  const terms = effect === 'protect' ? await protectionOf(ctx, record) : null;
  return {
    sideId: side.id,
    partner: { id: side.partner_id, name: record.partner_name },
    effect,
    protectedUntil: terms?.until ?? (effect === 'keep' ? at(deal.expires_at) : null),
    discountBasisPoints: terms?.discountBasisPoints ?? (effect === 'keep' ? deal.discount_basis_points : null),
  };
}

async function protectionOf(ctx: Ctx, record: DealRecord) {
  const { protectionDays, discountBasisPoints } = await termsOf(ctx, record);
  const { timeZone } = (await dealTiming(ctx)).calendar;
  return { until: addDays(ctx.clock.now(), protectionDays, timeZone).toISOString(), discountBasisPoints };
}
