import { castVote } from '../../../kit/approvals/voting.ts';
import { waitingRequest } from '../../../kit/approvals/requests.ts';
import type { LoadedRequest } from '../../../kit/approvals/request-queries.ts';
import { authorize } from '../../../kit/authorize.ts';
import type { Ctx } from '../../../kit/context.ts';
import type { Deal } from '../deal.ts';
import { dealPolicy } from '../policy.ts';
import { dealApprovals } from './kind.ts';

/**
 * The chain in which a registration waits; undefined when one decision of anybody who may decide is enough, which the
 * actor then must be. Throws 403.
 */
export async function chainToDecide(ctx: Ctx, deal: Deal): Promise<LoadedRequest | undefined> {
  authorize(ctx, dealPolicy, 'approval.vote', deal);
  const loaded = await waitingRequest(ctx, dealApprovals, deal.id);
  if (!loaded) authorize(ctx, dealPolicy, 'deal.decide', deal);
  return loaded;
}

/** Whether the decision stands with the actor's word: at once without a chain, else when their vote was the last. */
export async function isDecidedBy(
  ctx: Ctx,
  chain: LoadedRequest | undefined,
  vote: 'approve' | 'reject',
  note: string | undefined,
): Promise<boolean> {
  if (!chain) return true;
  return (await castVote(ctx, dealApprovals, chain, { vote, note: note ?? null })) !== 'waiting';
}
