/** Reading: an endpoint and its input become options for TanStack Query, the same for loaders and components. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { AnswerOf } from '../../server/kit/contract.ts';
import { call } from './call.ts';
import type { AnyEndpoint, InputOf } from './call.ts';

/** Key of a reading: tag, path, input. A command refreshes by tag, so lists and records of a noun follow each other. */
export function keyOf(endpoint: AnyEndpoint, input: object = {}) {
  return [endpoint.tag, endpoint.path, input] as const;
}

/**
 * Options for `useData`, `prefetch` and TanStack's hooks. The key is stable: same endpoint, same input. A read is never
 * aborted: a component that goes away would take the answer from the loader that waits for it.
 */
export function queryFor<E extends AnyEndpoint>(endpoint: E, input: InputOf<E>) {
  return queryOptions({
    queryKey: keyOf(endpoint, input),
    queryFn: (): Promise<AnswerOf<E>> => call(endpoint, input),
  });
}

/** What every list answers (`page()` in the contract kit). */
export interface Page<T> {
  items: T[];
  nextCursor: string | null;
  total: number | null;
}

/** The row type of a list endpoint. */
export type RowOf<E extends AnyEndpoint> = AnswerOf<E> extends Page<infer T> ? T : never;

/** Options for an endless list over a cursor endpoint. `input.query.cursor` is filled in page by page. */
export function pagesFor<E extends AnyEndpoint>(endpoint: E, input: InputOf<E>) {
  return infiniteQueryOptions({
    queryKey: [...keyOf(endpoint, input), 'pages'] as const,
    queryFn: ({ pageParam }): Promise<Page<RowOf<E>>> => {
      const query = { ...(input.query as object | undefined), ...(pageParam ? { cursor: pageParam } : {}) };
      return call(endpoint, { ...input, query } as InputOf<E>) as Promise<Page<RowOf<E>>>;
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });
}
