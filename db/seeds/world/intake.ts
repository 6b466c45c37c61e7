/** What came in without the form: imports with their history, and mails that registered deals or did not. */
import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { DB } from '../../types.ts';
import { insertRows, type SeedWriter } from '../writer.ts';
import { writeMails } from './inbound-mails.ts';
import { administratorOf, type Member, type VendorPlan } from './plan.ts';
import { daysAfter, type Random } from './random.ts';

const FIELDS = ['externalId', 'name', 'domains', 'country'];
const HEAD = ['Id', 'Name', 'Website', 'Country'];
const SAMPLE = [
  ['10021', 'Hafenwerk GmbH', 'hafenwerk.example', 'DE'],
  ['10022', 'Lindqvist Energi AB', 'lindqvist-energi.example', 'SE'],
];

interface Past {
  kind: string;
  name: string;
  daysAgo: number;
  created: number;
  updated?: number;
  refused?: readonly [row: number, cells: string[], column: string | null, code: string, message: string][];
  state?: string;
  undone?: { removed: number; restored: number; kept: number };
}

const PAST: readonly Past[] = [
  {
    kind: 'partners',
    name: 'partners-from-spreadsheet.csv',
    daysAgo: 212,
    created: 38,
    refused: [
      [
        17,
        ['P-0017', 'Sonnen IT', '', 'Atlantis'],
        'Country',
        'unknown_country',
        'This is not a country; use a code such as DE',
      ],
      [24, ['P-0008', 'Bergmann Systemhaus', '', 'DE'], 'Id', 'duplicate_row', 'Row 9 of this file has the same'],
    ],
  },
  { kind: 'accounts', name: 'crm-accounts-2026.csv', daysAgo: 96, created: 214, updated: 31 },
  {
    kind: 'accounts',
    name: 'accounts-wrong-region.csv',
    daysAgo: 41,
    created: 60,
    state: 'undone',
    undone: { removed: 58, restored: 0, kept: 2 },
  },
  { kind: 'deals', name: 'registrations-until-2025.csv', daysAgo: 20, created: 127 },
];

/** The latest import still can be taken back: it is said to have made some of the vendor's accounts. */
async function latest(db: Kysely<DB>, vendor: VendorPlan): Promise<{ id: string; version: number }[]> {
  return db
    .selectFrom('accounts')
    .select(['id', 'version'])
    .where('tenant_id', '=', vendor.tenantId)
    .where('status', '=', 'active')
    .orderBy('id', 'desc')
    .limit(12)
    .execute();
}

function fileRow(vendor: VendorPlan, id: string, importId: string, name: string, by: Member, at: Date) {
  return {
    tenant_id: vendor.tenantId,
    id,
    visibility: 'internal',
    subject_kind: 'import',
    subject_id: importId,
    name,
    media_type: 'text/csv',
    size: 18_432,
    sha256: createHash('sha256').update(name).digest('hex'),
    state: 'stored',
    uploaded_by: by.membershipId,
    uploaded_by_name: by.name,
    created_at: at,
  };
}

function importRow(vendor: VendorPlan, id: string, fileId: string, past: Past, by: Member, at: Date) {
  const { created, updated = 0, refused = [], undone } = past;
  const total = created + updated + refused.length;
  return {
    tenant_id: vendor.tenantId,
    id,
    kind: past.kind,
    file_id: fileId,
    file_name: past.name,
    file_bytes: 18_432,
    encoding: 'utf-8',
    delimiter: ',',
    skip_lines: 0,
    columns: HEAD,
    sample: JSON.stringify(SAMPLE),
    mapping: JSON.stringify(FIELDS),
    options: JSON.stringify({
      matchBy: 'externalId',
      existing: 'update',
      emptyClears: false,
      decimalComma: false,
      dayOrder: 'dmy',
      mode: past.kind === 'deals' ? 'history' : null,
    }),
    state: past.state ?? 'done',
    goal: 'run',
    pass: 2,
    chunk: 1,
    chunks: 1,
    rows_total: total,
    rows_done: total,
    rows_created: created,
    rows_updated: updated,
    rows_refused: refused.length,
    created_by_kind: 'person',
    created_by: by.membershipId,
    created_by_name: by.name,
    created_by_role: by.role,
    created_at: at,
    started_at: at,
    finished_at: new Date(at.getTime() + 9_000),
    ...(undone
      ? {
          undo_until: daysAfter(at, 7),
          undo_total: created,
          undo_removed: undone.removed,
          undo_restored: undone.restored,
          undo_kept: undone.kept,
          undo_by_name: by.name,
          undone_at: new Date(at.getTime() + 3_600_000),
        }
      : {}),
  };
}

async function writeImport(db: Kysely<DB>, random: Random, vendor: VendorPlan, past: Past, now: Date): Promise<string> {
  const at = daysAfter(now, -past.daysAgo);
  const by = administratorOf(vendor);
  const [id, fileId] = [random.id(at), random.id(at)];
  await insertRows(db, 'files', [fileRow(vendor, fileId, id, past.name, by, at)]);
  await insertRows(db, 'imports', [importRow(vendor, id, fileId, past, by, at)]);
  await insertRows(
    db,
    'import_refusals',
    (past.refused ?? []).map(([row, cells, column, code, message]) => ({
      tenant_id: vendor.tenantId,
      import_id: id,
      row_number: row,
      cells: JSON.stringify(cells),
      faults: JSON.stringify([{ column, code, message }]),
    })),
  );
  return id;
}

async function writeUndoable(db: Kysely<DB>, random: Random, vendor: VendorPlan, now: Date): Promise<void> {
  const accounts = await latest(db, vendor);
  const past = { kind: 'accounts', name: 'trade-fair-leads.csv', daysAgo: 1, created: accounts.length };
  const id = await writeImport(db, random, vendor, past, now);
  await db
    .updateTable('imports')
    .set({ undo_until: daysAfter(now, 6), undo_total: accounts.length })
    .where('tenant_id', '=', vendor.tenantId)
    .where('id', '=', id)
    .execute();
  await insertRows(
    db,
    'import_effects',
    accounts.map((account, index) => ({
      tenant_id: vendor.tenantId,
      import_id: id,
      record_id: account.id,
      row_number: index + 2,
      version: account.version,
    })),
  );
}

/** Writes imports and mails of a vendor. */
export async function writeIntake(writer: SeedWriter, random: Random, vendor: VendorPlan, now: Date): Promise<void> {
  await writer.inTenant(vendor.tenantId, async (db) => {
    for (const past of PAST) await writeImport(db, random, vendor, past, now);
    await writeUndoable(db, random, vendor, now);
    await writeMails(db, random, vendor, now);
  });
}
