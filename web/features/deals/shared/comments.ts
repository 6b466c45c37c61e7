import { queryOptions } from '@tanstack/react-query';
import { dealsContract } from '../../../../server/modules/deals/contract.ts';
import type { DealComment } from '../../../../server/modules/deals/contract.ts';
import { call } from '../../../api/call.ts';
import { keyOf } from '../../../api/queries.ts';
import type { FindPeople } from '../../../ui/mention/MentionArea.tsx';

/** Comments per request, and requests at most: more than any conversation about one registration has. */
const PAGE = 200;
const MOST_PAGES = 10;

/** All comments on a registration that the reader may see, by id. */
export const commentsQuery = (dealId: string) =>
  queryOptions({
    queryKey: [...keyOf(dealsContract.listComments, { params: { dealId } }), 'all'],
    queryFn: async ({ signal }): Promise<ReadonlyMap<string, DealComment>> => {
      const found = new Map<string, DealComment>();
      let cursor: string | undefined;
      for (let page = 0; page < MOST_PAGES; page += 1) {
        const query = { limit: PAGE, ...(cursor ? { cursor } : {}) };
        const answer = await call(dealsContract.listComments, { params: { dealId }, query }, { signal });
        for (const comment of answer.items) found.set(comment.id, comment);
        if (!answer.nextCursor) break;
        cursor = answer.nextCursor;
      }
      return found;
    },
  });

/** People whom the reader may name in a comment. */
export const peopleOf = (dealId: string, internal: boolean): FindPeople => ({
  key: [dealId, internal],
  find: async (typed) => {
    const query = {
      ...(typed ? { q: typed } : {}),
      visibility: internal ? ('internal' as const) : ('shared' as const),
    };
    const { items } = await call(dealsContract.listMentionable, { params: { dealId }, query });
    return items.map(({ ref, name, firm }) => ({ ref, name, hint: firm }));
  },
});
