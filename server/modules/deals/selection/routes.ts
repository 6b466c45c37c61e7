import { mount, type Mounted } from '../../../kit/http.ts';
import { eachDealAlone } from '../bulk.ts';
import { requestInformation } from '../review.ts';
import { changeStage } from '../stage.ts';
import { withdrawDeal } from '../submission.ts';
import { chooseWatching } from '../watching/watching.ts';
import { selectionContract } from './contract.ts';

export const selectionRoutes: Mounted = mount(selectionContract, {
  changeStages: (ctx, { body }) => eachDealAlone(ctx, body.dealIds, (id) => changeStage(ctx, id, null, body)),
  returnDeals: (ctx, { body }) => eachDealAlone(ctx, body.dealIds, (id) => requestInformation(ctx, id, null, body)),
  withdrawDeals: (ctx, { body }) => eachDealAlone(ctx, body.dealIds, (id) => withdrawDeal(ctx, id, null, body)),
  watchDeals: (ctx, { body }) => eachDealAlone(ctx, body.dealIds, (id) => chooseWatching(ctx, id, body.watching)),
});
