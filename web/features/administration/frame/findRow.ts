/** One row of a list whose rows have no address of their own in the API: the pages are walked until it comes. */
import { queryOptions } from '@tanstack/react-query';
import type { AnyEndpoint, InputOf } from '../../../api/call.ts';
import { call } from '../../../api/call.ts';
import { keyOf } from '../../../api/queries.ts';
import type { Page, RowOf } from '../../../api/queries.ts';

/** Rows asked for at once, and how many pages are looked through before the row counts as gone. */
const LIMIT = 200;
const MOST_PAGES = 10;

/** Query for the row with this id among those that `query` chooses; null when it is not among the first 2,000. */
export function rowQuery<E extends AnyEndpoint>(endpoint: E, query: Record<string, string>, id: string) {
  return queryOptions({
    queryKey: [...keyOf(endpoint, { query }), 'row', id] as const,
    queryFn: () => walk<E>(endpoint, query, id),
  });
}

async function walk<E extends AnyEndpoint>(
  endpoint: E,
  query: Record<string, string>,
  id: string,
): Promise<RowOf<E> | null> {
  let cursor: string | null = '';
  for (let count = 0; count < MOST_PAGES && cursor !== null; count++) {
    const input = { query: { ...query, limit: LIMIT, ...(cursor ? { cursor } : {}) } };
    const page = (await call(endpoint, input as unknown as InputOf<E>)) as Page<RowOf<E> & { id: string }>;
    const row = page.items.find((item) => item.id === id);
    if (row) return row;
    cursor = page.nextCursor;
  }
  return null;
}
