import { recallRequest } from '../../../kit/approvals/requests.ts';
import type { Ctx } from '../../../kit/context.ts';
import { conflict } from '../../../kit/errors.ts';
import { dealApprovals } from '../approvals/kind.ts';
import { protect } from '../granting.ts';
import { countProtectedRivals, lockCustomer } from '../conflict.ts';
import { stateOf, type Deal } from '../deal.ts';
import { emitDeal, reasonTold } from '../events.ts';
import { lockDeal, updateDeal } from '../queries.ts';
import { requireReason, type Reason } from '../reasons.ts';
import { syncRegistration } from '../registration-index.ts';
import { decided, firstResponse, UNHELD } from '../response-clock.ts';
import { noteResponse } from '../response-times.ts';
import { dealTiming } from '../settings.ts';
import { legality } from '../states.ts';
import { cancelDealTimers } from '../timers.ts';
import { holdLocked, resumeLocked, type HoldInput } from './hold.ts';

/** What settling a dispute does to a registration. */
export type Effect = 'protect' | 'keep' | 'reject' | 'revoke' | 'none';

/** What it means for a registration to win; `none` when it can no longer be protected. */
export function effectOfWinning(deal: Deal): Effect {
  if (deal.approval_status === 'approved') return 'keep';
  return legality('award', stateOf(deal)) === true ? 'protect' : 'none';
}

/** What it means for a registration to lose; `none` when nothing is left to take. */
export function effectOfLosing(deal: Deal): Effect {
  if (legality('revoke', stateOf(deal)) === true) return 'revoke';
  return legality('reject', stateOf(deal)) === true ? 'reject' : 'none';
}

/** Locks the registrations of a dispute, in the order of their ids so that two settlements cannot wait for each other. */
export async function lockDeals(ctx: Ctx, ids: readonly string[]): Promise<Map<string, Deal>> {
  const deals = new Map<string, Deal>();
  for (const id of [...ids].sort()) deals.set(id, await lockDeal(ctx, id));
  return deals;
}

/** The reason of a refusal: one of the vendor's for rejecting or for revoking, as the effect is. */
export const reasonOfRefusal = (ctx: Ctx, effect: 'reject' | 'revoke', reasonId: string): Promise<Reason> =>
  requireReason(ctx, effect, reasonId);

/** Takes a customer from a registration that lost: rejects what waits, revokes what is protected. */
export async function refuseDeal(
  ctx: Ctx,
  before: Deal,
  { reason, note, effect }: { reason: Reason; note: string; effect: 'reject' | 'revoke' },
): Promise<Deal> {
  await recallRequest(ctx, dealApprovals, before.id);
  const timing = await dealTiming(ctx);
  const after = await updateDeal(ctx, before, {
    approval_status: effect === 'revoke' ? 'revoked' : 'rejected',
    ...firstResponse(ctx, before, timing),
    ...decided(ctx, reason, note),
    ...UNHELD,
  });
  await noteResponse(ctx, before, after, timing.calendar.timeZone);
  await syncRegistration(ctx, after);
  await cancelDealTimers(ctx, before.id);
  const told = { ...reasonTold(reason), note, inDispute: true } as const;
  if (effect === 'revoke') await emitDeal(ctx, 'deal.revoked', { before, after }, told);
  else await emitDeal(ctx, 'deal.rejected', { before, after }, { ...told, resubmittable: reason.resubmittable });
  return after;
}

/**
 * Gives a customer to a registration that won, also to one that was rejected or revoked before. Throws 409
 * `customer_protected` while a registration outside of the dispute protects the customer.
 */
export async function awardDeal(
  ctx: Ctx,
  before: Deal,
  note: string | null,
  parties: readonly string[],
): Promise<Deal> {
  await lockCustomer(ctx, before);
  if ((await countProtectedRivals(ctx, before, parties)) > 0) {
    throw conflict(
      'customer_protected',
      'Another registration, which is not part of this dispute, protects the customer',
      'Add it to a dispute of its own or decide about it first.',
    );
  }
  await recallRequest(ctx, dealApprovals, before.id);
  const after = await protect(ctx, before, { note: note ?? undefined }, 0);
  await emitDeal(ctx, 'deal.approved', { before, after }, { note, inDispute: true });
  return after;
}

/** Holds a registration for a dispute if it waits for the vendor's answer; answers whether it does now. */
export async function holdIfWaiting(ctx: Ctx, deal: Deal, input: HoldInput): Promise<boolean> {
  if (legality('hold', stateOf(deal)) !== true) return false;
  await holdLocked(ctx, deal, input);
  return true;
}

/** Lets a held registration go on, unless somebody has done so already. */
export async function resumeIfHeld(ctx: Ctx, deal: Deal): Promise<void> {
  if (legality('resume', stateOf(deal)) === true) await resumeLocked(ctx, deal, 'settled');
}
