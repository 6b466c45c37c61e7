/** What a change did, field by field, from the two states that the log keeps. Pure. */

export interface Change {
  /** Names of the fields that lead to it: `calendar.timeZone`, `sections.0.title.en`. */
  path: string;
  before: unknown;
  after: unknown;
  kind: 'added' | 'removed' | 'changed';
}

/** Most lines that are worth reading at once; a form's definition may have thousands. */
export const MOST_CHANGES = 200;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An amount reads as one value, not as two fields. */
const isMoney = (value: Record<string, unknown>) => 'minor' in value && 'currency' in value;

const isBranch = (value: unknown): value is Record<string, unknown> | unknown[] =>
  Array.isArray(value) ? value.some((item) => isRecord(item)) : isRecord(value) && !isMoney(value);

const nothing = (value: unknown) =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** Leaves of a value by path. An empty list or record is no leaf. */
function leaves(value: unknown, path: string, into: Map<string, unknown>): Map<string, unknown> {
  if (!isBranch(value)) {
    if (!nothing(value)) into.set(path, value);
    return into;
  }
  for (const [key, inner] of Object.entries(value)) leaves(inner, path === '' ? key : `${path}.${key}`, into);
  return into;
}

/** Fields that differ, in the order of the new state, then those that are gone. Null, '' and [] are all "nothing". */
export function changesOf(before: unknown, after: unknown): Change[] {
  const old = leaves(before ?? {}, '', new Map());
  const now = leaves(after ?? {}, '', new Map());
  const paths = [...now.keys(), ...[...old.keys()].filter((path) => !now.has(path))];
  return paths.flatMap((path) => {
    const [was, is] = [old.get(path), now.get(path)];
    if (JSON.stringify(was) === JSON.stringify(is)) return [];
    const kind = !old.has(path) ? 'added' : now.has(path) ? 'changed' : 'removed';
    return [{ path, before: was, after: is, kind }];
  });
}

/** What is said beside the change (`data`), as fields with a value. */
export const factsOf = (data: unknown): [string, unknown][] => (isRecord(data) ? [...leaves(data, '', new Map())] : []);
