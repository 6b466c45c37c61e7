import { authorize } from '../../kit/authorize.ts';
import { mount, type Mounted } from '../../kit/http.ts';
import { searchContract } from './contract.ts';
import { searchPolicy } from './policy.ts';
import { search } from './search.ts';

export const searchRoutes: Mounted = mount(searchContract, {
  search: async (ctx, { query }) => {
    authorize(ctx, searchPolicy, 'search.use', null);
    return { items: await search(ctx, query.q, query.limit) };
  },
});
