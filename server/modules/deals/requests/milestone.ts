import { authorize } from '../../../kit/authorize.ts';
import { localDay } from '../../../kit/calendar.ts';
import type { Ctx } from '../../../kit/context.ts';
import { invalid } from '../../../kit/errors.ts';
import type { Deal } from '../deal.ts';
import { emitDeal } from '../events.ts';
import { dealPolicy } from '../policy.ts';
import { lockDeal } from '../queries.ts';
import type { MilestoneRule, ProtectionRules } from '../rules/documents.contract.ts';
import { rulesInForce } from '../rules/rules.ts';
import { dealTiming } from '../settings.ts';
import type { Wording } from '../vocabulary.contract.ts';
import { daysBetween, daysOfMilestone } from '../window.ts';
import { moved } from './extension.ts';
import { assertProtected, lengthenProtection } from './lengthening.ts';
import type { RequestRow } from './queries.ts';
import { attachEvidence, decideRequest, putGranted, putRequest } from './request.ts';

export interface MilestoneInput {
  key: string;
  /** Day of the vendor; today when left out. */
  reachedOn?: string | undefined;
  note?: string | undefined;
  fileIds: string[];
}

/** Days that a milestone adds to a protection as it stands. */
export const daysAdded = (
  deal: Pick<Deal, 'protected_from' | 'expires_at'>,
  rule: Pick<MilestoneRule, 'days'>,
  { mostDays }: Pick<ProtectionRules, 'mostDays'>,
  timeZone: string,
): number => daysOfMilestone(rule, daysBetween(deal.protected_from!, deal.expires_at!, timeZone), mostDays);

/**
 * Tells that a milestone is reached. It lengthens the protection at once, or when the vendor has confirmed it; vendor
 * staff need nobody's word. Throws 409 `request_pending` for one that was told before, 422 for an unknown one, a day
 * outside of the protection so far, or without the evidence that it asks for.
 */
export async function recordMilestone(ctx: Ctx, dealId: string, input: MilestoneInput): Promise<RequestRow> {
  const before = await lockDeal(ctx, dealId);
  authorize(ctx, dealPolicy, 'deal.milestone', before);
  assertProtected(ctx, before, 'recordMilestone');
  const { document } = await rulesInForce(ctx, 'protection');
  const { calendar } = await dealTiming(ctx);
  const rule = requireRule(document, input.key);
  const asked = {
    kind: 'milestone',
    key: rule.key,
    label: JSON.stringify(rule.label),
    reason: input.note ?? null,
    reached_on: requireDay(ctx, before, input.reachedOn, calendar.timeZone),
    days_asked: rule.days,
    file_ids: requireEvidence(ctx, rule, input.fileIds),
  };
  await attachEvidence(ctx, before, input.fileIds);
  if (rule.confirm && ctx.actor.side === 'partner') {
    const request = await putRequest(ctx, before, asked);
    const told = { requestId: request.id, label: rule.label, note: input.note ?? null };
    await emitDeal(ctx, 'deal.milestone_reported', { after: before }, told);
    return request;
  }
  const days = daysAdded(before, rule, document, calendar.timeZone);
  const after = await lengthenProtection(ctx, before, days);
  const request = await putGranted(ctx, before, { ...asked, ...moved(before, after, days) });
  await tellReached(ctx, { before, after }, request);
  return request;
}

/** Confirms a milestone that the partner has told; it counts for what it adds today. */
export async function confirmMilestone(
  ctx: Ctx,
  before: Deal,
  request: RequestRow,
  note: string | null,
): Promise<RequestRow> {
  assertProtected(ctx, before, 'extend');
  const { document } = await rulesInForce(ctx, 'protection');
  const { calendar } = await dealTiming(ctx);
  const days = daysAdded(before, { days: request.days_asked! }, document, calendar.timeZone);
  const after = await lengthenProtection(ctx, before, days);
  const columns = { decision_note: note, ...moved(before, after, days) };
  const confirmed = await decideRequest(ctx, request, { status: 'granted', ...columns });
  await tellReached(ctx, { before, after }, confirmed);
  return confirmed;
}

const tellReached = (ctx: Ctx, deal: { before: Deal; after: Deal }, request: RequestRow): Promise<void> =>
  emitDeal(ctx, 'deal.milestone_reached', deal, {
    requestId: request.id,
    label: request.label as Wording,
    days: request.days_given,
    note: request.decision_note ?? request.reason,
  });

function requireRule({ milestones }: ProtectionRules, key: string): MilestoneRule {
  const rule = milestones.find((one) => one.active && one.key === key);
  if (rule) return rule;
  throw invalid([{ path: 'key', code: 'unknown_reference', message: 'Choose one of the milestones' }]);
}

function requireDay(ctx: Ctx, deal: Deal, day: string | undefined, timeZone: string): string {
  const today = localDay(ctx.clock.now(), timeZone);
  if (day === undefined) return today;
  if (day > today) throw invalid([{ path: 'reachedOn', code: 'in_the_future', message: 'The day lies in the future' }]);
  const first = localDay(deal.submitted_at!, timeZone);
  if (day >= first) return day;
  throw invalid([{ path: 'reachedOn', code: 'too_early', message: 'The day lies before the registration' }]);
}

function requireEvidence(ctx: Ctx, rule: MilestoneRule, fileIds: string[]): string[] {
  if (!rule.evidence || fileIds.length > 0 || ctx.actor.side === 'vendor') return fileIds;
  throw invalid([{ path: 'fileIds', code: 'required', message: 'Add a file that shows it' }]);
}
