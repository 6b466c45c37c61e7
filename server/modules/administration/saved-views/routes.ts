import { mount, type Mounted } from '../../../kit/http.ts';
import { savedViewContract } from './contract.ts';
import { presentView } from './present.ts';
import { selectViews } from './queries.ts';
import { changeView, createView, orderViews, removeView } from './saved-views.ts';

export const savedViews: Mounted = mount(savedViewContract, {
  listSavedViews: async (ctx, { query }) => ({
    items: (await selectViews(ctx, query.list)).map((row) => presentView(ctx, row)),
  }),
  createSavedView: async (ctx, { body }) => presentView(ctx, await createView(ctx, body)),
  updateSavedView: async (ctx, { params, body, ifMatch }) =>
    presentView(ctx, await changeView(ctx, params.viewId, ifMatch!, body)),
  orderSavedViews: async (ctx, { body }) => void (await orderViews(ctx, body.list, body.ids)),
  deleteSavedView: async (ctx, { params }) => void (await removeView(ctx, params.viewId)),
});
