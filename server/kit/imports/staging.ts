import type { Ctx } from '../context.ts';
import { readCsv } from '../csv/read.ts';
import { CsvProblem } from '../csv/problem.ts';
import { keyOf } from '../files/store.ts';
import { selectOptionalImport, type ImportRow } from './import-queries.ts';
import type { ImportKind } from './kind.ts';
import { insertChunk, type StagedRow } from './row-queries.ts';

/** Rows of one chunk, which is one job and one transaction; fewer when they are long. */
const CHUNK_ROWS = 1_000;
const CHUNK_CHARACTERS = 4_000_000;
/** Characters that are kept of a cell in a row that is broken anyway. */
const BROKEN_CELL = 10_000;

/** Thrown when somebody cancelled while the file was read. */
export class NoLongerWanted extends Error {}

function stagedRow(row: number, cells: string[], fault: StagedRow['fault']): StagedRow {
  if (!fault) return { row, cells };
  // PostgreSQL keeps no NUL, not even in a row that will be refused.
  return { row, cells: cells.map((cell) => cell.replaceAll('\u0000', '').slice(0, BROKEN_CELL)), fault };
}

async function* chunksOf(ctx: Ctx, row: ImportRow, most: number): AsyncGenerator<StagedRow[]> {
  const format = { encoding: row.encoding, delimiter: row.delimiter, skipLines: row.skip_lines };
  let waiting: StagedRow[] = [];
  let characters = 0;
  for await (const { row: number, cells, fault } of readCsv(
    await ctx.files.get(keyOf(ctx.tenantId, row.file_id)),
    format,
  )) {
    waiting.push(stagedRow(number, cells, fault));
    characters += cells.reduce((sum, cell) => sum + cell.length, 0);
    if (waiting.length < most && characters < CHUNK_CHARACTERS) continue;
    yield waiting;
    [waiting, characters] = [[], 0];
  }
  if (waiting.length > 0) yield waiting;
}

/**
 * Reads a whole file and puts its rows aside in chunks, holding one chunk at a time. Answers how many chunks and rows
 * there are. Throws CsvProblem for a file that cannot be read on, NoLongerWanted when the import moved on meanwhile.
 */
export async function stageRows(
  ctx: Ctx,
  row: ImportRow,
  kind: Pick<ImportKind, 'chunkRows' | 'partnerRows'> = {},
): Promise<{ chunks: number; rows: number }> {
  let chunks = 0;
  let rows = 0;
  for await (const chunk of chunksOf(ctx, row, kind.chunkRows ?? CHUNK_ROWS)) {
    const now = await selectOptionalImport(ctx, row.id);
    if (now?.state !== row.state || now.pass !== row.pass) throw new NoLongerWanted();
    await insertChunk(ctx, row, chunks, chunk);
    chunks += 1;
    rows += chunk.length;
    if (row.partner_id !== null && rows > (kind.partnerRows ?? 0)) {
      throw new CsvProblem('too_many_rows', chunk.at(-1)!.row, `A file may have ${kind.partnerRows ?? 0} rows`);
    }
  }
  return { chunks, rows };
}
