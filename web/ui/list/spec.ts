/** What a list is, as data: one object per list, shared by the route's loader and the page. */
import type { QueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { AnyEndpoint, InputOf } from '../../api/call.ts';
import { pagesFor } from '../../api/queries.ts';
import type { RowOf } from '../../api/queries.ts';
import { queryFrom } from './filter.ts';
import type { Filters } from './filter.ts';
import { viewOf } from './view.ts';
import type { Params, ViewPreset } from './view.ts';

export interface Column<Row> {
  cell: (row: Row) => ReactNode;
  /** Width in pixels; columns without one share what is left. */
  width?: number;
  /** True, or the API's field where it has another name: the column can be sorted. */
  sort?: boolean | string;
  /** Figures and amounts stand at the end. */
  align?: 'end';
  /** Not shown until the person asks for it. */
  optional?: boolean;
  /** Place on a card (phones): the heading, the badge beside it, a labelled line, or the large figure. */
  card?: 'title' | 'badge' | 'line' | 'figure';
}

export interface ListSpec<E extends AnyEndpoint = AnyEndpoint> {
  /** Name under which views are saved: `deals`. */
  name: string;
  /** A cursor endpoint with the query of `kit/lists.ts`. */
  endpoint: E;
  /** Catalogue prefix: `<words>.title`, `.count` (plural), `.column.<id>`, `.filter.<name>`, `.view.<id>`, `.search`. */
  words: string;
  /** Order when the view names none: `-createdAt`. */
  sort: string;
  /** The first column carries the link of the row. */
  columns: Record<string, Column<RowOf<E>>>;
  filters: Filters;
  /** Filters that always hold and that nobody can take away: `{ status: 'in:submitted' }`. */
  fixed?: Params;
  /** Built-in tabs, the first is the one to begin with: `{ waiting: 'status=in:submitted', all: '' }`. */
  views: Record<string, string>;
  id: (row: RowOf<E>) => string;
}

/** Declares a list; row types flow from the endpoint. */
export const defineList = <E extends AnyEndpoint>(spec: ListSpec<E>): ListSpec<E> => spec;

/** A list of any rows: row types are the business of the page, the machinery treats all alike. */
export interface AnySpec extends Omit<ListSpec, 'columns' | 'id'> {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  columns: Record<string, Column<any>>;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  id: (row: any) => string;
}

export const presetsOf = (spec: AnySpec): ViewPreset[] =>
  Object.entries(spec.views).map(([id, query]) => ({ id, query }));

/** The person's calendar day. */
export function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

/** What the list's endpoint is asked for the parameters of a view. */
export const queryOfView = (spec: AnySpec, params: Params): Params => ({
  ...queryFrom(params, spec.filters, spec.sort, today()),
  ...spec.fixed,
});

/** Query options of a list for the parameters of a view. */
export function pagesOfView(spec: AnySpec, params: Params) {
  const query = { ...queryOfView(spec, params), total: 'true' };
  return pagesFor(spec.endpoint, { query } as unknown as InputOf<AnyEndpoint>);
}

/** Loads the first page before a list is shown. A change of filters does not wait: the old rows stay meanwhile. */
export async function loadList(
  { client, search, staying }: { client: QueryClient; search: Record<string, string>; staying: boolean },
  spec: AnySpec,
): Promise<void> {
  const { params } = viewOf(search, presetsOf(spec), Object.keys(spec.filters));
  if (!staying) await client.infiniteQuery({ ...pagesOfView(spec, params), staleTime: 'static' });
}
