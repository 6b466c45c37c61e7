/** A side as its own partner reads it. */
import { authorize, verdict } from '../../kit/authorize.ts';
import type { Ctx } from '../../kit/context.ts';
import { selectDeal } from '../deals/index.ts';
import { appealability } from './appeal.ts';
import { contestability } from './contest.ts';
import { withdrawability } from './ending.ts';
import { sidePolicy } from './policy.ts';
import type { OwnSide as OwnSideView, OwnSideSummary } from './portal.contract.ts';
import { at } from './present.ts';
import { abilityOf, readThreads } from './reading.ts';
import { selectOwnSide, selectOwnSidesOfDeal, type OwnSide } from './side-queries.ts';
import { sideView } from './states.ts';

/** A side as a list shows it. */
export const presentOwnSummary = (row: OwnSide): OwnSideSummary => ({
  id: row.id,
  view: sideView({
    status: row.status,
    standing: row.standing,
    asked: row.asked_until !== null,
    appealed: row.appealed_at !== null,
  }),
  standing: row.standing,
  claimant: row.claimant,
  deal: { id: row.deal_id, number: row.number, customer: row.deal_customer ?? '' },
  openedAt: row.created_at.toISOString(),
  dueAt: at(row.asked_until && new Date(row.asked_until)),
});

/** One own side with its thread. Throws 404 for another's. */
export async function readOwnSide(ctx: Ctx, id: string): Promise<OwnSideView> {
  const row = await selectOwnSide(ctx, id);
  authorize(ctx, sidePolicy, 'dispute.own.read', row);
  const thread = (await readThreads(ctx, [id])).of(id);
  const settled = row.standing !== 'open';
  return {
    ...presentOwnSummary(row),
    shareBasisPoints: row.share_basis_points,
    reason: row.reason_label,
    told: row.told,
    decidedAt: settled ? at(row.decided_at) : null,
    appealUntil: ['lost', 'shared'].includes(row.standing) ? at(row.appeal_until) : null,
    ...thread,
    abilities: abilitiesOn(ctx, row),
  };
}

function abilitiesOn(ctx: Ctx, row: OwnSide): OwnSideView['abilities'] {
  const allowed = verdict(ctx, sidePolicy, 'dispute.own.act', row);
  const ability = (legal: true | string) => abilityOf(allowed === true ? legal : allowed);
  const appeal = appealability(row, row, ctx.clock.now());
  return {
    answer: ability(row.asked_until !== null || 'No question waits for you'),
    appeal: ability(appeal === true ? true : appeal[1]),
    withdraw: ability(row.standing === 'withdrawn' ? 'This is withdrawn' : withdrawability(row.status, row)),
  };
}

/** Own disputes about one registration, and whether what was decided about it may be contested. */
export async function readDealStanding(ctx: Ctx, dealId: string) {
  const deal = await selectDeal(ctx, dealId);
  const allowed = verdict(ctx, sidePolicy, 'dispute.own.act', deal);
  if (deal.partner_id !== ctx.actor.partnerId) return { items: [], contest: abilityOf(allowed) };
  const answer = await contestability(ctx, deal);
  const legal = answer === true ? true : answer[1];
  return {
    items: (await selectOwnSidesOfDeal(ctx, dealId)).map(presentOwnSummary),
    contest: abilityOf(allowed === true ? legal : allowed),
  };
}
