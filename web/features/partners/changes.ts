/** What changed in a record, field by field, from an event's `before` and `after`. Pure. */

export interface FieldChange {
  field: string;
  before: unknown;
  after: unknown;
}

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

export const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** Prefix of the vendor's own fields among the changes: `custom.employees`. */
export const OWN = 'custom.';

/** Own fields stand one level down; here each counts by itself. */
function flat(value: unknown): Record<string, unknown> {
  const { custom, ...fields } = record(value);
  const own = Object.entries(record(custom)).map(([key, one]) => [OWN + key, one] as const);
  return { ...fields, ...Object.fromEntries(own) };
}

/** Fields of an event that really differ, in the order in which the event names them. */
export function changesOf(event: { before: unknown; after: unknown }): FieldChange[] {
  const before = flat(event.before);
  const after = flat(event.after);
  const fields = [...new Set([...Object.keys(after), ...Object.keys(before)])];
  return fields
    .map((field) => ({ field, before: before[field], after: after[field] }))
    .filter((change) => JSON.stringify(change.before ?? null) !== JSON.stringify(change.after ?? null))
    .filter((change) => !(isEmpty(change.before) && isEmpty(change.after)));
}

/** A text in an event's `data`; undefined when it has none of that name. */
export function textIn(data: unknown, name: string): string | undefined {
  const value = record(data)[name];
  return typeof value === 'string' ? value : undefined;
}
