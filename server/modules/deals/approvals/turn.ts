import { latestRequest } from '../../../kit/approvals/requests.ts';
import { turnOf, turnWords } from '../../../kit/approvals/voting.ts';
import type { Ctx } from '../../../kit/context.ts';
import type { Deal } from '../deal.ts';
import { dealApprovals } from './kind.ts';

/** Whether the chain of a registration waits for the actor, or in words for whom; null where no chain waits. */
export async function turnAt(ctx: Ctx, deal: Pick<Deal, 'id' | 'approval_status'>): Promise<true | string | null> {
  if (ctx.actor.side !== 'vendor') return null;
  if (deal.approval_status !== 'submitted' && deal.approval_status !== 'under_review') return null;
  const loaded = await latestRequest(ctx, dealApprovals, deal.id);
  if (loaded?.request.state !== 'waiting') return null;
  return turnWords(await turnOf(ctx, loaded), loaded.steps);
}
