/**
 * Filters as they stand in the URL: `operator:values`, the syntax of the API's lists. Three operators are the app's own,
 * because a saved view must not grow old: `last:30` and `next:14` count days from today, `past` is everything before this
 * moment. They are resolved before the call.
 */
import type { Params } from './view.ts';

export interface PickOption {
  value: string;
  label: string;
}

/** How a filter is asked for. The API's types in brackets. */
export type Filter =
  | { kind: 'pick'; values: readonly string[]; /** Catalogue prefix of the values: `ui.state`. */ words: string }
  | { kind: 'text' }
  | { kind: 'number' }
  /** Whole minor units of a currency. */
  | { kind: 'money'; currency: string }
  /** Calendar days. `moments` when the API's field is a `time`: days then begin and end at the person's midnight. */
  | { kind: 'day'; moments?: boolean; future?: boolean; /** Offers "past", for deadlines. */ past?: boolean }
  | { kind: 'flag' }
  | {
      kind: 'record';
      /** Offers "me": records of the person who looks. */
      me?: boolean;
      find: (text: string, signal: AbortSignal) => Promise<PickOption[]>;
      name: (id: string) => Promise<string>;
    };

export type Filters = Record<string, Filter>;

export interface FilterValue {
  operator: string;
  values: string[];
}

/** `in:a,b` → operator and values. Text keeps its commas. */
export function readFilter(filter: Filter, source: string): FilterValue {
  const colon = source.indexOf(':');
  if (colon < 0) return { operator: source, values: [] };
  const rest = source.slice(colon + 1);
  return { operator: source.slice(0, colon), values: filter.kind === 'text' ? [rest] : rest.split(',') };
}

/** Operator and values → `in:a,b`; nothing when there are no values. */
export function writeFilter({ operator, values }: FilterValue): string | undefined {
  if (operator === 'empty') return 'empty';
  return values.every((value) => value === '') ? undefined : `${operator}:${values.join(',')}`;
}

/** Adds or removes one value of a pick. */
export function toggled(source: string | undefined, value: string): string | undefined {
  const values = source?.startsWith('in:') ? source.slice(3).split(',') : [];
  const next = values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
  return writeFilter({ operator: 'in', values: next });
}

/** From and to as a range; one of them may be missing. */
export function writeRange(from: string, to: string): string | undefined {
  if (from && to) return `between:${from},${to}`;
  return writeFilter(from ? { operator: 'gte', values: [from] } : { operator: 'lte', values: [to] });
}

/** Range of a filter's value for its editor. */
export function readRange(source: string | undefined): { from: string; to: string } {
  const colon = source?.indexOf(':') ?? -1;
  const operator = source?.slice(0, colon) ?? '';
  const rest = source?.slice(colon + 1) ?? '';
  const [first = '', second = ''] = rest.split(',');
  if (operator === 'between') return { from: first, to: second };
  if (operator === 'is') return { from: first, to: first };
  return { from: operator === 'gte' ? first : '', to: operator === 'lte' ? first : '' };
}

const dayAfter = (today: string, days: number) => {
  const date = new Date(`${today}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
};

/** A filter's value as the API takes it; `today` is the person's calendar day, `YYYY-MM-DD`. */
export function resolved(filter: Filter, source: string, today: string): string {
  if (filter.kind !== 'day') return source;
  if (source === 'past') return `lte:${filter.moments ? thisMinute() : today}`;
  const days = inDays(source, today);
  return filter.moments ? inMoments(days) : days;
}

/** To the minute, so that a list is not asked anew with every drawing. */
const thisMinute = () => new Date(Math.floor(Date.now() / 60_000) * 60_000).toISOString();

function inDays(source: string, today: string): string {
  const [operator, count] = source.split(':', 2);
  const days = Number(count);
  if (!Number.isInteger(days) || days < 0 || days > 3660) return source;
  if (operator === 'last') return `gte:${dayAfter(today, -days)}`;
  if (operator === 'next') return `between:${today},${dayAfter(today, days)}`;
  return source;
}

/** Days as the moments at which they begin and end here, because the server knows only UTC. */
function inMoments(source: string): string {
  const { from, to } = readRange(source);
  const begin = from && new Date(`${from}T00:00:00`).toISOString();
  const end = to && new Date(`${to}T23:59:59.999`).toISOString();
  return writeRange(begin, end) ?? source;
}

/** Parameters of a view → query of the list's endpoint. `columns` stays in the browser. */
export function queryFrom(params: Params, filters: Filters, sort: string, today: string): Record<string, string> {
  const chosen = Object.entries(params).filter(([name]) => Object.hasOwn(filters, name));
  return {
    ...Object.fromEntries(chosen.map(([name, source]) => [name, resolved(filters[name]!, source, today)])),
    ...(params['q'] ? { q: params['q'] } : {}),
    sort: params['sort'] ?? sort,
  };
}
