import type { Ctx } from '../context.ts';
import type { CellReader } from './cells.ts';
import type { ImportOptions } from './vocabulary.contract.ts';

/** A field that columns of a file can fill. */
export interface ImportField {
  key: string;
  /** English; the web app has its own words for it. */
  label: string;
  /** What people call the column, in any language. */
  synonyms: readonly string[];
  read: CellReader;
  /** A new record cannot do without it. */
  required?: boolean;
}

/** A field; its synonyms are written with commas between them. */
export const importField = (
  key: string,
  label: string,
  read: CellReader,
  synonyms: string,
  required = false,
): ImportField => ({ key, label, read, synonyms: synonyms.split(', '), required });

/** Something wrong in a row; `field` is null when it concerns the row as a whole. */
export interface Fault {
  field: string | null;
  code: string;
  message: string;
}

/**
 * A row whose cells could all be read. `values` holds the fields that the file fills; null empties a field, and a field
 * that is not there keeps what it has.
 */
export interface ParsedRow {
  /** Row of the file, the head being 1. */
  number: number;
  cells: readonly string[];
  values: Readonly<Record<string, unknown>>;
}

/**
 * What is to become of a row: `record` is the whole row to write, `previous` the one that it takes the place of, `tally`
 * a word by which a check counts such rows.
 */
export type Plan =
  | { row: ParsedRow; outcome: 'create'; record: Record<string, unknown>; tally?: string }
  | {
      row: ParsedRow;
      outcome: 'update';
      record: Record<string, unknown>;
      previous: Record<string, unknown>;
      tally?: string;
    }
  | { row: ParsedRow; outcome: 'unchanged' }
  | { row: ParsedRow; outcome: 'refused'; faults: readonly Fault[] };

/** A plan that writes. */
export type WritingPlan = Extract<Plan, { record: object }>;

/** What holds for all rows of an import: the options, and which fields the file fills. */
export interface Given {
  options: ImportOptions;
  fields: ReadonlySet<string>;
  /** The partner whose import it is; null for the vendor's. */
  partnerId: string | null;
}

/** Keys of a row, each `field:value`. */
export interface RowKeys {
  /** No other row of the file may have these. */
  own: string[];
  /** Others may have these too; rows further down that refer to one mean the first row that has it. */
  shared: string[];
  /** Keys of rows that this one refers to. */
  referred: string[];
}

/** How rows are to be planned. */
export interface Planning extends Given {
  /** Whether the plan is only looked at: rows of earlier chunks then are not in the database, but count as if. */
  dryRun: boolean;
  /** The row of the file that was found right and has this key, as far as it is known. */
  rowWith(key: string): number | undefined;
}

/** A record as it stands. */
export interface Standing {
  version: number;
  /** Its name, for the report. */
  label: string;
}

/** How what an import did to records of one kind is taken back. */
export interface UndoKind {
  /** The records that are still there, locked in one order. */
  lock(ctx: Ctx, ids: readonly string[]): Promise<ReadonlyMap<string, Standing>>;
  /** Deletes records that the import made, with all that belongs to them; refused by the database while others refer to them. */
  remove(ctx: Ctx, ids: readonly string[], importId: string): Promise<void>;
  /** Writes whole records as they were before, under a new version. */
  restore(ctx: Ctx, records: readonly Record<string, unknown>[], importId: string): Promise<void>;
}

/**
 * What a module knows about one kind of record that can be imported. `plan` looks at the database and writes nothing;
 * `write` writes what was planned, in the same transaction, together with everything that belongs to it.
 */
export interface ImportKind {
  name: string;
  /** Ability of the role table that lets somebody import this. */
  ability: string;
  fields: readonly ImportField[];
  /** Fields by which a row finds the record it is about; the first one that a file has is proposed. */
  matchBy: readonly string[];
  keysOf(row: ParsedRow, given: Given): RowKeys;
  plan(ctx: Ctx, rows: readonly ParsedRow[], planning: Planning): Promise<Plan[]>;
  write(ctx: Ctx, plans: readonly WritingPlan[], importId: string, options: ImportOptions): Promise<void>;
  /** Absent when an import of this kind stands once it is written. */
  undo?: UndoKind;
  /** What the person who imports chooses among (option `mode`), the usual choice first. */
  modes?: readonly string[];
  /** Rows of one transaction when a thousand would take too long. */
  chunkRows?: number;
  /** Most rows of a partner's file; partners may import only kinds that say so. */
  partnerRows?: number;
}

/** A mode in which only the vendor may import: records as they once were, with their dates and decisions. */
export const HISTORY = 'history';

/** Modes of a kind that the actor may choose. */
export const modesFor = ({ actor }: Pick<Ctx, 'actor'>, kind: ImportKind): string[] =>
  (kind.modes ?? []).filter((mode) => mode !== HISTORY || actor.side === 'vendor');

/** The kinds of a product, by name. */
export type ImportKinds = ReadonlyMap<string, ImportKind>;

/** Gathers what the modules offer. Throws when two kinds have one name. */
export function importKinds(kinds: readonly ImportKind[]): ImportKinds {
  const byName = new Map(kinds.map((kind) => [kind.name, kind]));
  if (byName.size < kinds.length) throw new Error('two kinds of import have the same name');
  return byName;
}
