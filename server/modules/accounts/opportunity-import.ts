import type { Ctx } from '../../kit/context.ts';
import type { ImportKind, ParsedRow, Plan, Planning, RowKeys, WritingPlan } from '../../kit/imports/kind.ts';
import { deleteRecords, lockStanding } from '../../kit/imports/undo-queries.ts';
import {
  byKeys,
  combined,
  fault,
  keyOf,
  planUpserts,
  present,
  textsIn,
  type Resolved,
  type Stored,
} from '../../kit/imports/upsert.ts';
import { fromDecimal } from '../../kit/money.ts';
import { selectTenant } from '../tenancy/index.ts';
import { OPPORTUNITY_COLUMNS } from './columns.ts';
import { OPPORTUNITY_FIELDS } from './import-fields.ts';
import { ownerColumns } from './import-owner.ts';
import { lockOpportunitiesByExternalId, selectAccountsByExternalId, upsertOpportunities } from './import-queries.ts';
import type { OpportunityRow } from './opportunity-queries.ts';
import { selectStaffByEmail, type Staff } from './staff-queries.ts';
import { forget, indexOpportunities } from './subject.ts';

const BLANK = {
  account_id: null,
  domains: [],
  country: null,
  stage: null,
  amount_minor: null,
  currency: null,
  close_date: null,
  owner_id: null,
  owner_name: null,
  status: 'open',
  external_id: null,
};

/** Columns of an opportunity that one cell fills; amount and currency make one value together. */
const { amountMinor: _amount, currency: _currency, ...CELL_COLUMNS } = OPPORTUNITY_COLUMNS;

const ownKeys = (row: ParsedRow) => present(keyOf('externalId', row.values['externalId']));

const keysOf = (row: ParsedRow): RowKeys => ({ own: ownKeys(row), shared: [], referred: [] });

/** What rows of a chunk refer to. */
interface References {
  staff: ReadonlyMap<string, Staff>;
  /** Id of an account by its external id. */
  accounts: ReadonlyMap<string, string>;
  /** The vendor's currency, for amounts that come without one. */
  currency: string;
}

function accountColumns(row: ParsedRow, { accounts }: References): Resolved {
  const externalId = row.values['accountExternalId'];
  if (externalId === undefined) return { columns: {}, faults: [] };
  if (externalId === null) return { columns: { account_id: null }, faults: [] };
  const id = accounts.get(String(externalId));
  if (id !== undefined) return { columns: { account_id: id }, faults: [] };
  return { columns: {}, faults: [fault('accountExternalId', 'unknown_account', 'No account has this id')] };
}

function amountColumns(row: ParsedRow, { currency: usual }: References, existing: Stored | undefined): Resolved {
  const { amount, currency } = row.values;
  if (amount === null) return { columns: { amount_minor: null, currency: null }, faults: [] };
  if (typeof amount !== 'string') return { columns: {}, faults: [] };
  const code = String(currency ?? existing?.['currency'] ?? usual);
  try {
    const { minor } = fromDecimal(amount, code);
    if (minor < -9_007_199_254_740_991n || minor > 9_007_199_254_740_991n) throw new RangeError('is too large');
    return { columns: { amount_minor: String(minor), currency: code }, faults: [] };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { columns: {}, faults: [fault('amount', 'invalid_amount', `The amount ${error.message}`)] };
  }
}

function resolve(row: ParsedRow, references: References, existing: Stored | undefined): Resolved {
  return combined([
    ownerColumns(row, references.staff),
    accountColumns(row, references),
    amountColumns(row, references, existing),
  ]);
}

async function plan(ctx: Ctx, rows: readonly ParsedRow[], planning: Planning): Promise<Plan[]> {
  const accounts = await selectAccountsByExternalId(ctx, textsIn(rows, 'accountExternalId'));
  const references: References = {
    staff: await selectStaffByEmail(ctx, textsIn(rows, 'ownerEmail')),
    accounts: new Map(accounts.map((one) => [String(one['external_id']), one.id])),
    currency: (await selectTenant(ctx)).currency,
  };
  const found = await lockOpportunitiesByExternalId(ctx, textsIn(rows, 'externalId'));
  const { matchBy } = planning.options;
  return planUpserts(ctx, rows, planning, {
    fields: OPPORTUNITY_FIELDS,
    columns: { ...CELL_COLUMNS, amountMinor: 'amount_minor', amountCurrency: 'currency' },
    existing: byKeys(found, (one) => [keyOf('externalId', one['external_id'])]),
    keysOf,
    matchKeyOf: (row) => (matchBy === null ? null : ownKeys(row)[0]),
    blank: BLANK,
    resolve: (row, _lookup, existing) => resolve(row, references, existing),
  });
}

async function write(ctx: Ctx, plans: readonly Pick<WritingPlan, 'record'>[], importId: string): Promise<void> {
  await upsertOpportunities(ctx, plans, importId);
  await indexOpportunities(
    ctx,
    plans.map(({ record }) => record as unknown as OpportunityRow),
  );
}

/** The vendor's own pipeline from a file. Amounts without a currency are in the vendor's. */
export const opportunityImport: ImportKind = {
  name: 'opportunities',
  ability: 'account.import',
  fields: OPPORTUNITY_FIELDS,
  matchBy: ['externalId'],
  keysOf,
  plan,
  write,
  undo: {
    lock: (ctx, ids) => lockStanding(ctx, 'opportunities', 'name', ids),
    remove: async (ctx, ids) => {
      await deleteRecords(ctx, 'opportunities', ids);
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
