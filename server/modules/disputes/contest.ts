/** Whether a partner may contest what was decided about its registration. */
import type { Ctx } from '../../kit/context.ts';
import { conflict } from '../../kit/errors.ts';
import type { Deal } from '../deals/index.ts';
import { selectSidesOfDeal } from './side-queries.ts';

/** Statuses in which a decision stands that can be contested. */
const DECIDED: readonly string[] = ['rejected', 'revoked'];
const WAITING: readonly string[] = ['submitted', 'under_review', 'info_requested', 'on_hold'];

type Contested = Pick<Deal, 'id' | 'approval_status' | 'verdict' | 'outcome'>;

/** `true`, or the code and the words why not. Only what the partner knows of its own registration counts. */
export async function contestability(
  ctx: Ctx,
  deal: Contested,
): Promise<true | readonly [code: string, words: string]> {
  const contestable =
    DECIDED.includes(deal.approval_status) || (deal.verdict === 'taken' && WAITING.includes(deal.approval_status));
  if (!contestable || deal.outcome !== 'open') return ['illegal_transition', 'There is no decision to contest'];
  const sides = await selectSidesOfDeal(ctx, deal.id);
  if (sides.some((side) => !side.over)) return ['dispute_running', 'This registration is in a dispute already'];
  if (sides.some((side) => side.standing === 'lost')) return ['already_decided', 'A dispute has decided about this'];
  return true;
}

/** Throws 409 unless the decision may be contested. */
export async function assertContestable(ctx: Ctx, deal: Contested): Promise<void> {
  const answer = await contestability(ctx, deal);
  if (answer !== true) throw conflict(...answer);
}
