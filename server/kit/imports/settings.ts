import { authorize } from '../authorize.ts';
import type { Ctx } from '../context.ts';
import type { CsvFormat } from '../csv/read.ts';
import { suggestMapping } from '../csv/mapping.ts';
import { conflict, invalid, notFound, stale, type FieldError } from '../errors.ts';
import type { ImportOptions } from './vocabulary.contract.ts';
import { lockImport, updateImport, type ImportRow } from './import-queries.ts';
import { inspectFile, inspectionColumns } from './inspection.ts';
import { modesFor, type ImportKind, type ImportKinds } from './kind.ts';
import { importPolicy } from './policy.ts';
import { deleteChunks, deleteKeys, deleteRefusals } from './row-queries.ts';
import { legalAction, type ImportAction } from './state.ts';

/** What the person who imports decides. */
export interface Settings {
  mapping?: (string | null)[] | undefined;
  options?: Partial<ImportOptions> | undefined;
  encoding?: CsvFormat['encoding'] | undefined;
  delimiter?: CsvFormat['delimiter'] | undefined;
}

/** An import of a kind that the product still has, locked, with the action allowed and possible. */
export async function openImport(
  ctx: Ctx,
  kinds: ImportKinds,
  id: string,
  action: ImportAction,
): Promise<{ row: ImportRow; kind: ImportKind }> {
  const row = await lockImport(ctx, id);
  const kind = kinds.get(row.kind);
  authorize(ctx, importPolicy, 'import.run', { kind });
  const legal = legalAction(row.state, action);
  if (legal !== true) throw conflict(legal.code, legal.reason);
  if (!kind) throw notFound();
  return { row, kind };
}

function mappingErrors(kind: ImportKind, columns: number, mapping: readonly (string | null)[]): FieldError[] {
  const error = (path: string, code: string, message: string) => ({ path, code, message });
  if (mapping.length !== columns) return [error('mapping', 'wrong_length', `The file has ${columns} columns`)];
  const known = new Set(kind.fields.map((field) => field.key));
  return mapping.flatMap((key, index) => {
    if (key === null) return [];
    if (!known.has(key)) return [error(`mapping.${index}`, 'unknown_field', 'There is no such field')];
    if (mapping.indexOf(key) < index)
      return [error(`mapping.${index}`, 'duplicate', 'Another column fills this field')];
    return [];
  });
}

/** Errors that would make every row fail: nothing to write, or nothing to find records by. */
export function settingsErrors(
  kind: ImportKind,
  columns: number,
  mapping: readonly (string | null)[],
  options: ImportOptions,
): FieldError[] {
  const errors = mappingErrors(kind, columns, mapping);
  const { matchBy } = options;
  if (matchBy === null) {
    const missing = kind.fields.filter(({ key, required }) => required && !mapping.includes(key));
    errors.push(
      ...missing.map(({ label }) => ({ path: 'mapping', code: 'required', message: `No column fills: ${label}` })),
    );
  } else if (!kind.matchBy.includes(matchBy)) {
    errors.push({ path: 'options.matchBy', code: 'not_an_option', message: 'Records cannot be found by this field' });
  } else if (!mapping.includes(matchBy)) {
    errors.push({
      path: 'options.matchBy',
      code: 'not_mapped',
      message: 'No column fills the field to find records by',
    });
  }
  return errors;
}

async function formatColumns(ctx: Ctx, kind: ImportKind, row: ImportRow, settings: Settings) {
  const changed =
    (settings.encoding ?? row.encoding) !== row.encoding || (settings.delimiter ?? row.delimiter) !== row.delimiter;
  if (!changed) return undefined;
  const known = { encoding: settings.encoding ?? row.encoding, delimiter: settings.delimiter ?? row.delimiter };
  const inspection = await inspectFile(ctx, row.file_id, known);
  await deleteChunks(ctx, row.id);
  return {
    columns: { ...inspectionColumns(inspection), chunks: null, rows_total: null },
    mapping: suggestMapping(inspection.columns, kind.fields),
    width: inspection.columns.length,
  };
}

function requireMode(ctx: Ctx, kind: ImportKind, mode: string | null | undefined): void {
  const modes = modesFor(ctx, kind);
  if (modes.length === 0 ? (mode ?? null) === null : modes.includes(mode ?? '')) return;
  throw invalid([{ path: 'options.mode', code: 'not_an_option', message: `Use one of: ${modes.join(', ')}` }]);
}

/**
 * Changes how an import reads and writes, on top of the version that the caller read. What was found out under the old
 * settings is forgotten. Throws 422 for a mapping or options that do not fit.
 */
export async function changeImport(
  ctx: Ctx,
  kinds: ImportKinds,
  id: string,
  version: number,
  settings: Settings,
): Promise<ImportRow> {
  const { row, kind } = await openImport(ctx, kinds, id, 'change');
  if (row.version !== version) throw stale();
  const format = await formatColumns(ctx, kind, row, settings);
  const mapping = settings.mapping ?? format?.mapping ?? row.mapping;
  const options = { ...row.options, ...settings.options };
  const errors = mappingErrors(kind, format?.width ?? row.columns.length, mapping);
  if (errors.length > 0) throw invalid(errors);
  // A key that no column fills any more cannot find anything; the next best one takes its place unless somebody chose.
  if (settings.options?.matchBy === undefined && options.matchBy !== null && !mapping.includes(options.matchBy)) {
    options.matchBy = kind.matchBy.find((field) => mapping.includes(field)) ?? null;
  }
  if (options.matchBy !== null && !kind.matchBy.includes(options.matchBy)) {
    throw invalid([
      { path: 'options.matchBy', code: 'not_an_option', message: 'Records cannot be found by this field' },
    ]);
  }
  requireMode(ctx, kind, options.mode);
  await deleteKeys(ctx, id);
  await deleteRefusals(ctx, id);
  return updateImport(ctx, id, {
    ...format?.columns,
    mapping: JSON.stringify(mapping),
    options: JSON.stringify(options),
    state: 'mapping',
    ...NOTHING_DONE,
  });
}

/** Figures before a pass. */
export const NOTHING_DONE = {
  chunk: 0,
  rows_done: 0,
  rows_created: 0,
  rows_updated: 0,
  rows_unchanged: 0,
  rows_refused: 0,
  tallies: '{}',
  failure: null,
  failure_detail: null,
  started_at: null,
  finished_at: null,
} as const;
