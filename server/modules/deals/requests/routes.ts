import { mount, type Mounted } from '../../../kit/http.ts';
import { eachDealAlone } from '../bulk.ts';
import { shown } from '../shown.ts';
import { amendDeal } from './amendment.ts';
import { declineRequest, grantRequest, withdrawRequest } from './deciding.ts';
import { askForExtension, extendDeal } from './extension.ts';
import { recordMilestone } from './milestone.ts';
import { listRequests, readProtection, shownRequest } from './reading.ts';
import { requestContract } from './request.contract.ts';

export const requestRoutes: Mounted = mount(requestContract, {
  readProtection: (ctx, { params }) => readProtection(ctx, params.dealId),
  askForExtension: (ctx, { params, body }) => shownRequest(ctx, askForExtension(ctx, params.dealId, body)),
  extendDeal: (ctx, { params, ifMatch, body }) => shown(ctx, extendDeal(ctx, params.dealId, ifMatch, body)),
  extendDeals: (ctx, { body }) => eachDealAlone(ctx, body.dealIds, (id) => extendDeal(ctx, id, null, body)),
  recordMilestone: (ctx, { params, body }) => shownRequest(ctx, recordMilestone(ctx, params.dealId, body)),
  amendDeal: async (ctx, { params, ifMatch, body }) => {
    const { changed, request } = await amendDeal(ctx, params.dealId, ifMatch, body);
    return {
      deal: await shown(ctx, params.dealId),
      changed,
      request: request && (await shownRequest(ctx, Promise.resolve(request))),
    };
  },
  grantRequest: (ctx, { params, body }) => shownRequest(ctx, grantRequest(ctx, params.dealId, params.requestId, body)),
  declineRequest: (ctx, { params, body }) =>
    shownRequest(ctx, declineRequest(ctx, params.dealId, params.requestId, body)),
  withdrawRequest: (ctx, { params }) => shownRequest(ctx, withdrawRequest(ctx, params.dealId, params.requestId)),
  listRequests: (ctx, { query }) => listRequests(ctx, query),
});
