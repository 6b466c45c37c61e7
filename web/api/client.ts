/** The cache of everything read from the API. One per page load; cleared when the person or the tenant changes. */
import { QueryClient } from '@tanstack/react-query';
import { isProblem } from './problem.ts';

/** Reads are fresh for 30 s, tried again up to twice while the server is away, and never retried after a refusal. */
export function createClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        gcTime: 10 * 60_000,
        networkMode: 'always',
        retry: (count, error) => count < 2 && isProblem(error) && error.transient,
        retryDelay: (count) => 400 * 2 ** count,
      },
      mutations: { networkMode: 'always' },
    },
  });
}
