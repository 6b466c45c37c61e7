import { authorize } from '../../../kit/authorize.ts';
import type { Ctx } from '../../../kit/context.ts';
import { conflict, invalid } from '../../../kit/errors.ts';
import { assertFresh, type Deal } from '../deal.ts';
import { emitDeal } from '../events.ts';
import { dealPolicy } from '../policy.ts';
import { lockDeal } from '../queries.ts';
import type { ProtectionRules } from '../rules/documents.contract.ts';
import { rulesInForce } from '../rules/rules.ts';
import { dealTiming } from '../settings.ts';
import { daysBetween, mayAskForExtension } from '../window.ts';
import { assertProtected, lengthenProtection } from './lengthening.ts';
import { selectRequests, type RequestRow } from './queries.ts';
import { attachEvidence, decideRequest, putGranted, putRequest } from './request.ts';

export interface ExtensionInput {
  reason: string;
  days?: number | undefined;
  fileIds: string[];
}

/** Extensions that the partner asked for and got. */
export const grantedExtensions = (requests: readonly RequestRow[]): number =>
  requests.filter((one) => one.kind === 'extension' && one.status === 'granted' && one.asked_by_side === 'partner')
    .length;

/** What the vendor's policy says about asking now. */
export function extensionAnswer(
  ctx: Ctx,
  deal: Deal,
  { extensions }: ProtectionRules,
  requests: readonly RequestRow[],
  timeZone: string,
) {
  return mayAskForExtension({
    extensions,
    granted: grantedExtensions(requests),
    pending: requests.some((one) => one.kind === 'extension' && one.status === 'pending'),
    daysLeft: daysBetween(ctx.clock.now(), deal.expires_at!, timeZone),
  });
}

/**
 * Asks for a longer protection. Throws 409 when the vendor's policy has no room for it (`extensions_not_offered`,
 * `request_pending`, `extension_limit_reached`, `too_early`), 422 without the evidence that it asks for.
 */
export async function askForExtension(ctx: Ctx, dealId: string, input: ExtensionInput): Promise<RequestRow> {
  const deal = await lockDeal(ctx, dealId);
  authorize(ctx, dealPolicy, 'deal.extension.request', deal);
  assertProtected(ctx, deal, 'askExtension');
  const { document } = await rulesInForce(ctx, 'protection');
  const { calendar } = await dealTiming(ctx);
  const answer = extensionAnswer(ctx, deal, document, await selectRequests(ctx, dealId), calendar.timeZone);
  if (answer !== true) throw conflict(answer.code, answer.reason);
  const days = requireFitting(document.extensions, input);
  await attachEvidence(ctx, deal, input.fileIds);
  const request = await putRequest(ctx, deal, {
    kind: 'extension',
    reason: input.reason,
    days_asked: days,
    file_ids: input.fileIds,
  });
  await emitDeal(ctx, 'deal.extension_requested', { after: deal }, { requestId: request.id, days, note: input.reason });
  return request;
}

function requireFitting(rules: ProtectionRules['extensions'], { days = rules.days, fileIds }: ExtensionInput): number {
  const errors = [];
  if (days > rules.days) {
    errors.push({ path: 'days', code: 'too_many', message: `Ask for ${rules.days} days at most` });
  }
  if (rules.evidence && fileIds.length === 0) {
    errors.push({ path: 'fileIds', code: 'required', message: 'Add a file that shows why it takes longer' });
  }
  if (errors.length > 0) throw invalid(errors);
  return days;
}

/** Lengthens a protection without being asked. A request that waits meanwhile goes on waiting. */
export async function extendDeal(
  ctx: Ctx,
  dealId: string,
  version: number | null,
  { days, reason }: { days: number; reason: string },
): Promise<Deal> {
  const before = await lockDeal(ctx, dealId);
  authorize(ctx, dealPolicy, 'deal.extend', before);
  assertFresh(before, version);
  assertProtected(ctx, before, 'extend');
  const after = await lengthenProtection(ctx, before, days);
  const { id } = await putGranted(ctx, before, { kind: 'extension', reason, ...moved(before, after, days) });
  await emitDeal(ctx, 'deal.extended', { before, after }, { requestId: id, days, asked: false, note: reason });
  return after;
}

/** Columns of a request that has moved the end of a protection. */
export const moved = (before: Deal, after: Deal, days: number) => ({
  days_given: days,
  expires_before: before.expires_at,
  expires_after: after.expires_at,
});

/** Grants an extension: the days that were asked for, or others. */
export async function grantExtension(
  ctx: Ctx,
  before: Deal,
  request: RequestRow,
  { days = request.days_asked!, note = null }: { days?: number | undefined; note?: string | null | undefined },
): Promise<RequestRow> {
  assertProtected(ctx, before, 'extend');
  const after = await lengthenProtection(ctx, before, days);
  const granted = await decideRequest(ctx, request, {
    status: 'granted',
    decision_note: note,
    ...moved(before, after, days),
  });
  await emitDeal(ctx, 'deal.extended', { before, after }, { requestId: request.id, days, asked: true, note });
  return granted;
}
