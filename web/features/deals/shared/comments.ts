import { queryOptions } from '@tanstack/react-query';
import { dealsContract } from '../../../../server/modules/deals/contract.ts';
import type { DealComment } from '../../../../server/modules/deals/contract.ts';
import { call } from '../../../api/call.ts';
import { keyOf } from '../../../api/queries.ts';

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
