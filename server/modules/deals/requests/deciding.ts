import { authorize } from '../../../kit/authorize.ts';
import type { Ctx } from '../../../kit/context.ts';
import { forbidden } from '../../../kit/errors.ts';
import { assertLegal, type Deal } from '../deal.ts';
import { emitDeal } from '../events.ts';
import { dealPolicy } from '../policy.ts';
import { lockDeal } from '../queries.ts';
import type { Wording } from '../vocabulary.contract.ts';
import { acceptAmendment } from './amendment.ts';
import { grantExtension } from './extension.ts';
import { confirmMilestone } from './milestone.ts';
import { lockRequest, type RequestRow } from './queries.ts';
import { assertPending, decideRequest } from './request.ts';

export interface Grant {
  days?: number | undefined;
  note?: string | undefined;
  newTerms: boolean;
}

async function loadToDecide(ctx: Ctx, dealId: string, requestId: string): Promise<{ deal: Deal; request: RequestRow }> {
  const deal = await lockDeal(ctx, dealId);
  const request = await lockRequest(ctx, dealId, requestId);
  authorize(ctx, dealPolicy, 'deal.extend', deal);
  assertPending(request);
  return { deal, request };
}

/** Grants what was asked. Throws 409 `already_decided` for whoever comes second. */
export async function grantRequest(ctx: Ctx, dealId: string, requestId: string, grant: Grant): Promise<RequestRow> {
  const { deal, request } = await loadToDecide(ctx, dealId, requestId);
  const note = grant.note ?? null;
  if (request.kind === 'extension') return grantExtension(ctx, deal, request, { days: grant.days, note });
  if (request.kind === 'milestone') return confirmMilestone(ctx, deal, request, note);
  return acceptAmendment(ctx, deal, request, { note, newTerms: grant.newTerms });
}

/** Declines what was asked, with a reason for the partner. */
export async function declineRequest(
  ctx: Ctx,
  dealId: string,
  requestId: string,
  { note }: { note: string },
): Promise<RequestRow> {
  const { deal, request } = await loadToDecide(ctx, dealId, requestId);
  assertLegal(deal, 'extend');
  const declined = await decideRequest(ctx, request, { status: 'declined', decision_note: note });
  await tellDeclined(ctx, deal, request, note);
  return declined;
}

function tellDeclined(ctx: Ctx, deal: Deal, request: RequestRow, note: string): Promise<void> {
  const told = { requestId: request.id, note };
  if (request.kind === 'extension') return emitDeal(ctx, 'deal.extension_declined', { after: deal }, told);
  if (request.kind === 'milestone') {
    return emitDeal(ctx, 'deal.milestone_declined', { after: deal }, { ...told, label: request.label as Wording });
  }
  return emitDeal(ctx, 'deal.amendment_declined', { after: deal }, { ...told, fields: fieldsOf(request) });
}

/** Names of the fields that an amendment is about. */
export const fieldsOf = (request: Pick<RequestRow, 'before'>): string[] =>
  Object.keys((request.before as object) ?? {});

/** Takes a request back before it is decided: whoever's side asked may. */
export async function withdrawRequest(ctx: Ctx, dealId: string, requestId: string): Promise<RequestRow> {
  const deal = await lockDeal(ctx, dealId);
  const request = await lockRequest(ctx, dealId, requestId);
  authorize(ctx, dealPolicy, 'deal.extension.request', deal);
  if (request.asked_by_side !== ctx.actor.side) throw forbidden('forbidden', 'The other side asked for this');
  const withdrawn = await decideRequest(ctx, request, { status: 'withdrawn' });
  await emitDeal(ctx, 'deal.request_withdrawn', { after: deal }, { requestId, kind: request.kind });
  return withdrawn;
}
