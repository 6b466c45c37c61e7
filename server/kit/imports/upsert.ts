import type { Ctx } from '../context.ts';
import { newId } from '../id.ts';
import type { Fault, ImportField, ParsedRow, Plan, Planning, RowKeys } from './kind.ts';
import { columnsOf, differences, isNothing, type ColumnNames } from './row-change.ts';

export type Stored = Record<string, unknown> & { id: string };

/** Columns beyond those that cells fill by themselves, and what is wrong with them. */
export interface Resolved {
  columns: Record<string, unknown>;
  faults: Fault[];
}

/** What planning needs to know about one kind of record. */
export interface UpsertSource {
  fields: readonly ImportField[];
  columns: ColumnNames;
  /** Records that are there already, by key (`externalId:…`); several under one key make it ambiguous. */
  existing: ReadonlyMap<string, readonly Stored[]>;
  keysOf(row: ParsedRow): RowKeys;
  /** Key by which a row finds its record; undefined when it has none, null when every row is a new record. */
  matchKeyOf(row: ParsedRow): string | null | undefined;
  /** Columns of a new record that no cell fills. */
  blank: Readonly<Record<string, unknown>>;
  /** Columns that come from references and rules, or what is wrong with them. `existing` is the record that is found. */
  resolve(row: ParsedRow, lookup: Lookup, existing: Stored | undefined): Resolved;
}

/** Finds the record behind a key: one that is there, or one that a row further up makes. */
export interface Lookup {
  /** Undefined when there is none, or more than one. */
  idOf(key: string): string | undefined;
}

/** Stands for a record that an earlier chunk of a dry run would have made. */
const NOT_YET_MADE = '00000000-0000-0000-0000-000000000000';

/** Something wrong in a row. */
export const fault = (field: string | null, code: string, message: string): Fault => ({ field, code, message });

const fieldOf = (key: string) => key.slice(0, key.indexOf(':'));

/**
 * Plans rows as additions and changes, one after the other as they stand in the file: a row may refer to rows further
 * up, and a key that a row further up has is a double.
 */
export function planUpserts(ctx: Ctx, rows: readonly ParsedRow[], planning: Planning, source: UpsertSource): Plan[] {
  const made = new Map<string, { id: string; row: number }>();
  return rows.map((row) => {
    const lookup: Lookup = { idOf: (key) => idBehind(key, row, planning, source, made) };
    const plan = planOne(ctx, row, planning, source, made, lookup);
    if (plan.outcome === 'refused') return plan;
    const id = 'record' in plan ? String(plan.record['id']) : (matchOf(row, source)?.[0]?.id ?? NOT_YET_MADE);
    const { own, shared } = source.keysOf(row);
    for (const key of [...own, ...shared]) if (!made.has(key)) made.set(key, { id, row: row.number });
    return plan;
  });
}

type Made = ReadonlyMap<string, { id: string; row: number }>;

function idBehind(
  key: string,
  row: ParsedRow,
  planning: Planning,
  source: UpsertSource,
  made: Made,
): string | undefined {
  const known = source.existing.get(key) ?? [];
  if (known.length === 1) return known[0]!.id;
  if (known.length > 1) return undefined;
  const above = made.get(key);
  if (above) return above.id;
  const earlier = planning.dryRun ? planning.rowWith(key) : undefined;
  return earlier !== undefined && earlier < row.number ? NOT_YET_MADE : undefined;
}

function matchOf(row: ParsedRow, source: UpsertSource): readonly Stored[] | undefined {
  const key = source.matchKeyOf(row);
  return key ? (source.existing.get(key) ?? []) : undefined;
}

/** Faults of a row's own keys: a row further up has one, or another record. */
function keyFaults(row: ParsedRow, planning: Planning, source: UpsertSource, made: Made): Fault[] {
  const matchKey = source.matchKeyOf(row);
  if (matchKey === undefined) {
    return [fault(planning.options.matchBy, 'missing_key', 'This cell is needed to find the record')];
  }
  const found = matchOf(row, source) ?? [];
  if (found.length > 1) {
    return [fault(planning.options.matchBy, 'ambiguous', 'More than one record has this; use a clearer key')];
  }
  return source.keysOf(row).own.flatMap((key) => {
    const holder = made.get(key)?.row ?? planning.rowWith(key);
    if (holder !== undefined && holder !== row.number) {
      return [fault(fieldOf(key), 'duplicate_row', `Row ${holder} of this file has the same`)];
    }
    const owner = key === matchKey ? undefined : source.existing.get(key)?.[0];
    if (owner === undefined || owner.id === found[0]?.id) return [];
    return [fault(fieldOf(key), 'taken', 'Another record has this already')];
  });
}

function planOne(ctx: Ctx, row: ParsedRow, planning: Planning, source: UpsertSource, made: Made, lookup: Lookup): Plan {
  const existing = matchOf(row, source)?.[0];
  const resolved = source.resolve(row, lookup, existing);
  const faults = [...keyFaults(row, planning, source, made), ...resolved.faults];
  if (!existing) faults.push(...missingFields(row, source));
  if (faults.length > 0) return { row, outcome: 'refused', faults };
  const change = { ...columnsOf(source.columns, row.values), ...resolved.columns };
  const now = ctx.clock.now().toISOString();
  if (!existing) {
    const filled = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== null));
    const record = { ...source.blank, ...filled, id: newId(), created_at: now, updated_at: now, version: 1 };
    return { row, outcome: 'create', record };
  }
  if (planning.options.existing === 'skip') return { row, outcome: 'unchanged' };
  const emptied = Object.fromEntries(
    Object.entries(change).map(([column, value]) => [column, value ?? source.blank[column] ?? null]),
  );
  if (isNothing(differences(source.columns, existing, emptied))) return { row, outcome: 'unchanged' };
  const version = Number(existing['version']) + 1;
  const record = { ...existing, ...emptied, updated_at: now, version };
  return { row, outcome: 'update', record, previous: existing };
}

const missingFields = (row: ParsedRow, source: UpsertSource): Fault[] =>
  source.fields
    .filter(({ key, required }) => required && row.values[key] === undefined)
    .map(({ key, label }) => fault(key, 'required', `A new record needs this: ${label}`));

/** What several rules found out together. */
export const combined = (parts: readonly Resolved[]): Resolved => ({
  columns: Object.assign({}, ...parts.map((part) => part.columns)) as Record<string, unknown>,
  faults: parts.flatMap((part) => part.faults),
});

/** Gathers records under their keys. */
export function byKeys(
  records: readonly Stored[],
  keysOf: (record: Stored) => (string | null)[],
): Map<string, Stored[]> {
  const found = new Map<string, Stored[]>();
  for (const record of records) {
    for (const key of keysOf(record)) {
      if (key === null) continue;
      const others = found.get(key) ?? [];
      if (!others.some((other) => other.id === record.id)) found.set(key, [...others, record]);
    }
  }
  return found;
}

/** `field:value`, or null when there is no value. */
export const keyOf = (field: string, value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? `${field}:${value}` : null;

/** The keys that are there. */
export const present = (...keys: readonly (string | null)[]): string[] => [
  ...new Set(keys.filter((key) => key !== null)),
];

/** Values behind the keys of one field. */
export const valuesUnder = (keys: readonly string[], field: string): string[] => [
  ...new Set(keys.filter((key) => key.startsWith(`${field}:`)).map((key) => key.slice(field.length + 1))),
];

/** Texts that some rows have in one field. */
export const textsIn = (rows: readonly ParsedRow[], field: string): string[] => [
  ...new Set(rows.map((row) => row.values[field]).filter((value) => typeof value === 'string')),
];
