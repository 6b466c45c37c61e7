import { authorize } from '../../kit/authorize.ts';
import type { Ctx } from '../../kit/context.ts';
import { chainToDecide, isDecidedBy } from './approvals/decision.ts';
import { assertFresh, assertLegal, type Deal } from './deal.ts';
import { emitDeal, reasonTold } from './events.ts';
import { dealPolicy } from './policy.ts';
import { lockDeal, updateDeal } from './queries.ts';
import { requireReason } from './reasons.ts';
import { syncRegistration } from './registration-index.ts';
import { decided, firstResponse, UNHELD } from './response-clock.ts';
import { noteResponse } from './response-times.ts';
import { dealTiming } from './settings.ts';
import { cancelDealTimers } from './timers.ts';

export interface RejectionInput {
  reasonId: string;
  note?: string | undefined;
}

/**
 * Rejects a registration. The reason says whether the partner may correct it and submit again. In a chain of approvals one
 * rejection decides.
 */
export async function rejectDeal(ctx: Ctx, id: string, version: number | null, input: RejectionInput): Promise<Deal> {
  const before = await lockDeal(ctx, id);
  const chain = await chainToDecide(ctx, before);
  assertFresh(before, version);
  assertLegal(before, 'reject');
  const reason = await requireReason(ctx, 'reject', input.reasonId);
  await isDecidedBy(ctx, chain, 'reject', input.note);
  const timing = await dealTiming(ctx);
  const after = await updateDeal(ctx, before, {
    approval_status: 'rejected',
    ...firstResponse(ctx, before, timing),
    ...decided(ctx, reason, input.note),
    ...UNHELD,
  });
  await noteResponse(ctx, before, after, timing.calendar.timeZone);
  await syncRegistration(ctx, after);
  await cancelDealTimers(ctx, id);
  const told = { ...reasonTold(reason), note: input.note ?? null, resubmittable: reason.resubmittable };
  await emitDeal(ctx, 'deal.rejected', { before, after }, told);
  return after;
}

/** Takes the protection of an approved registration away; its reminders and expiry are cancelled. */
export async function revokeDeal(
  ctx: Ctx,
  id: string,
  version: number | null,
  { reasonId, note }: { reasonId: string; note: string },
): Promise<Deal> {
  const before = await lockDeal(ctx, id);
  authorize(ctx, dealPolicy, 'deal.revoke', before);
  assertFresh(before, version);
  assertLegal(before, 'revoke');
  const reason = await requireReason(ctx, 'revoke', reasonId);
  const after = await updateDeal(ctx, before, { approval_status: 'revoked', ...decided(ctx, reason, note) });
  await syncRegistration(ctx, after);
  await cancelDealTimers(ctx, id);
  await emitDeal(ctx, 'deal.revoked', { before, after }, { ...reasonTold(reason), note });
  return after;
}
