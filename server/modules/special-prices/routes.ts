import type { Ctx } from '../../kit/context.ts';
import { mount, type Mounted } from '../../kit/http.ts';
import { presentEvent, selectTimeline } from '../deals/index.ts';
import { recordUse, takeUseBack } from './consumption.ts';
import { specialPricesContract } from './contract.ts';
import { approveRequest, declineRequest } from './decision.ts';
import { exportRequests, quoteOf } from './export.ts';
import { selectRequests } from './list-queries.ts';
import { acceptOffer, askAgain, counterRequest, refuseOffer } from './negotiation.ts';
import { presentRequest, presentSummary, presentUse } from './present.ts';
import { selectLines, selectRequest } from './queries.ts';
import { changeRequest, deleteDraft, draftRequest, submitRequest, withdrawRequest } from './request.ts';
import { selectUses } from './use-queries.ts';

/** A request as its reader sees it, after reading or after a verb. */
async function shown(ctx: Ctx, verb: string | Promise<{ id: string }>) {
  const id = typeof verb === 'string' ? verb : (await verb).id;
  return presentRequest(ctx, await selectRequest(ctx, id), await selectLines(ctx, id));
}

export const specialPriceRoutes: Mounted = mount(specialPricesContract, {
  listSpecialPrices: async (ctx, { query }) => {
    const { items, ...page } = await selectRequests(ctx, query);
    return { ...page, items: items.map(presentSummary) };
  },
  exportSpecialPrices: async (ctx, { query }) => exportRequests(ctx, query),
  createSpecialPrice: (ctx, { body: { dealId, ...content } }) => shown(ctx, draftRequest(ctx, dealId, content)),
  readSpecialPrice: (ctx, { params }) => shown(ctx, params.requestId),
  updateSpecialPrice: (ctx, { params, ifMatch, body }) =>
    shown(ctx, changeRequest(ctx, params.requestId, ifMatch, body)),
  deleteSpecialPrice: async (ctx, { params }) => void (await deleteDraft(ctx, params.requestId)),
  submitSpecialPrice: (ctx, { params, ifMatch }) => shown(ctx, submitRequest(ctx, params.requestId, ifMatch)),
  counterSpecialPrice: (ctx, { params, ifMatch, body }) =>
    shown(ctx, counterRequest(ctx, params.requestId, ifMatch, body)),
  acceptSpecialPrice: (ctx, { params, ifMatch }) => shown(ctx, acceptOffer(ctx, params.requestId, ifMatch)),
  askSpecialPriceAgain: (ctx, { params, ifMatch, body }) => shown(ctx, askAgain(ctx, params.requestId, ifMatch, body)),
  refuseSpecialPrice: (ctx, { params, body }) => shown(ctx, refuseOffer(ctx, params.requestId, body.note ?? null)),
  withdrawSpecialPrice: (ctx, { params, body }) =>
    shown(ctx, withdrawRequest(ctx, params.requestId, body.note ?? null)),
  approveSpecialPrice: (ctx, { params, ifMatch, body }) =>
    shown(ctx, approveRequest(ctx, params.requestId, ifMatch, body.note ?? null)),
  declineSpecialPrice: (ctx, { params, ifMatch, body }) =>
    shown(ctx, declineRequest(ctx, params.requestId, ifMatch, body.note ?? null)),
  listSpecialPriceUses: async (ctx, { params }) => {
    const { id } = await selectRequest(ctx, params.requestId);
    return { items: (await selectUses(ctx, id)).map(presentUse) };
  },
  recordSpecialPriceUse: (ctx, { params, body }) => shown(ctx, recordUse(ctx, params.requestId, body)),
  takeSpecialPriceUseBack: (ctx, { params }) => shown(ctx, takeUseBack(ctx, params.requestId, params.useId)),
  readSpecialPriceTimeline: async (ctx, { params, query }) => {
    const { id } = await selectRequest(ctx, params.requestId);
    const { items, ...page } = await selectTimeline(ctx, id, query);
    return { ...page, items: items.map(presentEvent) };
  },
  downloadSpecialPriceQuote: (ctx, { params }) => quoteOf(ctx, params.requestId),
});
