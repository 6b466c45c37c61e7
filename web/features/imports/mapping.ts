/** Columns of a file and the fields that they fill. Pure. */
import type { Import, ImportKind } from './api.ts';

type Column = Import['columns'][number];

/** Mapping with one column changed; the column that filled the field before lets go of it. */
export const mapped = (columns: readonly Column[], index: number, field: string | null): (string | null)[] =>
  columns.map((column, at) => (at === index ? field : column.field === field ? null : column.field));

/** What stands in the way of a check. */
export type Obstacle = { kind: 'nothing' } | { kind: 'required'; field: ImportKind['fields'][number] };

/**
 * The same conditions as the server's, so that the button can say why it waits: something must be filled, and rows that
 * are always added need every field that a new record cannot do without.
 */
export function obstaclesOf({ columns, options }: Pick<Import, 'columns' | 'options'>, kind: ImportKind): Obstacle[] {
  const filled = new Set(columns.flatMap(({ field }) => (field === null ? [] : [field])));
  if (filled.size === 0) return [{ kind: 'nothing' }];
  if (options.matchBy !== null) return [];
  return kind.fields
    .filter(({ key, required }) => required && !filled.has(key))
    .map((field) => ({ kind: 'required', field }) as const);
}

/** Fields that a row could be found by and that some column fills. */
export const possibleKeys = (columns: readonly Column[], kind: ImportKind): string[] =>
  kind.matchBy.filter((key) => columns.some(({ field }) => field === key));

/** Signs of text that was read in the wrong encoding: `MÃ¼ller`, `M�ller`. */
const GARBLED = /\ufffd|Ã[\u0080-\u00bf]|â€|Â[\u00a0-\u00bf]/;

/** Whether names and samples look as if the file had been read in another encoding than it was written in. */
export const looksGarbled = (columns: readonly Column[]): boolean =>
  columns.some(({ name, samples }) => GARBLED.test(name) || samples.some((sample) => GARBLED.test(sample)));
