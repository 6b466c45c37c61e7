import { endOfDay, localDay } from '../../kit/calendar.ts';
import { authorize } from '../../kit/authorize.ts';
import type { Ctx } from '../../kit/context.ts';
import { conflict, invalid, notFound } from '../../kit/errors.ts';
import { cancelTimers, setTimers, type TimerInput } from '../../kit/timers.ts';
import { dealTiming, selectDeal } from '../deals/index.ts';
import { assertCaseFresh, assertStep, standingOf } from './case.ts';
import { lockCase, selectSide, updateCase } from './case-queries.ts';
import { emitCase, emitSide } from './events.ts';
import { casePolicy, sidePolicy } from './policy.ts';
import type { CaseState, RequestRow, SideRow } from './rows.ts';
import { deadlineIn, disputeSettings } from './settings.ts';
import { caseLegality } from './states.ts';
import { say } from './statements.ts';
import { insertRequest, selectOptionalRequest, updateRequest } from './thread-queries.ts';
import { TIMERS } from './timers.ts';

const DAY = 86_400_000;

/** Asks one side for evidence until a day; the other sides learn nothing of it. */
export async function requestEvidence(
  ctx: Ctx,
  id: string,
  version: number | null,
  { sideId, question, dueOn }: { sideId: string; question: string; dueOn?: string | undefined },
): Promise<CaseState> {
  const before = await lockCase(ctx, id);
  authorize(ctx, casePolicy, 'dispute.manage', await standingOf(ctx, before));
  assertCaseFresh(before, version);
  assertStep(before, 'ask');
  const side = await selectSide(ctx, sideId);
  if (side.dispute_id !== id || side.standing === 'withdrawn') throw notFound();
  const dueAt = await dueOf(ctx, dueOn);
  const request = await insertRequest(ctx, {
    dispute_id: id,
    side_id: sideId,
    partner_id: side.partner_id,
    question,
    due_at: dueAt,
  });
  await setTimers(ctx, await timersOf(ctx, request));
  const status = before.status === 'appealed' ? 'appealed' : 'evidence_requested';
  const after = await updateCase(ctx, id, { status, due_at: dueAt });
  const deal = await selectDeal(ctx, side.deal_id);
  const until = dueAt.toISOString();
  await emitSide(ctx, 'dispute_side.asked', side, deal, { note: question.slice(0, 500), until });
  await emitCase(ctx, 'dispute.evidence_requested', after, { partner: deal.partner_name, dueAt: until });
  return after;
}

async function dueOf(ctx: Ctx, day: string | undefined): Promise<Date> {
  if (day === undefined) return deadlineIn(ctx, (await disputeSettings(ctx)).evidence_days);
  const { timeZone } = (await dealTiming(ctx)).calendar;
  if (day >= localDay(ctx.clock.now(), timeZone)) return endOfDay(day, timeZone);
  throw invalid([{ path: 'dueOn', code: 'in_the_past', message: 'The day has passed' }]);
}

async function timersOf(ctx: Ctx, request: RequestRow): Promise<TimerInput[]> {
  const subject = { kind: 'dispute_request', id: request.id };
  const now = ctx.clock.now();
  const reminders = (await disputeSettings(ctx)).reminder_days
    .map((daysLeft) => ({ daysLeft, dueAt: new Date(request.due_at.getTime() - daysLeft * DAY) }))
    .filter(({ dueAt }) => dueAt > now)
    .map(({ daysLeft, dueAt }) => ({ kind: TIMERS.reminder, subject, dueAt, payload: { daysLeft } }));
  return [...reminders, { kind: TIMERS.answerDue, subject, dueAt: new Date(request.due_at.getTime() + 1) }];
}

/** A partner answers a question of its own side; after the deadline the answer is kept and marked as late. */
export async function answerRequest(
  ctx: Ctx,
  sideId: string,
  { requestId, body, fileIds }: { requestId: string; body: string; fileIds: readonly string[] },
): Promise<SideRow> {
  const side = await selectSide(ctx, sideId);
  const before = await lockCase(ctx, side.dispute_id);
  authorize(ctx, sidePolicy, 'dispute.own.act', side);
  const request = await selectOptionalRequest(ctx, requestId);
  if (!request || request.side_id !== sideId) throw notFound();
  // The words are about the question alone: whether the case goes on for others is none of this side's business.
  const waiting = request.state === 'open' || request.state === 'missed';
  if (!waiting || caseLegality('ask', before.status) !== true) {
    throw conflict('illegal_transition', 'This question is not waiting for an answer any more');
  }
  const now = ctx.clock.now();
  const late = now > request.due_at;
  await say(ctx, side, { kind: 'answer', body, fileIds, requestId, late });
  await updateRequest(ctx, requestId, { state: 'answered', answered_at: now });
  await cancelTimers(ctx, requestId);
  await updateCase(ctx, before.id, {});
  const deal = await selectDeal(ctx, side.deal_id);
  await emitSide(ctx, 'dispute_side.answered', side, deal, { late });
  await emitCase(ctx, 'dispute.answered', before, { partner: deal.partner_name, late });
  return side;
}

/** Reads a question with its case locked; undefined when it no longer waits. Run by timers. */
async function waitingRequest(ctx: Ctx, requestId: string) {
  const found = await selectOptionalRequest(ctx, requestId);
  if (!found) return undefined;
  const one = await lockCase(ctx, found.dispute_id);
  const request = await selectOptionalRequest(ctx, requestId);
  if (request?.state !== 'open') return undefined;
  const side = await selectSide(ctx, request.side_id);
  return { request, one, side, deal: await selectDeal(ctx, side.deal_id) };
}

/** Records that an answer did not come in time. Run by a timer, at least once. */
export async function noteMissed(ctx: Ctx, requestId: string): Promise<void> {
  const found = await waitingRequest(ctx, requestId);
  if (!found || found.request.due_at > ctx.clock.now()) return;
  const { request, one, side, deal } = found;
  await updateRequest(ctx, requestId, { state: 'missed' });
  await updateCase(ctx, one.id, {});
  await emitSide(ctx, 'dispute_side.answer_missed', side, deal, { until: request.due_at.toISOString() });
  await emitCase(ctx, 'dispute.answer_missed', one, { partner: deal.partner_name });
}

/** Reminds a side of a question; each reminder is told once. Run by a timer. */
export async function remindOfRequest(ctx: Ctx, requestId: string, daysLeft: number): Promise<void> {
  const found = await waitingRequest(ctx, requestId);
  if (!found) return;
  const { request, side, deal } = found;
  if (request.reminded_days_left !== null && request.reminded_days_left <= daysLeft) return;
  await updateRequest(ctx, requestId, { reminded_days_left: daysLeft });
  await emitSide(ctx, 'dispute_side.reminded', side, deal, { until: request.due_at.toISOString(), daysLeft });
}
