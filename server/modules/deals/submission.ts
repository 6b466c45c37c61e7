import { recallRequest } from '../../kit/approvals/requests.ts';
import { localDay } from '../../kit/calendar.ts';
import { authorize } from '../../kit/authorize.ts';
import type { Ctx } from '../../kit/context.ts';
import { invalid } from '../../kit/errors.ts';
import { selectPartner } from '../partners/index.ts';
import { dealApprovals } from './approvals/kind.ts';
import { startApproval } from './approvals/routing.ts';
import { lockCustomer, recordCheck } from './conflict.ts';
import { assertFresh, assertLegal, missingForSubmission, type Deal } from './deal.ts';
import { emitDeal, reasonTold } from './events.ts';
import { checkCustomFields } from './form.ts';
import { amountErrors, takeSeat } from './limits/seat.ts';
import { membershipOf } from './membership.ts';
import { assertOpenForBusiness } from './partner-standing.ts';
import { dealPolicy } from './policy.ts';
import { lockDeal, updateDeal } from './queries.ts';
import { syncRegistration } from './registration-index.ts';
import { optionalReason } from './reasons.ts';
import { decided, responseDue, UNHELD } from './response-clock.ts';
import { requireScope } from './scope-of-deal.ts';
import { dealTiming } from './settings.ts';
import { cancelDealTimers } from './timers.ts';

/**
 * Submits a registration for the first time, after a question or after a rejection that allows it. Whoever submits a
 * customer first is first: the customer is locked before it is checked, until the transaction ends. Throws 422 for what
 * is missing.
 */
export async function submitDeal(
  ctx: Ctx,
  id: string,
  version: number | null,
  told: { importId?: string } = {},
): Promise<Deal> {
  const before = await lockDeal(ctx, id);
  authorize(ctx, dealPolicy, 'deal.submit', before);
  assertFresh(before, version);
  assertLegal(before, 'submit');
  const partner = await selectPartner(ctx, before.partner_id);
  assertOpenForBusiness(partner);
  const timing = await dealTiming(ctx);
  const custom = await requireComplete(ctx, before, localDay(ctx.clock.now(), timing.calendar.timeZone));
  const scope = await requireScope(ctx, before);
  const seat = await takeSeat(ctx, before, partner);
  await lockCustomer(ctx, before);
  const check = await recordCheck(ctx, { ...before, ...scope }, 'submission');
  const now = ctx.clock.now();
  const after = await updateDeal(ctx, before, {
    ...custom,
    ...check.columns,
    ...scope,
    manual_review: seat.manualReview,
    approval_status: 'submitted',
    ...placeInLine(ctx, before, now),
    response_due_at: responseDue(now, timing),
    assigned_to: before.assigned_to ?? partner.owner_id,
    ...UNDECIDED,
  });
  await syncRegistration(ctx, after);
  await cancelDealTimers(ctx, id);
  await emitDeal(
    ctx,
    'deal.submitted',
    { before, after },
    { again: before.submitted_at !== null, onBehalf: after.on_behalf, ...told },
  );
  await emitDeal(ctx, 'deal.checked', { before, after }, check.told);
  if (seat.manualReview) await emitDeal(ctx, 'deal.throttled', { after }, seat.record);
  await startApproval(ctx, after);
  return after;
}

/** Whoever answers a question keeps the place in line; whoever comes back after a rejection queues again. */
function placeInLine(ctx: Ctx, before: Deal, now: Date) {
  if (before.approval_status === 'info_requested') return {};
  return { submitted_at: now, submitted_by: membershipOf(ctx), submitted_by_name: ctx.actor.name };
}

/** A new round: what was decided before stands in the timeline. */
const UNDECIDED = {
  decided_at: null,
  decided_by: null,
  decided_by_name: null,
  decision_reason_id: null,
  decision_note: null,
};

async function requireComplete(ctx: Ctx, deal: Deal, today: string) {
  const missing = [...missingForSubmission(deal, today), ...(await amountErrors(ctx, deal))];
  if (missing.length > 0) throw invalid(missing);
  const custom = deal.custom as Record<string, unknown>;
  return checkCustomFields(ctx, custom, deal, { stored: custom, draft: false });
}

/** Takes a registration back before it is decided. */
export async function withdrawDeal(
  ctx: Ctx,
  id: string,
  version: number | null,
  { reasonId, note = null }: { reasonId?: string | undefined; note?: string | null | undefined },
): Promise<Deal> {
  const before = await lockDeal(ctx, id);
  authorize(ctx, dealPolicy, 'deal.withdraw', before);
  assertFresh(before, version);
  assertLegal(before, 'withdraw');
  const reason = await optionalReason(ctx, 'withdraw', reasonId);
  await recallRequest(ctx, dealApprovals, id);
  const after = await updateDeal(ctx, before, {
    approval_status: 'withdrawn',
    ...decided(ctx, reason, note),
    ...UNHELD,
  });
  await syncRegistration(ctx, after);
  await cancelDealTimers(ctx, id);
  await emitDeal(ctx, 'deal.withdrawn', { before, after }, { ...reasonTold(reason), note });
  return after;
}
