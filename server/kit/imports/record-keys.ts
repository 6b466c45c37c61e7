/**
 * Records that files know by an external id, by their first domain, or by their name, and that may stand below another
 * record of the same kind. Their fields are called `externalId`, `domains`, `name`, `parentExternalId` and `parentName`.
 */
import type { Given, ParsedRow, RowKeys } from './kind.ts';
import { nameKey } from './name-key.ts';
import { byKeys, fault, keyOf, present, valuesUnder, type Lookup, type Resolved, type Stored } from './upsert.ts';

/** Fields by which such a record may be found, the clearest first. */
export const MATCH_BY = ['externalId', 'domains', 'name'] as const;

function keyUnder({ values }: ParsedRow, by: string): string | null {
  const value = values[by];
  if (by === 'domains') return keyOf(by, (value as string[] | null | undefined)?.[0]);
  return keyOf(by, by === 'name' && typeof value === 'string' ? nameKey(value) : value);
}

/** The key of the record above a row: by its external id, else by its name. */
export function parentKey({ values }: ParsedRow): string | null {
  const { parentExternalId, parentName } = values;
  const byName = typeof parentName === 'string' ? keyOf('name', nameKey(parentName)) : null;
  return keyOf('externalId', parentExternalId) ?? byName;
}

/** Keys of a row. Its name is one that others may have, kept only where the file names parents by it. */
export const recordKeys = (row: ParsedRow, { options: { matchBy }, fields }: Given): RowKeys => ({
  own: present(keyUnder(row, 'externalId'), matchBy === null ? null : keyUnder(row, matchBy)),
  shared: fields.has('parentName') ? present(keyUnder(row, 'name')) : [],
  referred: present(parentKey(row)),
});

/** Key by which a row finds its record; undefined when the cell is empty, null when every row is a new record. */
export const matchKey = (row: ParsedRow, { options: { matchBy } }: Given): string | null | undefined =>
  matchBy === null ? null : (keyUnder(row, matchBy) ?? undefined);

/** What has to be looked up for some rows: their own records and those above them. */
export function lookedUp(rows: readonly ParsedRow[], given: Given) {
  const keys = rows.flatMap((row) => {
    const { own, referred } = recordKeys(row, given);
    return [...own, ...referred];
  });
  return {
    externalIds: valuesUnder(keys, 'externalId'),
    domains: valuesUnder(keys, 'domains'),
    nameKeys: valuesUnder(keys, 'name'),
  };
}

/** Records by all their keys. */
export const recordsByKeys = (records: readonly Stored[]): Map<string, Stored[]> =>
  byKeys(records, (one) => [
    keyOf('externalId', one['external_id']),
    keyOf('domains', one['domain']),
    keyOf('name', one['name_key']),
  ]);

/** The record above a row, which must be there or stand further up in the file. */
export function parentColumns(row: ParsedRow, given: Given, lookup: Lookup): Resolved {
  const field = row.values['parentExternalId'] === undefined ? 'parentName' : 'parentExternalId';
  const key = parentKey(row);
  if (key === null) return { columns: row.values[field] === null ? { parent_id: null } : {}, faults: [] };
  const id = recordKeys(row, given).own.includes(key) ? undefined : lookup.idOf(key);
  if (id !== undefined) return { columns: { parent_id: id }, faults: [] };
  const message = 'No other record has this, neither here nor further up in the file, or more than one has';
  return { columns: {}, faults: [fault(field, 'unknown_parent', message)] };
}
