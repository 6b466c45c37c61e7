/** Fields of the interface against the columns that hold them. */

/** Column by field name. */
export type ColumnNames = Readonly<Record<string, string>>;
type Columns<M extends ColumnNames, B> = { [K in keyof B & keyof M as M[K]]: B[K] };

/** The fields of a body as columns; fields that are left out, or have no column of their own, stay out. */
export function columnsOf<M extends ColumnNames, B extends object>(names: M, body: B): Columns<M, B> {
  const entries = Object.entries(body).flatMap(([field, value]) => {
    const column = names[field];
    return column === undefined || value === undefined ? [] : [[column, value] as const];
  });
  return Object.fromEntries(entries) as Columns<M, B>;
}

/** A change as an event tells it: the fields that really differ, under their names in the interface. */
export interface Difference {
  before: Record<string, unknown>;
  after: Record<string, unknown>;
}

const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** What a change does to a row's named columns; both sides are empty when it does nothing. */
export function differences(names: ColumnNames, row: object, change: object): Difference {
  const fields = new Map(Object.entries(names).map(([field, column]) => [column, field]));
  const old = row as Record<string, unknown>;
  const changed = Object.entries(change).filter(([column, value]) => fields.has(column) && !same(old[column], value));
  const named = (values: Record<string, unknown>) =>
    Object.fromEntries(changed.map(([column]) => [fields.get(column), values[column] ?? null]));
  return { before: named(old), after: named(change as Record<string, unknown>) };
}

/** Whether a change does nothing. */
export const isNothing = ({ after }: Difference): boolean => Object.keys(after).length === 0;
