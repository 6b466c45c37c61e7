/**
 * A page is five things in order: its empty state, its queries, its loader, its title, its component. The file is loaded
 * with its route, and the loader fetches what the component reads, so pages have no loading branches.
 */
import { useSuspenseQuery } from '@tanstack/react-query';
import type { QueryClient, QueryKey, UseSuspenseQueryOptions } from '@tanstack/react-query';
import { createRoute, useParams, useSearch } from '@tanstack/react-router';
import type { AnyRoute } from '@tanstack/react-router';
import { lazyRouteComponent } from '@tanstack/react-router';
import type { ComponentType } from 'react';

/** `deals/$dealId` → `{ dealId: string }`. */
export type ParamsIn<Path extends string> = Path extends `${infer Head}/${infer Tail}`
  ? ParamsIn<Head> & ParamsIn<Tail>
  : Path extends `$${infer Name}`
    ? { [name in Name]: string }
    : unknown;

export interface PageInput<Params> {
  params: Params;
  /** Search parameters as text; pages read what they know and ignore the rest. */
  search: Record<string, string>;
}

export interface LoadInput<Params> extends PageInput<Params> {
  client: QueryClient;
  /** The page is shown already and only its search has changed: do not make the person wait. */
  staying: boolean;
}

export interface PageModule<Params> {
  /** Fetches what the component reads with `useData`. Throws what the page cannot be shown without. */
  load?: (input: LoadInput<Params>) => Promise<unknown>;
  Page: ComponentType<PageInput<Params>>;
}

/** Declares a page; the file's default export. */
export const definePage = <Params = unknown,>(page: PageModule<Params>): PageModule<Params> => page;

/** What the router hands to every loader. */
export interface RouterContext {
  client: QueryClient;
}

export interface PageOptions {
  /**
   * The page changes the search of its address by itself, while somebody types in it. Such a change is no new page to the
   * router then: nothing is waited for, so nothing is hidden meanwhile and the focus stays where it is.
   */
  ownSearch?: boolean;
}

/**
 * Route of a page. Code and data are fetched together, when the link is pointed at or followed:
 * `page(parent, 'deals/$dealId', () => import('./DealPage.tsx'))`.
 */
export function page<Path extends string>(
  parent: AnyRoute,
  path: Path,
  file: () => Promise<{ default: PageModule<ParamsIn<Path>> }>,
  { ownSearch = false }: PageOptions = {},
) {
  return createRoute({
    getParentRoute: () => parent,
    path,
    loaderDeps: ({ search }: { search: object }) => (ownSearch ? {} : { search }),
    loader: async ({ params, location, cause, context }) => {
      const module = (await file()).default;
      const { client } = context as RouterContext;
      await module.load?.({
        params: params as ParamsIn<Path>,
        search: location.search as Record<string, string>,
        client,
        staying: cause === 'stay',
      });
    },
    component: lazyRouteComponent(async () => ({ default: bound((await file()).default) })),
  });
}

/** Gives a page's component its parameters and search as props. */
function bound<Params>({ Page }: PageModule<Params>) {
  return function BoundPage() {
    const params = useParams({ strict: false }) as Params;
    const search = useSearch({ strict: false }) as Record<string, string>;
    return <Page params={params} search={search} />;
  };
}

/** Fetches queries in a loader, side by side. What is cached is used at once and renewed in the background when old. */
export async function prefetch(client: QueryClient, ...queries: readonly { queryKey: QueryKey }[]): Promise<void> {
  await Promise.all(queries.map((query) => client.query({ ...query, staleTime: 'static' } as never)));
}

/** Data of a query that the page's loader has fetched: never undefined. */
export function useData<Data, Key extends QueryKey>(query: UseSuspenseQueryOptions<Data, Error, Data, Key>): Data {
  return useSuspenseQuery(query).data;
}
