/** Endpoint and input → address. */
import type { Endpoint } from '../../server/kit/contract.ts';

type Values = Record<string, unknown> | undefined;

/** `/api/v1/deals/:dealId` + `{dealId}` → the path. Throws when a parameter is missing, which is a mistake of the caller. */
export function pathOf(template: string, params: Values): string {
  return template.replace(/:([A-Za-z]+)/g, (_all, name: string) => {
    const value = params?.[name];
    if (value === undefined || value === null || value === '') throw new Error(`${template} needs ${name}`);
    return encodeURIComponent(String(value));
  });
}

/** Query string with `?`, or nothing. Empty values are left out; lists are repeated (`state=draft&state=won`). */
export function queryString(query: Values): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== '') search.append(name, String(one));
    }
  }
  const text = search.toString();
  return text ? `?${text}` : '';
}

/** Address of an operation, for `fetch` and for links to files. */
export function addressOf(endpoint: Pick<Endpoint, 'path'>, input: { params?: unknown; query?: unknown } = {}): string {
  return pathOf(endpoint.path, input.params as Values) + queryString(input.query as Values);
}
