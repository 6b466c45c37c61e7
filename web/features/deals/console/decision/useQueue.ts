import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { DealSummary } from '../../../../../server/modules/deals/contract.ts';
import { neighboursOf } from '../inbox/neighbours.ts';
import { queueQuery } from '../inbox/queue.ts';

/** The queue around a registration. Reads on before its end is reached. */
export function useQueue(search: Record<string, string>, dealId: string) {
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(queueQuery(search));
  const deals = (data?.pages.flatMap((page) => page.items) ?? []) as DealSummary[];
  const ids = deals.map(({ id }) => id);
  const neighbours = neighboursOf(ids, dealId);
  const atEnd = neighbours.next === undefined && hasNextPage && !isFetchingNextPage;
  useEffect(() => {
    if (atEnd) void fetchNextPage();
  }, [atEnd, fetchNextPage]);
  return { neighbours, total: data?.pages[0]?.total ?? ids.length };
}
