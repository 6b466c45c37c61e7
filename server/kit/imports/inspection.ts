import { Buffer } from 'node:buffer';
import type { Ctx } from '../context.ts';
import { detectEncoding, type Encoding } from '../csv/encoding.ts';
import { CsvProblem } from '../csv/problem.ts';
import { sniffCsv, type CsvFormat } from '../csv/read.ts';
import { ProblemError } from '../errors.ts';
import { keyOf } from '../files/store.ts';

const HEAD_BYTES = 65_536;
const SAMPLE_ROWS = 20;
const SAMPLE_CELL = 1_000;
const MOST_COLUMNS = 500;

/** What a file looks like from outside. */
export interface Inspection {
  format: CsvFormat;
  columns: string[];
  sample: string[][];
}

async function headOf(ctx: Ctx, key: string): Promise<Buffer> {
  const stream = await ctx.files.get(key);
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of stream as AsyncIterable<Buffer>) {
    pieces.push(piece);
    size += piece.length;
    if (size >= HEAD_BYTES) break;
  }
  return Buffer.concat(pieces).subarray(0, HEAD_BYTES);
}

const SEPARATOR_LINE = /^\ufeff?"?sep=."?\r?\n/i;

/** Reads with a delimiter that somebody chose: as if the file declared it. */
function sniffWith(head: Buffer, encoding: Encoding, delimiter: CsvFormat['delimiter']): Inspection {
  const text = new TextDecoder(encoding).decode(head, { stream: true });
  const skipLines = SEPARATOR_LINE.test(text) ? 1 : 0;
  const declared = Buffer.from(`sep=${delimiter}\n${text.replace(SEPARATOR_LINE, '').replace(/^\ufeff/, '')}`);
  return { ...sniffCsv(declared, 'utf-8'), format: { encoding, delimiter, skipLines } };
}

async function inspect(ctx: Ctx, fileId: string, known: Partial<CsvFormat>): Promise<Inspection> {
  const key = keyOf(ctx.tenantId, fileId);
  const encoding = known.encoding ?? (await detectEncoding(await ctx.files.get(key)));
  const head = await headOf(ctx, key);
  const found = known.delimiter ? sniffWith(head, encoding, known.delimiter) : sniffCsv(head, encoding);
  if (found.columns.length > MOST_COLUMNS) {
    throw new CsvProblem('too_many_columns', 1, `The file has more than ${MOST_COLUMNS} columns`);
  }
  return found;
}

/**
 * Encoding, delimiter, columns and first rows of a stored file; what somebody knows better is taken from `known`. Throws
 * 422 with the code of the CSV problem when it is no CSV.
 */
export async function inspectFile(ctx: Ctx, fileId: string, known: Partial<CsvFormat> = {}): Promise<Inspection> {
  try {
    return await inspect(ctx, fileId, known);
  } catch (error) {
    if (!(error instanceof CsvProblem)) throw error;
    const { code, message } = error;
    throw new ProblemError(422, code, message, { errors: [{ path: 'file', code, message }] });
  }
}

/** How a file is read, as columns of its import. */
export const inspectionColumns = ({ format, columns, sample }: Inspection) => ({
  encoding: format.encoding,
  delimiter: format.delimiter,
  skip_lines: format.skipLines,
  columns,
  sample: JSON.stringify(
    sample.slice(0, SAMPLE_ROWS).map((row) => row.map((cell) => cell.replaceAll('\u0000', '').slice(0, SAMPLE_CELL))),
  ),
});
