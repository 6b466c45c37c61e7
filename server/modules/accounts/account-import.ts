import type { Ctx } from '../../kit/context.ts';
import type { ImportKind, ParsedRow, Plan, Planning, WritingPlan } from '../../kit/imports/kind.ts';
import { nameKey } from '../../kit/imports/name-key.ts';
import {
  byKeys,
  fault,
  keyOf,
  planUpserts,
  present,
  textsIn,
  valuesUnder,
  type Lookup,
  type Resolved,
} from '../../kit/imports/upsert.ts';
import type { AccountRow } from './account-queries.ts';
import { ACCOUNT_COLUMNS } from './columns.ts';
import { ACCOUNT_FIELDS } from './import-fields.ts';
import { ownerColumns } from './import-owner.ts';
import { lockAccountsByKeys, selectAccountNames, upsertAccounts } from './import-queries.ts';
import { selectStaffByEmail, type Staff } from './staff-queries.ts';
import { indexAccounts } from './subject.ts';

const BLANK = {
  ...{ aliases: [], domains: [], registry_ids: [], address: null, city: null, postal_code: null, country: null },
  ...{ parent_id: null, owner_id: null, owner_name: null, kind: 'customer', status: 'active', external_id: null },
  ...{ custom: {}, form_version_id: null },
};

/** The key of a row under one of the fields by which accounts are found. */
function keyUnder(row: ParsedRow, by: string): string | null {
  const value = row.values[by];
  if (by === 'domains') return keyOf(by, (value as string[] | undefined)?.[0]);
  return keyOf(by, by === 'name' && typeof value === 'string' ? nameKey(value) : value);
}

const parentOf = (row: ParsedRow) => keyOf('externalId', row.values['parentExternalId']);

const ownKeys = (row: ParsedRow, matchBy: string | null) =>
  present(keyUnder(row, 'externalId'), matchBy === null ? null : keyUnder(row, matchBy));

function parentColumns(row: ParsedRow, lookup: Lookup): Resolved {
  if (row.values['parentExternalId'] === null) return { columns: { parent_id: null }, faults: [] };
  const parent = parentOf(row);
  if (parent === null) return { columns: {}, faults: [] };
  const id = parent === keyUnder(row, 'externalId') ? undefined : lookup.idOf(parent);
  if (id !== undefined) return { columns: { parent_id: id }, faults: [] };
  const message = 'No other account has this id, neither here nor further up in the file';
  return { columns: {}, faults: [fault('parentExternalId', 'unknown_parent', message)] };
}

function resolve(row: ParsedRow, lookup: Lookup, staff: ReadonlyMap<string, Staff>): Resolved {
  const parts = [ownerColumns(row, staff), parentColumns(row, lookup)];
  return {
    columns: Object.assign({}, ...parts.map((part) => part.columns)) as Record<string, unknown>,
    faults: parts.flatMap((part) => part.faults),
  };
}

async function plan(ctx: Ctx, rows: readonly ParsedRow[], planning: Planning): Promise<Plan[]> {
  const { matchBy } = planning.options;
  const keys = rows.flatMap((row) => [...ownKeys(row, matchBy), ...present(parentOf(row))]);
  const found = await lockAccountsByKeys(ctx, {
    externalIds: valuesUnder(keys, 'externalId'),
    domains: valuesUnder(keys, 'domains'),
    nameKeys: valuesUnder(keys, 'name'),
  });
  const staff = await selectStaffByEmail(ctx, textsIn(rows, 'ownerEmail'));
  return planUpserts(ctx, rows, planning, {
    fields: ACCOUNT_FIELDS,
    columns: ACCOUNT_COLUMNS,
    existing: byKeys(found, (one) => [
      keyOf('externalId', one['external_id']),
      keyOf('domains', one['domain']),
      keyOf('name', one['name_key']),
    ]),
    keysOf: (row) => ownKeys(row, matchBy),
    matchKeyOf: (row) => (matchBy === null ? null : (keyUnder(row, matchBy) ?? undefined)),
    blank: BLANK,
    resolve: (row, lookup) => resolve(row, lookup, staff),
  });
}

async function write(ctx: Ctx, plans: readonly WritingPlan[], importId: string): Promise<void> {
  await upsertAccounts(ctx, plans, importId);
  const records = plans.map(({ record }) => record as unknown as AccountRow);
  const parentIds = records.flatMap((one) => one.parent_id ?? []);
  const parents = await selectAccountNames(ctx, parentIds);
  const named = records.map((one) => ({ ...one, parent_name: parents.get(one.parent_id ?? '') ?? null }));
  await indexAccounts(ctx, named);
}

/** Accounts from a file. A row may name its parent's external id when the parent is there or stands further up. */
export const accountImport: ImportKind = {
  name: 'accounts',
  ability: 'account.import',
  fields: ACCOUNT_FIELDS,
  matchBy: ['externalId', 'domains', 'name'],
  keysOf: (row, { matchBy }) => ({ own: ownKeys(row, matchBy), referred: present(parentOf(row)) }),
  plan,
  write,
};
