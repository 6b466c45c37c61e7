/**
 * The URL is the view. A list's search parameters are exactly those of its endpoint (`status=in:draft,won`, `q`, `sort`),
 * beside `view` (which tab) and `columns` (which are shown). Pure functions; the router is bound in `useListView.ts`.
 */

export type Params = Record<string, string>;

/** A tab above a list: built in, or saved by a person. */
export interface ViewPreset {
  id: string;
  /** Parameters as a query string without `?`. */
  query: string;
}

export interface ListView {
  /** The tab that is open. */
  id: string;
  /** Effective parameters: filters, `q`, `sort`, `columns`. */
  params: Params;
  /** True when they differ from what the tab stands for. */
  modified: boolean;
}

const OWN = ['q', 'sort', 'columns'] as const;

/** Query string → parameters; empty ones are left out. */
export function paramsOf(query: string): Params {
  return Object.fromEntries([...new URLSearchParams(query)].filter(([, value]) => value !== ''));
}

/** Parameters → query string with sorted names, so that equal views are equal strings. */
export function queryOf(params: Params): string {
  const entries = Object.entries(params).filter(([, value]) => value !== '');
  return new URLSearchParams(entries.sort(([a], [b]) => (a < b ? -1 : 1))).toString();
}

const same = (a: Params, b: Params) => queryOf(a) === queryOf(b);

/**
 * What the URL says about a list. Without parameters of its own the tab's apply; with any, only the URL's count, so that
 * a filter of a tab can be taken away. Unknown parameters are ignored.
 */
export function viewOf(
  search: Record<string, unknown>,
  presets: readonly ViewPreset[],
  filters: readonly string[],
): ListView {
  const preset = presets.find(({ id }) => id === search['view']) ?? presets[0] ?? { id: '', query: '' };
  const known = [...OWN, ...filters].filter((name) => typeof search[name] === 'string');
  const base = paramsOf(preset.query);
  if (known.length === 0) return { id: preset.id, params: base, modified: false };
  const params = Object.fromEntries(
    known.map((name) => [name, search[name] as string] as const).filter(([, value]) => value !== ''),
  );
  return { id: preset.id, params, modified: !same(params, base) };
}

/** Search parameters that show a tab with these parameters. An empty `q` marks "nothing, although the tab has filters". */
export function searchOf(id: string, params: Params, presets: readonly ViewPreset[]): Record<string, string> {
  const base = paramsOf(presets.find((preset) => preset.id === id)?.query ?? '');
  const view: Record<string, string> = presets[0]?.id === id ? {} : { view: id };
  if (same(params, base)) return view;
  const kept = paramsOf(queryOf(params));
  return Object.keys(kept).length === 0 ? { ...view, q: '' } : { ...view, ...kept };
}

/** Parameters with one of them set or, for undefined and empty, taken away. */
export function withParam(params: Params, name: string, value: string | undefined): Params {
  const { [name]: _gone, ...rest } = params;
  return value ? { ...rest, [name]: value } : rest;
}

/** Sort parameter after a click on a column: ascending, descending, ascending … */
export const toggledSort = (current: string, field: string): string => (current === field ? `-${field}` : field);
