/** What the console's start page reads about registrations. */
import { queryOptions } from '@tanstack/react-query';
import { dealsContract } from '../../../../server/modules/deals/contract.ts';
import type { DealSummary } from '../../../../server/modules/deals/contract.ts';
import { call } from '../../../api/call.ts';
import { keyOf, queryFor } from '../../../api/queries.ts';
import { queryFrom } from '../../../ui/list/filter.ts';
import { today } from '../../../ui/list/spec.ts';
import { dealList } from '../../deals/console/list/dealList.tsx';
import { sumUp } from './pipeline.ts';
import type { Pipeline } from './pipeline.ts';

/** Rows of a block. */
const FEW = 6;
/** Most rows of one answer, and answers that are read at most for the pipeline. */
const PAGE = 200;
const MOST_PAGES = 5;

/** Open registrations that are protected at this moment; the filters of the list behind the figures. */
export const PROTECTED = { status: 'in:approved', outcome: 'in:open' } as const;

/** Protections that end within 14 days, the next one first: the rows of the list's tab of the same name. */
export function expiringQuery(currency: string) {
  const { filters, views } = dealList(currency);
  const params = Object.fromEntries(new URLSearchParams(views['expiring']));
  const query = queryFrom(params, filters, 'expiresAt', today());
  return queryFor(dealsContract.listDeals, { query: { ...query, limit: FEW, total: 'true' } });
}

/** Protected registrations summed up by stage and currency; the largest 1,000 at most. */
export const pipelineQuery = queryOptions({
  queryKey: [...keyOf(dealsContract.listDeals, { query: PROTECTED }), 'pipeline'],
  staleTime: 300_000,
  queryFn: async ({ signal }): Promise<Pipeline> => {
    const deals: DealSummary[] = [];
    let cursor: string | undefined;
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const query = { ...PROTECTED, sort: '-amount', limit: PAGE, ...(cursor ? { cursor } : {}) };
      const answer = await call(dealsContract.listDeals, { query }, { signal });
      deals.push(...answer.items);
      cursor = answer.nextCursor ?? undefined;
      if (!cursor) break;
    }
    return sumUp(deals, cursor === undefined);
  },
});
