import { mount, type Mounted } from '../../../kit/http.ts';
import { watchingContract } from './contract.ts';
import { chooseWatching, readWatchers } from './watching.ts';

export const watchingRoutes: Mounted = mount(watchingContract, {
  listWatchers: (ctx, { params }) => readWatchers(ctx, params.dealId),
  watchDeal: (ctx, { params }) => chooseWatching(ctx, params.dealId, true),
  unwatchDeal: (ctx, { params }) => chooseWatching(ctx, params.dealId, false),
});
