/**
 * Lists: one definition gives the query parameters (filter, sort, search, cursor, limit), the SQL conditions and the
 * CSV export. The web-importable part is `listQuery`; the database part is in `list-page.ts`.
 */
import { z } from 'zod';

export type FieldType = 'text' | 'id' | 'number' | 'date' | 'time' | 'enum' | 'boolean';

/** One column that a list can be filtered or sorted by. `values` bounds an enum. */
export interface ListField {
  type: FieldType;
  values?: readonly string[];
  filter?: boolean;
  sort?: boolean;
  /** Set to false for a column that is never null: its order then follows an ordinary index. */
  nullable?: false;
}

export type ListFields = Readonly<Record<string, ListField>>;

/** Operators by type. A filter reads `field=operator:value`, several values parted by commas: `status=in:draft,submitted`. */
export const OPERATORS = {
  text: ['is', 'not', 'contains', 'starts', 'empty'],
  id: ['in', 'not', 'empty'],
  enum: ['in', 'not'],
  number: ['is', 'gte', 'lte', 'between', 'empty'],
  date: ['is', 'gte', 'lte', 'between', 'empty'],
  time: ['gte', 'lte', 'between', 'empty'],
  boolean: ['is'],
} as const satisfies Record<FieldType, readonly string[]>;

const MAX_VALUES = 100;

/** A parsed filter: `values` are still text, checked against the field's type. */
export interface Filter {
  operator: string;
  values: string[];
}

const VALUE_SHAPE: Record<FieldType, RegExp> = {
  text: /^.{1,200}$/u,
  id: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$|^me$/,
  enum: /^[\w.-]{1,80}$/,
  number: /^-?\d{1,15}$/,
  date: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
  time: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2}))?$/,
  boolean: /^(true|false)$/,
};

/** Parses `operator:values`; undefined when it does not fit the field. */
export function parseFilter(field: ListField, source: string): Filter | undefined {
  const colon = source.indexOf(':');
  const operator = colon < 0 ? source : source.slice(0, colon);
  if (!(OPERATORS[field.type] as readonly string[]).includes(operator)) return undefined;
  const values = operator === 'empty' ? [] : splitValues(field.type, source.slice(colon + 1));
  if (operator !== 'empty' && (colon < 0 || values.length === 0 || values.length > MAX_VALUES)) return undefined;
  if (operator === 'between' && values.length !== 2) return undefined;
  const fits = values.every(
    (value) =>
      VALUE_SHAPE[field.type].test(value) && (!field.values || field.values.includes(value)) && isRealDay(field, value),
  );
  return fits ? { operator, values } : undefined;
}

const splitValues = (type: FieldType, source: string) => (type === 'text' ? [source] : source.split(','));

const isRealDay = (field: ListField, value: string) =>
  (field.type !== 'date' && field.type !== 'time') || !Number.isNaN(Date.parse(value));

function filterSchema(name: string, field: ListField) {
  const operators = OPERATORS[field.type].join(', ');
  const choices = field.values ? `; values: ${field.values.join(', ')}` : '';
  return z
    .string()
    .max(4_000)
    .refine((source) => parseFilter(field, source) !== undefined, {
      error: `${name} must be operator:value with one of: ${operators}${choices}`,
    })
    .meta({ description: `\`operator:value\`; operators: ${operators}${choices}` })
    .optional();
}

/** Zod schema of a list's query string. Sort is a field's name, with `-` in front for descending. */
export function listQuery<F extends ListFields>(fields: F, defaultSort: string) {
  const filters = Object.fromEntries(
    Object.entries(fields)
      .filter(([, field]) => field.filter !== false)
      .map(([name, field]) => [name, filterSchema(name, field)]),
  ) as { [K in keyof F]: ReturnType<typeof filterSchema> };
  const sortable = Object.entries(fields)
    .filter(([, field]) => field.sort)
    .flatMap(([name]) => [name, `-${name}`]);
  return z.strictObject({
    ...filters,
    q: z.string().trim().max(200).optional().meta({ description: 'Search text' }),
    sort: z.enum(sortable as [string, ...string[]]).default(defaultSort),
    cursor: z.string().max(500).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
    total: z.enum(['true', 'false']).default('false').meta({ description: 'Also count all matches (to 10,000)' }),
  });
}

/** Values of a list's query after validation. */
export interface ListValues {
  q?: string | undefined;
  sort: string;
  cursor?: string | undefined;
  limit: number;
  total: 'true' | 'false';
  [filter: string]: unknown;
}
