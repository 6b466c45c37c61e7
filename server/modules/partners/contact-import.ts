import type { Ctx } from '../../kit/context.ts';
import type { ImportKind, ParsedRow, Plan, Planning, RowKeys, WritingPlan } from '../../kit/imports/kind.ts';
import { nameKey } from '../../kit/imports/name-key.ts';
import { differences } from '../../kit/imports/row-change.ts';
import { deleteRecords, lockStanding } from '../../kit/imports/undo-queries.ts';
import {
  byKeys,
  fault,
  keyOf,
  planUpserts,
  present,
  textsIn,
  type Resolved,
  type Stored,
} from '../../kit/imports/upsert.ts';
import { CONTACT_COLUMNS } from './columns.ts';
import type { ContactRow } from './contact-queries.ts';
import { emitPartners } from './events.ts';
import { CONTACT_FIELDS } from './import-fields.ts';
import { demotePrimaries, lockContactsByKeys, upsertContacts } from './import-queries.ts';
import { selectPartnersByKeys } from './partner-queries.ts';

const BLANK = { email: null, phone: null, title: null, role: null, is_primary: false, external_id: null };

/** How a row names its partner, the same for every row that names it so. */
function partnerReference(row: ParsedRow): string | null {
  const { partnerExternalId, partner } = row.values;
  return keyOf('externalId', partnerExternalId) ?? keyOf('name', typeof partner === 'string' ? nameKey(partner) : null);
}

/** An address belongs to one contact of a partner; another partner may know the same person. */
const emailKey = (row: ParsedRow) => {
  const email = keyOf('email', row.values['email']);
  return email === null ? null : `${email} ${partnerReference(row)}`;
};

const ownKeys = (row: ParsedRow) =>
  present(
    keyOf('externalId', row.values['externalId']),
    emailKey(row),
    row.values['isPrimary'] === true ? keyOf('isPrimary', partnerReference(row)) : null,
  );

const keysOf = (row: ParsedRow): RowKeys => ({ own: ownKeys(row), shared: [], referred: [] });

const fullName = ({ values: { name, firstName, lastName } }: ParsedRow) =>
  name ?? ([firstName, lastName].filter((part) => typeof part === 'string').join(' ') || undefined);

/** Partners by the way in which rows name them; null when more than one fits. */
type Partners = ReadonlyMap<string, string | null>;

async function partnersOf(ctx: Ctx, rows: readonly ParsedRow[]): Promise<Partners> {
  const found = await selectPartnersByKeys(ctx, {
    externalIds: textsIn(rows, 'partnerExternalId'),
    nameKeys: textsIn(rows, 'partner').map(nameKey),
  });
  const byKey = byKeys(found, (one) => [keyOf('externalId', one['external_id']), keyOf('name', one['name_key'])]);
  return new Map([...byKey].map(([key, all]) => [key, all.length === 1 ? all[0]!.id : null]));
}

function resolve(row: ParsedRow, partners: Partners, existing: Stored | undefined): Resolved {
  const reference = partnerReference(row);
  const partnerId = reference === null ? existing?.['partner_id'] : partners.get(reference);
  const field = row.values['partnerExternalId'] === undefined ? 'partner' : 'partnerExternalId';
  const faults = [];
  if (partnerId === undefined) faults.push(fault(field, 'unknown_partner', 'There is no such partner'));
  if (partnerId === null) faults.push(fault(field, 'ambiguous', 'More than one partner has this name; use its id'));
  if (existing && partnerId && existing['partner_id'] !== partnerId) {
    faults.push(fault(field, 'other_partner', 'This contact works at another partner'));
  }
  const name = fullName(row);
  if (name === undefined && !existing) faults.push(fault('name', 'required', 'A new contact needs a name'));
  return { columns: { partner_id: partnerId ?? null, ...(name === undefined ? {} : { name }) }, faults };
}

async function plan(ctx: Ctx, rows: readonly ParsedRow[], planning: Planning): Promise<Plan[]> {
  const partners = await partnersOf(ctx, rows);
  const found = await lockContactsByKeys(ctx, {
    externalIds: textsIn(rows, 'externalId'),
    emails: textsIn(rows, 'email'),
    partnerIds: [...new Set([...partners.values()].filter((id) => id !== null))],
  });
  const referencesOf = (partnerId: unknown) => [...partners].filter(([, id]) => id === partnerId).map(([key]) => key);
  const { matchBy } = planning.options;
  return planUpserts(ctx, rows, planning, {
    fields: CONTACT_FIELDS,
    columns: CONTACT_COLUMNS,
    existing: byKeys(found, (one) => [
      keyOf('externalId', one['external_id']),
      ...referencesOf(one['partner_id']).map((key) =>
        typeof one['email'] === 'string' ? `email:${one['email']} ${key}` : null,
      ),
    ]),
    keysOf,
    matchKeyOf: (row) => matchKey(row, matchBy),
    blank: BLANK,
    resolve: (row, _lookup, existing) => resolve(row, partners, existing),
  });
}

function matchKey(row: ParsedRow, matchBy: string | null): string | null | undefined {
  if (matchBy === null) return null;
  return (matchBy === 'email' ? emailKey(row) : keyOf('externalId', row.values['externalId'])) ?? undefined;
}

async function write(ctx: Ctx, plans: readonly WritingPlan[], importId: string): Promise<void> {
  const records = plans.map(({ record }) => record as unknown as ContactRow);
  const primaries = records.filter((one) => one.is_primary);
  await demotePrimaries(
    ctx,
    primaries.map((one) => one.partner_id),
    primaries.map((one) => one.id),
  );
  await upsertContacts(ctx, plans);
  await emitPartners(
    ctx,
    plans.map((one, index) => {
      const record = records[index]!;
      const data = { contactId: record.id, contactName: record.name, importId };
      const difference = differences(CONTACT_COLUMNS, one.outcome === 'update' ? one.previous : {}, record);
      const event =
        one.outcome === 'update'
          ? ({ type: 'contact.updated', ...difference, data } as const)
          : ({ type: 'contact.created', after: difference.after, data } as const);
      return { partnerId: record.partner_id, event };
    }),
  );
}

/** Contacts from a file; a row names its partner by external id or by name. */
export const contactImport: ImportKind = {
  name: 'contacts',
  ability: 'contact.import',
  fields: CONTACT_FIELDS,
  matchBy: ['externalId', 'email'],
  keysOf,
  plan,
  write,
  undo: {
    lock: (ctx, ids) => lockStanding(ctx, 'partner_contacts', 'name', ids),
    remove: (ctx, ids) => deleteRecords(ctx, 'partner_contacts', ids),
    restore: async (ctx, records, importId) => {
      await upsertContacts(
        ctx,
        records.map((record) => ({ record })),
      );
      const partnerIds = new Set(records.map((record) => String(record['partner_id'])));
      await emitPartners(
        ctx,
        [...partnerIds].map((partnerId) => ({
          partnerId,
          event: { type: 'contact.import_undone', data: { importId } },
        })),
      );
    },
  },
};
