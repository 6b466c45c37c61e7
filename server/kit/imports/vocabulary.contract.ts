/** What an import is, and the words that its endpoints share. */
import { z } from 'zod';
import { Id, Timestamp, abilitiesOf } from '../contract.ts';

/** Name of a kind of import. */
export const Kind = z
  .string()
  .max(60)
  .regex(/^[a-z][a-z_]*$/, 'must be lower-case words');
export const FieldKey = z.string().max(60);
const Count = z.int().min(0).max(9_007_199_254_740_991);

export const IMPORT_STATES = [
  'mapping',
  'reading',
  'checking',
  'checked',
  'running',
  'done',
  'failed',
  'cancelled',
  'undoing',
  'undone',
] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** How rows are read and what becomes of records that are there already. */
export const ImportOptions = z
  .strictObject({
    /** Field by which a row finds the record it is about; null adds every row as a new record. */
    matchBy: FieldKey.nullable(),
    /** What happens to a record that is found: it is updated, or left as it is. */
    existing: z.enum(['update', 'skip']),
    /** Whether an empty cell empties the field. */
    emptyClears: z.boolean(),
    decimalComma: z.boolean(),
    dayOrder: z.enum(['dmy', 'mdy']),
    /** One of the kind's `modes`; null where it has none. */
    mode: Kind.nullable(),
  })
  .meta({ id: 'ImportOptions' });
export type ImportOptions = z.infer<typeof ImportOptions>;

/** A kind of record that can be imported, with the fields that columns may fill. */
export const ImportKindResource = z
  .strictObject({
    name: Kind,
    fields: z.array(z.strictObject({ key: FieldKey, label: z.string().max(100), required: z.boolean() })).max(100),
    matchBy: z.array(FieldKey).max(10),
    /** What the person who imports chooses among, the usual choice first. */
    modes: z.array(Kind).max(10),
    allowed: z.boolean(),
  })
  .meta({ id: 'ImportKind' });

export const Encoding = z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']);
export const Delimiter = z.enum([',', ';', '\t', '|']);

export const IMPORT_ABILITIES = [
  'import.change',
  'import.check',
  'import.run',
  'import.cancel',
  'import.delete',
  'import.undo',
] as const;

/** An upload and what became of it. */
export const Import = z
  .strictObject({
    id: Id,
    kind: Kind,
    fileName: z.string().max(255),
    fileBytes: Count,
    encoding: Encoding,
    delimiter: Delimiter,
    columns: z
      .array(
        z.strictObject({
          name: z.string().max(200),
          field: FieldKey.nullable(),
          samples: z.array(z.string().max(200)).max(5),
        }),
      )
      .max(500),
    options: ImportOptions,
    state: z.enum(IMPORT_STATES),
    failure: z.strictObject({ code: z.string().max(80), detail: z.string().max(500) }).nullable(),
    /** Rows of the present pass; `total` is null until the file has been read once. */
    rows: z.strictObject({
      total: Count.nullable(),
      done: Count,
      created: Count,
      updated: Count,
      unchanged: Count,
      refused: Count,
    }),
    /** Rows by what a check says about them, in words of the kind. */
    tallies: z.record(Kind, Count),
    /** Taking the import back: until when, how many records, and what became of them; null when there is nothing. */
    undo: z
      .strictObject({
        until: Timestamp,
        total: Count,
        removed: Count,
        restored: Count,
        kept: Count,
        by: z.string().max(200).nullable(),
        at: Timestamp.nullable(),
      })
      .nullable(),
    createdBy: z.string().max(200),
    createdAt: Timestamp,
    startedAt: Timestamp.nullable(),
    finishedAt: Timestamp.nullable(),
    version: z.int().min(1).max(2_147_483_647),
    abilities: abilitiesOf(...IMPORT_ABILITIES),
  })
  .meta({ id: 'Import' });
export type Import = z.infer<typeof Import>;

const FaultResource = z
  .strictObject({ column: z.string().max(200).nullable(), code: z.string().max(80), message: z.string().max(500) })
  .meta({ id: 'ImportFault' });

const RowNumber = z.int().min(1).max(9_007_199_254_740_991);

/** A row as it would be taken: what was understood, and what is wrong with it. */
export const PreviewRow = z
  .strictObject({
    row: RowNumber,
    outcome: z.enum(['create', 'update', 'unchanged', 'refused']),
    values: z.record(
      FieldKey,
      z.union([z.string().max(20_000), z.array(z.string().max(300)).max(100), z.boolean(), z.null()]),
    ),
    faults: z.array(FaultResource).max(500),
  })
  .meta({ id: 'ImportPreviewRow' });

/** A record that stayed when its import was taken back. */
export const KeptRecord = z
  .strictObject({
    row: RowNumber,
    recordId: Id,
    label: z.string().max(300),
    reason: z.enum(['changed_since', 'in_use', 'gone']),
  })
  .meta({ id: 'ImportKeptRecord' });

/** How imports of this vendor can be taken back. */
export const ImportSettings = z
  .strictObject({ undoDays: z.int().min(0).max(90), version: z.int().min(0).max(2_147_483_647) })
  .meta({ id: 'ImportSettings' });

export const Refusal = z
  .strictObject({
    row: RowNumber,
    cells: z.array(z.string().max(262_144)).max(1_000),
    faults: z.array(FaultResource).max(500),
  })
  .meta({ id: 'ImportRefusal' });
