import { authorize } from '../../kit/authorize.ts';
import type { Ctx } from '../../kit/context.ts';
import { cancelTimers, setTimers } from '../../kit/timers.ts';
import { emitDeal } from '../deals/index.ts';
import { assertCaseFresh, assertStep, standingOf } from './case.ts';
import { lockCase, selectSides, updateCase, updateSide } from './case-queries.ts';
import { carryOut, requirePlan, type Decided, type PlannedSide } from './carrying-out.ts';
import { emitCase, emitSide } from './events.ts';
import { casePolicy } from './policy.ts';
import type { CaseState } from './rows.ts';
import { deadlineIn, disputeSettings } from './settings.ts';
import { cancelRequests, insertDecision } from './thread-queries.ts';
import { TIMERS } from './timers.ts';

/** Begins to weigh the evidence: questions that wait stay open, but nobody waits for them. */
export async function startDeliberation(ctx: Ctx, id: string, version: number | null): Promise<CaseState> {
  const before = await lockCase(ctx, id);
  authorize(ctx, casePolicy, 'dispute.manage', await standingOf(ctx, before));
  assertCaseFresh(before, version);
  assertStep(before, 'deliberate');
  const after = await updateCase(ctx, id, { status: 'under_decision', due_at: null });
  await emitCase(ctx, 'dispute.deliberation_started', after, {});
  return after;
}

/**
 * Decides a case, or an appeal: the registrations follow in the same transaction, the refused ones before the awarded.
 * Throws 422 for outcomes that do not hang together, 409 `side_cannot_win` and `customer_protected`.
 */
export async function decideDispute(
  ctx: Ctx,
  id: string,
  version: number | null,
  decision: Decided & { record: string },
): Promise<CaseState> {
  const before = await lockCase(ctx, id);
  authorize(ctx, casePolicy, 'dispute.decide', await standingOf(ctx, before));
  assertCaseFresh(before, version);
  assertStep(before, 'decide');
  const sides = (await selectSides(ctx, id)).filter((side) => side.standing !== 'withdrawn');
  const plan = await requirePlan(ctx, sides, decision);
  const instance = before.status === 'appealed' ? 2 : 1;
  await insertDecision(ctx, {
    dispute_id: id,
    instance,
    verdict: decision.verdict,
    outcomes: JSON.stringify(decision.outcomes),
    record: decision.record,
  });
  for (const requestId of await cancelRequests(ctx, id)) await cancelTimers(ctx, requestId);
  await carryOut(ctx, plan);
  for (const one of plan) await settleSide(ctx, one);
  return finish(ctx, before, instance, decision.verdict);
}

async function settleSide(ctx: Ctx, { side, deal, outcome, reason }: PlannedSide): Promise<void> {
  const { standing, told = null, shareBasisPoints = null } = outcome;
  await updateSide(ctx, side.id, {
    standing,
    told,
    share_basis_points: shareBasisPoints,
    reason_label: reason === null ? null : JSON.stringify(reason.label),
    held: false,
  });
  await emitDeal(ctx, 'deal.dispute_decided', { after: deal }, { standing, note: told });
  await emitSide(ctx, 'dispute_side.decided', side, deal, { standing, note: told, shareBasisPoints });
}

/** What comes after: the appeal window, or the end when there is none or it has been used. */
async function finish(ctx: Ctx, before: CaseState, instance: 1 | 2, verdict: string): Promise<CaseState> {
  const { appeal_days: days } = await disputeSettings(ctx);
  const now = ctx.clock.now();
  await cancelTimers(ctx, before.id, [TIMERS.appealOver]);
  if (instance === 1 && days > 0) {
    const until = await deadlineIn(ctx, days);
    const dueAt = new Date(until.getTime() + 1);
    await setTimers(ctx, [{ kind: TIMERS.appealOver, subject: { kind: 'dispute', id: before.id }, dueAt }]);
    const after = await updateCase(ctx, before.id, {
      status: 'decided',
      decided_at: now,
      appeal_until: until,
      due_at: until,
    });
    await emitCase(ctx, 'dispute.decided', after, { verdict, instance });
    return after;
  }
  const after = await updateCase(ctx, before.id, { status: 'closed', decided_at: now, closed_at: now, due_at: null });
  await emitCase(ctx, 'dispute.decided', after, { verdict, instance });
  const because = instance === 2 ? 'appeal_decided' : 'no_appeal';
  await emitCase(ctx, 'dispute.closed', after, { because });
  return after;
}
