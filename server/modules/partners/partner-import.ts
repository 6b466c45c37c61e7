import type { Ctx } from '../../kit/context.ts';
import { hostNameOf } from '../../kit/imports/host-name.ts';
import type { ImportKind, ParsedRow, Plan, Planning, WritingPlan } from '../../kit/imports/kind.ts';
import { nameKey } from '../../kit/imports/name-key.ts';
import { differences } from '../../kit/imports/row-change.ts';
import {
  byKeys,
  fault,
  keyOf,
  planUpserts,
  present,
  valuesUnder,
  type Lookup,
  type Resolved,
  type Stored,
} from '../../kit/imports/upsert.ts';
import { PARTNER_COLUMNS } from './columns.ts';
import { emitPartners } from './events.ts';
import { PARTNER_FIELDS } from './import-fields.ts';
import { lockPartnersByKeys, upsertPartners } from './import-queries.ts';
import {
  enrolmentColumns,
  ownerColumns,
  selectReferences,
  statusColumns,
  type References,
} from './import-references.ts';
import { selectPartnerNames } from './partner-queries.ts';
import type { PartnerRow } from './partner.ts';
import { indexPartners } from './subject.ts';

const BLANK = {
  ...{ legal_name: null, type: 'reseller', status: 'active', programme_id: null, tier_id: null, parent_id: null },
  ...{ owner_id: null, country: null, region: null, city: null, address: null, postal_code: null, website: null },
  ...{ domains: [], registry_id: null, external_id: null, phone: null, locale: 'en', currency: null, custom: {} },
  form_version_id: null,
};

/** Columns that cells fill by themselves; a status has rules of its own. */
const { status: _status, ...CELL_COLUMNS } = PARTNER_COLUMNS;

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
  const message = 'No other partner has this id, neither here nor further up in the file';
  return { columns: {}, faults: [fault('parentExternalId', 'unknown_parent', message)] };
}

/** A new partner's domain is that of its website when the file says nothing else. */
function domainColumns(row: ParsedRow, existing: Stored | undefined): Resolved {
  const { website, domains } = row.values;
  const host = existing || domains !== undefined || typeof website !== 'string' ? undefined : hostNameOf(website);
  return { columns: host === undefined ? {} : { domains: [host] }, faults: [] };
}

function resolve(
  ctx: Ctx,
  row: ParsedRow,
  lookup: Lookup,
  references: References,
  existing: Stored | undefined,
): Resolved {
  if (existing?.['status'] === 'terminated') {
    return { columns: {}, faults: [fault(null, 'partner_closed', 'This partner was terminated and is kept as it was')] };
  }
  const parts = [
    ownerColumns(row, references),
    parentColumns(row, lookup),
    enrolmentColumns(row, references, existing),
    statusColumns(row, existing, ctx.clock.now()),
    domainColumns(row, existing),
  ];
  return {
    columns: Object.assign({}, ...parts.map((part) => part.columns)) as Record<string, unknown>,
    faults: parts.flatMap((part) => part.faults),
  };
}

async function plan(ctx: Ctx, rows: readonly ParsedRow[], planning: Planning): Promise<Plan[]> {
  const { matchBy } = planning.options;
  const keys = rows.flatMap((row) => [...ownKeys(row, matchBy), ...present(parentOf(row))]);
  const found = await lockPartnersByKeys(ctx, {
    externalIds: valuesUnder(keys, 'externalId'),
    domains: valuesUnder(keys, 'domains'),
    nameKeys: valuesUnder(keys, 'name'),
  });
  const references = await selectReferences(ctx, rows);
  return planUpserts(ctx, rows, planning, {
    fields: PARTNER_FIELDS,
    columns: { ...CELL_COLUMNS, partnerStatus: 'status' },
    existing: byKeys(found, (one) => [
      keyOf('externalId', one['external_id']),
      keyOf('domains', one['domain']),
      keyOf('name', one['name_key']),
    ]),
    keysOf: (row) => ownKeys(row, matchBy),
    matchKeyOf: (row) => (matchBy === null ? null : (keyUnder(row, matchBy) ?? undefined)),
    blank: BLANK,
    resolve: (row, lookup, existing) => resolve(ctx, row, lookup, references, existing),
  });
}

async function write(ctx: Ctx, plans: readonly WritingPlan[], importId: string): Promise<void> {
  const records = plans.map(({ record }) => record as unknown as PartnerRow);
  await upsertPartners(ctx, plans);
  const parentIds = records.flatMap((one) => one.parent_id ?? []);
  const parents = await selectPartnerNames(ctx, parentIds);
  await indexPartners(
    ctx,
    records.map((one) => ({ ...one, parent_name: parents.get(one.parent_id ?? '') ?? null })),
  );
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
  matchBy: ['externalId', 'domains', 'name'],
  keysOf: (row, { matchBy }) => ({ own: ownKeys(row, matchBy), referred: present(parentOf(row)) }),
  plan,
  write,
};
