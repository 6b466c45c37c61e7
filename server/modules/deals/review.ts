import { authorize } from '../../kit/authorize.ts';
import { recallRequest } from '../../kit/approvals/requests.ts';
import type { Ctx } from '../../kit/context.ts';
import { invalid } from '../../kit/errors.ts';
import { roleHas } from '../tenancy/index.ts';
import { dealApprovals } from './approvals/kind.ts';
import { assertFresh, assertLegal, type Deal } from './deal.ts';
import { emitDeal, reasonTold } from './events.ts';
import { membershipOf } from './membership.ts';
import { dealPolicy } from './policy.ts';
import { lockDeal, selectOptionalColleague, updateDeal, updateInternally } from './queries.ts';
import { optionalReason } from './reasons.ts';
import { decided, firstResponse } from './response-clock.ts';
import { noteResponse } from './response-times.ts';
import { dealTiming } from './settings.ts';

/** Takes a registration into review: the partner cannot change it meanwhile, and whoever starts takes it if nobody has. */
export async function startReview(ctx: Ctx, id: string, version: number | null): Promise<Deal> {
  const before = await lockDeal(ctx, id);
  authorize(ctx, dealPolicy, 'deal.decide', before);
  assertFresh(before, version);
  assertLegal(before, 'review');
  const after = await updateDeal(ctx, before, {
    approval_status: 'under_review',
    assigned_to: before.assigned_to ?? membershipOf(ctx),
  });
  await emitDeal(ctx, 'deal.review_started', { before, after }, {});
  return after;
}

/**
 * Returns a registration to the partner with a question. That is an answer: the response clock stands, and a chain of
 * approvals ends; it begins anew when the partner has answered.
 */
export async function requestInformation(
  ctx: Ctx,
  id: string,
  version: number | null,
  { note, reasonId }: { note: string; reasonId?: string | undefined },
): Promise<Deal> {
  const before = await lockDeal(ctx, id);
  authorize(ctx, dealPolicy, 'deal.decide', before);
  assertFresh(before, version);
  assertLegal(before, 'requestInformation');
  const reason = await optionalReason(ctx, 'return', reasonId);
  await recallRequest(ctx, dealApprovals, id);
  const timing = await dealTiming(ctx);
  const after = await updateDeal(ctx, before, {
    approval_status: 'info_requested',
    ...firstResponse(ctx, before, timing),
    ...decided(ctx, reason, note),
  });
  await noteResponse(ctx, before, after, timing.calendar.timeZone);
  await emitDeal(ctx, 'deal.info_requested', { before, after }, { ...reasonTold(reason), note });
  return after;
}

/** Gives a registration to a colleague who may decide, or to nobody. Throws 422 for anybody else. */
export async function assignDeal(
  ctx: Ctx,
  id: string,
  version: number | null,
  { membershipId }: { membershipId: string | null },
): Promise<Deal> {
  const before = await lockDeal(ctx, id);
  authorize(ctx, dealPolicy, 'deal.assign', before);
  assertFresh(before, version);
  assertLegal(before, 'assign');
  const assignee = membershipId === null ? null : await requireDecider(ctx, membershipId);
  const after = await updateInternally(ctx, before, { assigned_to: assignee?.id ?? null });
  const told = { assigneeId: assignee?.id ?? null, assigneeName: assignee?.name ?? null };
  await emitDeal(ctx, 'deal.assigned', { before, after }, told);
  return after;
}

async function requireDecider(ctx: Ctx, membershipId: string): Promise<{ id: string; name: string }> {
  const colleague = await selectOptionalColleague(ctx, membershipId);
  if (colleague && roleHas(colleague.role, 'deal.decide')) return colleague;
  throw invalid([{ path: 'membershipId', code: 'unknown_reference', message: 'Choose a colleague who may decide' }]);
}
