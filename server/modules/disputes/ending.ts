import { authorize } from '../../kit/authorize.ts';
import type { Ctx } from '../../kit/context.ts';
import { conflict, invalid } from '../../kit/errors.ts';
import { cancelTimers } from '../../kit/timers.ts';
import { lockDeal, resumeIfHeld, selectDeal, selectOptionalColleague } from '../deals/index.ts';
import { roleHas } from '../tenancy/index.ts';
import { assertCaseFresh, assertStep, standingOf } from './case.ts';
import { lockCase, selectSide, selectSides, updateCase, updateSide } from './case-queries.ts';
import { emitCase, emitSide } from './events.ts';
import { casePolicy, sidePolicy } from './policy.ts';
import type { CaseState, SideRow } from './rows.ts';
import type { DisputeStatus } from './states.ts';
import { cancelRequests, insertNote } from './thread-queries.ts';

/** Does not take a contested decision up, with words for the partner that asked. */
export async function dismissDispute(
  ctx: Ctx,
  id: string,
  version: number | null,
  { note }: { note: string },
): Promise<CaseState> {
  const before = await lockCase(ctx, id);
  authorize(ctx, casePolicy, 'dispute.manage', await standingOf(ctx, before));
  assertCaseFresh(before, version);
  assertStep(before, 'dismiss');
  const after = await updateCase(ctx, id, { status: 'dismissed', closed_at: ctx.clock.now(), due_at: null });
  for (const side of await selectSides(ctx, id)) {
    await updateSide(ctx, side.id, { told: note });
    await emitSide(ctx, 'dispute_side.dismissed', side, await selectDeal(ctx, side.deal_id), { note });
  }
  await emitCase(ctx, 'dispute.dismissed', after, { note });
  return after;
}

/** Ends a case without a decision: what was held for it goes on. */
export async function withdrawCase(
  ctx: Ctx,
  id: string,
  version: number | null,
  { note }: { note: string },
): Promise<CaseState> {
  const before = await lockCase(ctx, id);
  authorize(ctx, casePolicy, 'dispute.manage', await standingOf(ctx, before));
  assertCaseFresh(before, version);
  assertStep(before, 'withdraw');
  const after = await updateCase(ctx, id, { status: 'withdrawn', closed_at: ctx.clock.now(), due_at: null });
  await letGo(ctx, id);
  await emitCase(ctx, 'dispute.withdrawn', after, { partner: null, note });
  return after;
}

const MAY_STILL: readonly DisputeStatus[] = ['requested', 'opened', 'evidence_requested', 'under_decision'];

/** Whether a side may take its contest back: `true`, or the words why not. */
export function withdrawability(status: DisputeStatus, side: Pick<SideRow, 'claimant'>): true | string {
  if (!side.claimant) return 'You did not ask for this';
  return MAY_STILL.includes(status) || 'This is decided or over';
}

/**
 * Whoever asked for a case takes it back before it is decided. Other sides are out of this partner's view: what was held for
 * them goes on as soon as `finishWithdrawal` has heard of it.
 */
export async function withdrawSide(ctx: Ctx, sideId: string): Promise<SideRow> {
  const side = await selectSide(ctx, sideId);
  const before = await lockCase(ctx, side.dispute_id);
  authorize(ctx, sidePolicy, 'dispute.own.act', side);
  const answer = withdrawability(before.status, side);
  if (answer !== true) throw conflict('illegal_transition', answer);
  await updateSide(ctx, sideId, { standing: 'withdrawn' });
  await updateCase(ctx, before.id, { status: 'withdrawn', closed_at: ctx.clock.now(), due_at: null });
  const deal = await selectDeal(ctx, side.deal_id);
  await emitSide(ctx, 'dispute_side.withdrawn', side, deal, {});
  await emitCase(ctx, 'dispute.withdrawn', before, { partner: deal.partner_name, note: null });
  return side;
}

/** After a partner has taken its contest back: what was held goes on, the other sides hear that nothing is open. */
export async function finishWithdrawal(ctx: Ctx, disputeId: string): Promise<void> {
  const one = await lockCase(ctx, disputeId);
  if (one.status === 'withdrawn') await letGo(ctx, disputeId);
}

async function letGo(ctx: Ctx, disputeId: string): Promise<void> {
  for (const requestId of await cancelRequests(ctx, disputeId)) await cancelTimers(ctx, requestId);
  for (const side of await selectSides(ctx, disputeId)) {
    if (side.held) {
      await resumeIfHeld(ctx, await lockDeal(ctx, side.deal_id));
      await updateSide(ctx, side.id, { held: false });
    }
    if (side.standing !== 'open') continue;
    await updateSide(ctx, side.id, { standing: 'withdrawn' });
    await emitSide(ctx, 'dispute_side.closed', side, await selectDeal(ctx, side.deal_id), {});
  }
}

/** Gives a case to a colleague who may handle it, or to nobody. Throws 422 for anybody else. */
export async function assignDispute(
  ctx: Ctx,
  id: string,
  version: number | null,
  { membershipId }: { membershipId: string | null },
): Promise<CaseState> {
  const before = await lockCase(ctx, id);
  authorize(ctx, casePolicy, 'dispute.manage', await standingOf(ctx, before));
  assertCaseFresh(before, version);
  assertStep(before, 'assign');
  const assignee = membershipId === null ? null : await requireColleague(ctx, membershipId);
  const after = await updateCase(ctx, id, { assigned_to: assignee?.id ?? null });
  const told = { assigneeId: assignee?.id ?? null, assigneeName: assignee?.name ?? null };
  await emitCase(ctx, 'dispute.assigned', after, told);
  return after;
}

async function requireColleague(ctx: Ctx, membershipId: string) {
  const colleague = await selectOptionalColleague(ctx, membershipId);
  if (colleague && roleHas(colleague.role, 'dispute.manage')) return colleague;
  const message = 'Choose a colleague who may handle disputes';
  throw invalid([{ path: 'membershipId', code: 'unknown_reference', message }]);
}

/** Notes something about a case among the vendor's staff. */
export async function addNote(ctx: Ctx, id: string, { body }: { body: string }): Promise<void> {
  const before = await lockCase(ctx, id);
  authorize(ctx, casePolicy, 'dispute.manage', await standingOf(ctx, before));
  await insertNote(ctx, id, body);
  await emitCase(ctx, 'dispute.noted', before, {});
}
