/** The router: plain search parameters, data before pages, nothing flashes. */
import { createRouter } from '@tanstack/react-router';
import type { QueryClient } from '@tanstack/react-query';
import { ProblemPage } from './ui/feedback/ProblemPage.tsx';
import { ListSkeleton } from './ui/feedback/skeletons.tsx';
import { routeTree } from './routes.tsx';

/** `?a=1&b=x` ↔ `{a: '1', b: 'x'}`: values stay text, so an address reads as it was written and bookmarks last. */
export const parseSearch = (text: string) => Object.fromEntries(new URLSearchParams(text.replace(/^\?/, '')));

/** Keeps empty values (`q=`), because an emptied filter is something else than none; commas and colons stay readable. */
export function stringifySearch(search: Record<string, unknown>): string {
  const entries = Object.entries(search).filter(([, value]) => value !== undefined && value !== null);
  const text = new URLSearchParams(entries.map(([name, value]) => [name, String(value)])).toString();
  return text ? `?${text.replaceAll('%3A', ':').replaceAll('%2C', ',')}` : '';
}

export function createAppRouter(client: QueryClient) {
  return createRouter({
    routeTree,
    context: { client },
    parseSearch,
    stringifySearch,
    defaultPreload: 'intent',
    defaultPreloadDelay: 60,
    // TanStack Query decides what is fresh; the router asks it every time.
    defaultPreloadStaleTime: 0,
    // Until then the page before stays, with a thin line on top.
    defaultPendingMs: 400,
    defaultPendingMinMs: 300,
    defaultPendingComponent: () => <ListSkeleton after={0} />,
    defaultErrorComponent: ({ error }) => <ProblemPage error={error} />,
    defaultNotFoundComponent: () => <ProblemPage />,
    scrollRestoration: true,
  });
}
