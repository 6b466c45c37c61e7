/** Which rows are chosen. Ids only, in a set; ranges follow the order in which the rows stand. */

export type Selection = ReadonlySet<string>;

export const NOTHING: Selection = new Set();

/** Adds or removes one row. */
export function toggle(selection: Selection, id: string): Selection {
  const next = new Set(selection);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** Adds every row between two, both included; `anchor` is the row chosen before, if it is still there. */
export function extend(
  selection: Selection,
  ids: readonly string[],
  anchor: string | undefined,
  id: string,
): Selection {
  const from = anchor === undefined ? -1 : ids.indexOf(anchor);
  const to = ids.indexOf(id);
  if (from < 0 || to < 0) return toggle(selection, id);
  return new Set([...selection, ...ids.slice(Math.min(from, to), Math.max(from, to) + 1)]);
}

/** All rows or none: none when all of them were chosen. */
export function toggleAll(selection: Selection, ids: readonly string[]): Selection {
  return ids.every((id) => selection.has(id)) ? NOTHING : new Set(ids);
}
