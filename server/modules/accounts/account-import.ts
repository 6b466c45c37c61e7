import type { Ctx } from '../../kit/context.ts';
import type { ImportKind, ParsedRow, Plan, Planning, WritingPlan } from '../../kit/imports/kind.ts';
import {
  MATCH_BY,
  lookedUp,
  matchKey,
  parentColumns,
  recordKeys,
  recordsByKeys,
} from '../../kit/imports/record-keys.ts';
import { deleteRecords, lockStanding } from '../../kit/imports/undo-queries.ts';
import { combined, planUpserts, textsIn } from '../../kit/imports/upsert.ts';
import type { AccountRow } from './account-queries.ts';
import { ACCOUNT_COLUMNS } from './columns.ts';
import { ACCOUNT_FIELDS } from './import-fields.ts';
import { ownerColumns } from './import-owner.ts';
import { lockAccountsByKeys, selectAccountNames, upsertAccounts } from './import-queries.ts';
import { selectStaffByEmail } from './staff-queries.ts';
import { forget, indexAccounts } from './subject.ts';

const BLANK = {
  aliases: [],
  domains: [],
  registry_ids: [],
  address: null,
  city: null,
  postal_code: null,
  country: null,
  parent_id: null,
  owner_id: null,
  owner_name: null,
  kind: 'customer',
  status: 'active',
  external_id: null,
  custom: {},
  form_version_id: null,
};

async function plan(ctx: Ctx, rows: readonly ParsedRow[], planning: Planning): Promise<Plan[]> {
  const found = await lockAccountsByKeys(ctx, lookedUp(rows, planning));
  const staff = await selectStaffByEmail(ctx, textsIn(rows, 'ownerEmail'));
  return planUpserts(ctx, rows, planning, {
    fields: ACCOUNT_FIELDS,
    columns: ACCOUNT_COLUMNS,
    existing: recordsByKeys(found),
    keysOf: (row) => recordKeys(row, planning),
    matchKeyOf: (row) => matchKey(row, planning),
    blank: BLANK,
    resolve: (row, lookup) => combined([ownerColumns(row, staff), parentColumns(row, planning, lookup)]),
  });
}

async function write(ctx: Ctx, plans: readonly Pick<WritingPlan, 'record'>[], importId: string): Promise<void> {
  await upsertAccounts(ctx, plans, importId);
  const records = plans.map(({ record }) => record as unknown as AccountRow);
  const parentIds = records.flatMap((one) => one.parent_id ?? []);
  const parents = await selectAccountNames(ctx, parentIds);
  const named = records.map((one) => ({ ...one, parent_name: parents.get(one.parent_id ?? '') ?? null }));
  await indexAccounts(ctx, named);
}

/** Accounts from a file. A row may name the account above it when that is there or stands further up. */
export const accountImport: ImportKind = {
  name: 'accounts',
  ability: 'account.import',
  fields: ACCOUNT_FIELDS,
  matchBy: MATCH_BY,
  keysOf: recordKeys,
  plan,
  write,
  undo: {
    lock: (ctx, ids) => lockStanding(ctx, 'accounts', 'name', ids),
    remove: async (ctx, ids) => {
      await deleteRecords(ctx, 'accounts', ids);
      await forget(ctx, ids);
    },
    restore: (ctx, records, importId) =>
      write(
        ctx,
        records.map((record) => ({ record })),
        importId,
      ),
  },
};
