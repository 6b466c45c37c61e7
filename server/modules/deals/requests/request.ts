import type { Ctx } from '../../../kit/context.ts';
import { conflict } from '../../../kit/errors.ts';
import { attachFiles } from '../../../kit/files/receive.ts';
import { newId } from '../../../kit/id.ts';
import type { Deal } from '../deal.ts';
import { membershipOf } from '../membership.ts';
import { insertRequest, updateRequest, type NewRequest, type RequestRow } from './queries.ts';

type Asked = Pick<NewRequest, 'kind'> & Partial<NewRequest>;

const decidedNow = (ctx: Ctx) => ({
  decided_by: membershipOf(ctx),
  decided_by_name: ctx.actor.name,
  decided_at: ctx.clock.now(),
});

/** A request of the actor about a registration, as its row begins. */
function begun(ctx: Ctx, deal: Deal, asked: Asked): NewRequest {
  return {
    ...asked,
    id: newId(),
    deal_id: deal.id,
    partner_id: deal.partner_id,
    status: asked.status ?? 'pending',
    asked_by: membershipOf(ctx),
    asked_by_name: ctx.actor.name,
    asked_by_side: ctx.actor.side,
    asked_at: ctx.clock.now(),
  };
}

/** Writes a request that waits for the vendor. Throws 409 `request_pending` for a second one of its kind. */
export const putRequest = (ctx: Ctx, deal: Deal, asked: Asked): Promise<RequestRow> =>
  insertRequest(ctx, begun(ctx, deal, asked));

/** Writes what needs no answer: it counts at once. */
export const putGranted = (ctx: Ctx, deal: Deal, asked: Asked): Promise<RequestRow> =>
  insertRequest(ctx, { ...begun(ctx, deal, { ...asked, status: 'granted' }), ...decidedNow(ctx) });

/** Decides a request once. Throws 409 `already_decided`. */
export function decideRequest(
  ctx: Ctx,
  request: RequestRow,
  decision: Pick<RequestRow, 'status'> & Partial<RequestRow>,
): Promise<RequestRow> {
  assertPending(request);
  return updateRequest(ctx, request, { ...(decision as object), ...decidedNow(ctx) });
}

/** Throws 409 unless the request still waits. */
export function assertPending(request: Pick<RequestRow, 'status'>): void {
  if (request.status !== 'pending') throw conflict('already_decided', `This request was ${request.status} already`);
}

/** Hangs the files that show something on the registration. Throws 422 `fileIds`. */
export const attachEvidence = (ctx: Ctx, deal: Deal, fileIds: readonly string[]): Promise<void> =>
  attachFiles(
    ctx,
    fileIds,
    { subject: { kind: 'deal', id: deal.id }, partnerId: deal.partner_id, visibility: 'shared' },
    'fileIds',
  );
