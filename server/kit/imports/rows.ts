import { CellRefusal, plainText } from './cells.ts';
import type { ImportOptions } from './vocabulary.contract.ts';
import type { Fault, ImportField, ImportKind, ParsedRow } from './kind.ts';
import type { Refusal, StagedRow } from './row-queries.ts';

/** A column of the file that fills a field. */
interface Source {
  index: number;
  field: ImportField;
}

/** Which columns fill which fields, looked up once for many rows. */
export function sourcesOf(kind: ImportKind, mapping: readonly (string | null)[]): Source[] {
  const fields = new Map(kind.fields.map((field) => [field.key, field]));
  return mapping.flatMap((key, index) => {
    const field = key === null ? undefined : fields.get(key);
    return field ? [{ index, field }] : [];
  });
}

/** The cells of a row as values, or what is wrong with them. */
export function parseRow(
  staged: StagedRow,
  sources: readonly Source[],
  options: ImportOptions,
): { parsed: ParsedRow } | { faults: Fault[] } {
  if (staged.fault) return { faults: [{ field: null, ...staged.fault }] };
  const values: Record<string, unknown> = {};
  const faults: Fault[] = [];
  for (const { index, field } of sources) {
    const read = readCell(staged.cells[index] ?? '', field, options);
    if ('fault' in read) faults.push(read.fault);
    else if (read.value !== undefined) values[field.key] = read.value;
  }
  if (faults.length > 0) return { faults };
  return { parsed: { number: staged.row, cells: staged.cells, values } };
}

function readCell(cell: string, field: ImportField, options: ImportOptions): { value: unknown } | { fault: Fault } {
  try {
    const text = plainText(cell);
    if (text !== '') return { value: field.read(text, options) };
    return { value: options.emptyClears && !field.required ? null : undefined };
  } catch (error) {
    if (!(error instanceof CellRefusal)) throw error;
    return { fault: { field: field.key, code: error.code, message: error.message } };
  }
}

/** A refused row as it is kept: faults name the column of the file instead of the field. */
export function refusalOf(
  row: { number: number; cells: readonly string[] },
  faults: readonly Fault[],
  columns: readonly string[],
  mapping: readonly (string | null)[],
): Refusal {
  const named = faults.map(({ field, code, message }) => {
    const index = field === null ? -1 : mapping.indexOf(field);
    return { column: columns[index] ?? null, code, message: message.slice(0, 500) };
  });
  return { row: row.number, cells: row.cells, faults: named };
}
