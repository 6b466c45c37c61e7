import type { Ctx } from '../../kit/context.ts';
import { hostNameOf } from '../../kit/imports/host-name.ts';
import type { ImportKind, ParsedRow, Plan, Planning, WritingPlan } from '../../kit/imports/kind.ts';
import {
  MATCH_BY,
  lookedUp,
  matchKey,
  parentColumns,
  parentKey,
  recordKeys,
  recordsByKeys,
} from '../../kit/imports/record-keys.ts';
import { differences } from '../../kit/imports/row-change.ts';
import { deleteRecords, lockStanding } from '../../kit/imports/undo-queries.ts';
import { combined, fault, planUpserts, type Resolved, type Stored } from '../../kit/imports/upsert.ts';
import { removeSubjects } from '../matching/index.ts';
import { PARTNER_COLUMNS } from './columns.ts';
import { emitPartners } from './events.ts';
import { PARTNER_FIELDS } from './import-fields.ts';
import { lockPartnersByKeys, upsertPartners } from './import-queries.ts';
import { enrolmentColumns, ownerColumns, selectReferences, statusColumns } from './import-references.ts';
import { selectPartnerNames } from './partner-queries.ts';
import type { PartnerRow } from './partner.ts';
import { indexPartners } from './subject.ts';

const BLANK = {
  legal_name: null,
  type: 'reseller',
  status: 'active',
  programme_id: null,
  tier_id: null,
  parent_id: null,
  owner_id: null,
  country: null,
  region: null,
  city: null,
  address: null,
  postal_code: null,
  website: null,
  domains: [],
  registry_id: null,
  external_id: null,
  phone: null,
  locale: 'en',
  currency: null,
  custom: {},
  form_version_id: null,
};

/** Columns that cells fill by themselves; a status has rules of its own. */
const { status: _status, ...CELL_COLUMNS } = PARTNER_COLUMNS;

/** A new partner's domain is that of its website when the file says nothing else. */
function domainColumns(row: ParsedRow, existing: Stored | undefined): Resolved {
  const { website, domains } = row.values;
  const host = existing || domains !== undefined || typeof website !== 'string' ? undefined : hostNameOf(website);
  return { columns: host === undefined ? {} : { domains: [host] }, faults: [] };
}

/** Only distributors have resellers. `types` knows the partners that are there and those further up in the file. */
function distributorFaults(row: ParsedRow, types: ReadonlyMap<string, string>): Resolved {
  const key = parentKey(row);
  const type = key === null ? undefined : types.get(key);
  if (type === undefined || type === 'distributor') return { columns: {}, faults: [] };
  const field = row.values['parentExternalId'] === undefined ? 'parentName' : 'parentExternalId';
  return { columns: {}, faults: [fault(field, 'not_a_distributor', 'Only a distributor has resellers')] };
}

const CLOSED: Resolved = {
  columns: {},
  faults: [fault(null, 'partner_closed', 'This partner was terminated and is kept as it was')],
};

async function plan(ctx: Ctx, rows: readonly ParsedRow[], planning: Planning): Promise<Plan[]> {
  const existing = recordsByKeys(await lockPartnersByKeys(ctx, lookedUp(rows, planning)));
  const references = await selectReferences(ctx, rows);
  const types = new Map([...existing].map(([key, [one]]) => [key, String(one!['type'])]));
  return planUpserts(ctx, rows, planning, {
    fields: PARTNER_FIELDS,
    columns: { ...CELL_COLUMNS, partnerStatus: 'status' },
    existing,
    keysOf: (row) => recordKeys(row, planning),
    matchKeyOf: (row) => matchKey(row, planning),
    blank: BLANK,
    resolve: (row, lookup, before) => {
      if (before?.['status'] === 'terminated') return CLOSED;
      const resolved = combined([
        ownerColumns(row, references),
        parentColumns(row, planning, lookup),
        distributorFaults(row, types),
        enrolmentColumns(row, references, before),
        statusColumns(row, before, ctx.clock.now()),
        domainColumns(row, before),
      ]);
      const { own, shared } = recordKeys(row, planning);
      const type = String(row.values['type'] ?? before?.['type'] ?? BLANK.type);
      for (const key of [...own, ...shared]) types.set(key, type);
      return resolved;
    },
  });
}

/** Writes whole partners and brings the matching index up to them. */
async function store(ctx: Ctx, plans: readonly Pick<WritingPlan, 'record'>[]): Promise<PartnerRow[]> {
  const records = plans.map(({ record }) => record as unknown as PartnerRow);
  await upsertPartners(ctx, plans);
  const parentIds = records.flatMap((one) => one.parent_id ?? []);
  const parents = await selectPartnerNames(ctx, parentIds);
  await indexPartners(
    ctx,
    records.map((one) => ({ ...one, parent_name: parents.get(one.parent_id ?? '') ?? null })),
  );
  return records;
}

async function write(ctx: Ctx, plans: readonly WritingPlan[], importId: string): Promise<void> {
  const records = await store(ctx, plans);
  const data = { importId };
  await emitPartners(
    ctx,
    plans.map((one, index) => {
      const record = records[index]!;
      const difference = differences(PARTNER_COLUMNS, one.outcome === 'update' ? one.previous : {}, record);
      const event =
        one.outcome === 'update'
          ? ({ type: 'partner.updated', ...difference, data } as const)
          : ({ type: 'partner.created', after: difference.after, data } as const);
      return { partnerId: record.id, event };
    }),
  );
}

/** Partners from a file. A reseller may name its distributor's external id when that is there or stands further up. */
export const partnerImport: ImportKind = {
  name: 'partners',
  ability: 'partner.import',
  fields: PARTNER_FIELDS,
  matchBy: MATCH_BY,
  keysOf: recordKeys,
  plan,
  write,
  undo: {
    lock: (ctx, ids) => lockStanding(ctx, 'partners', 'name', ids),
    remove: async (ctx, ids) => {
      await deleteRecords(ctx, 'partners', ids);
      await removeSubjects(ctx, ids);
    },
    restore: async (ctx, records, importId) => {
      const restored = await store(
        ctx,
        records.map((record) => ({ record })),
      );
      await emitPartners(
        ctx,
        restored.map(({ id }) => ({ partnerId: id, event: { type: 'partner.import_undone', data: { importId } } })),
      );
    },
  },
};
