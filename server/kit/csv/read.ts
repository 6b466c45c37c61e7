/** Reading CSV from people: unknown encoding and delimiter, ragged rows, any size. Nothing is held but the row at hand. */
import type { Buffer } from 'node:buffer';
import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { parse as parseSync } from 'csv-parse/sync';
import { decode, detectFromHead, withLineFeeds, type Encoding } from './encoding.ts';
import { CsvProblem } from './problem.ts';

export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** How a file is to be read. `skipLines` leaves out lines before the head, such as Excel's `sep=;`. */
export interface CsvFormat {
  encoding: Encoding;
  delimiter: Delimiter;
  skipLines: number;
}

export interface CsvLimits {
  /** Characters of one record, line breaks in quotes included; bounds memory when a quote is never closed. */
  maxRecord?: number;
  maxColumns?: number;
  /** Rows below the head. */
  maxRows?: number;
}

const USUAL_LIMITS = { maxRecord: 262_144, maxColumns: 500, maxRows: 5_000_000 };

/** One row below the head. */
export interface CsvRow {
  /** Counts records, the head being 1. Empty rows count for nothing. */
  row: number;
  /** Line of the file on which the record begins, from 1. */
  line: number;
  cells: string[];
  /** What is wrong with the row as a row; its cells are then not to be trusted. */
  fault?: { code: 'too_few_cells' | 'too_many_cells' | 'invisible_character'; message: string };
}

const OPTIONS = {
  bom: true,
  relax_column_count: true,
  relax_quotes: true,
  skip_empty_lines: true,
  skip_records_with_empty_values: true,
  record_delimiter: '\n',
};

const SEPARATOR_LINE = /^\ufeff?"?sep=(.)"?\n/i;

/**
 * Encoding, delimiter, head and first rows of a file, from its first bytes (64 kB are plenty). Pass `encoding` when the
 * whole file was examined (`detectEncoding`). Throws CsvProblem `empty` or `not_text`.
 */
export function sniffCsv(
  head: Buffer,
  encoding = detectFromHead(head),
): { format: CsvFormat; columns: string[]; sample: string[][] } {
  const text = withLineFeeds(new TextDecoder(encoding).decode(head, { stream: true }));
  const declared = SEPARATOR_LINE.exec(text)?.[1] as Delimiter | undefined;
  const skipLines = declared && DELIMITERS.includes(declared) ? 1 : 0;
  const readings = (skipLines ? [declared!] : DELIMITERS).map((delimiter) => reading(text, delimiter, skipLines));
  const best = readings.reduce((a, b) => (b.score > a.score ? b : a));
  const [first, ...sample] = best.records;
  if (!first) throw new CsvProblem('empty', 1, 'The file is empty');
  return { format: { encoding, delimiter: best.delimiter, skipLines }, columns: columnNames(first), sample };
}

/** The beginning of a text read with one delimiter. The score rewards many columns in rows of one width. */
function reading(text: string, delimiter: Delimiter, skipLines: number) {
  const records = firstRecords(text, delimiter, skipLines);
  const width = records[0]?.length ?? 0;
  const even = records.filter((record) => record.length === width).length;
  const score = width < 2 ? 0 : (even / records.length) ** 2 * Math.log2(width + 1);
  return { delimiter, records, score };
}

function firstRecords(text: string, delimiter: Delimiter, skipLines: number): string[][] {
  const options = { ...OPTIONS, delimiter, from_line: skipLines + 1, to: 50 };
  for (let cut = text.length; cut > 0; cut = cut < 2 ? 0 : text.lastIndexOf('\n', cut - 2) + 1) {
    try {
      return parseSync(text.slice(0, cut), options) as string[][];
    } catch (error) {
      // The text ends inside quotes, since it is only the beginning of a file: leave the last line out and try again.
      if (!(error instanceof CsvError) || error.code !== 'CSV_QUOTE_NOT_CLOSED') throw error;
    }
  }
  return [];
}

/** Names of columns fit to choose from: trimmed, none empty, none twice, at most 200 characters. */
export function columnNames(head: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return head.map((cell, index) => {
    // eslint-disable-next-line no-control-regex -- control characters are what is removed
    const name =
      cell
        .replace(/[\u0000-\u001f\u007f\ufeff]+/g, ' ')
        .trim()
        .slice(0, 190) || `Column ${index + 1}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}

/**
 * The rows of a file below its head, one after the other. A row of another width than the head, or with characters that
 * the database cannot keep, carries a fault; a file that cannot be read on ends in a CsvProblem with its line.
 */
export async function* readCsv(
  bytes: AsyncIterable<Uint8Array>,
  format: CsvFormat,
  limits: CsvLimits = {},
): AsyncGenerator<CsvRow> {
  const { maxRecord, maxColumns, maxRows } = { ...USUAL_LIMITS, ...limits };
  const source = Readable.from(decode(bytes, format.encoding));
  // Last line that was read well; taken here, because the parser drops the rows it still holds when it fails.
  let good = 0;
  const parser = openParser(format, maxRecord, (line) => (good = line));
  source.on('error', (error) => parser.destroy(error));
  let width = 0;
  let row = 0;
  try {
    for await (const { record, info } of source.pipe(parser) as AsyncIterable<{
      record: string[];
      info: { lines: number };
    }>) {
      row += 1;
      if (row === 1) width = widthOf(record, maxColumns);
      else if (row - 1 > maxRows)
        throw new CsvProblem('too_many_rows', info.lines, `The file has more than ${maxRows} rows`);
      else yield rowOf(record, row, info.lines, width);
    }
  } catch (error) {
    throw problemOf(error, good);
  } finally {
    source.destroy();
    parser.destroy();
  }
  if (row === 0) throw new CsvProblem('empty', 1, 'The file is empty');
}

/** A parser that reports the line of each record as it is read. */
function openParser({ delimiter, skipLines }: CsvFormat, maxRecord: number, onLine: (line: number) => void) {
  return parse({
    ...OPTIONS,
    info: true,
    delimiter,
    from_line: skipLines + 1,
    max_record_size: maxRecord,
    on_record: (record: string[], { lines }) => {
      onLine(lines);
      return record;
    },
  });
}

function widthOf(head: readonly string[], maxColumns: number): number {
  if (head.length <= maxColumns) return head.length;
  throw new CsvProblem('too_many_columns', 1, `The file has more than ${maxColumns} columns`);
}

// eslint-disable-next-line no-control-regex -- PostgreSQL keeps no NUL; other controls only come from broken files
const INVISIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/;

function rowOf(cells: string[], row: number, lastLine: number, width: number): CsvRow {
  const breaks = cells.reduce((count, cell) => count + cell.split('\n').length - 1, 0);
  const base = { row, line: lastLine - breaks, cells };
  if (cells.length !== width) {
    const code = cells.length < width ? ('too_few_cells' as const) : ('too_many_cells' as const);
    return { ...base, fault: { code, message: `The row has ${cells.length} cells, the head has ${width}` } };
  }
  if (cells.some((cell) => INVISIBLE.test(cell))) {
    return { ...base, fault: { code: 'invisible_character', message: 'The row holds characters that cannot be seen' } };
  }
  return base;
}

/** The parser's errors in words. They show long after their cause, so the line named is the one after the last good row. */
function problemOf(error: unknown, lastLine: number): unknown {
  if (!(error instanceof CsvError)) return error;
  const line = lastLine + 1;
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
    return new CsvProblem(
      'quote_not_closed',
      line,
      `A quotation mark that opens in or after line ${line} is never closed`,
    );
  }
  if (error.code === 'CSV_MAX_RECORD_SIZE') {
    return new CsvProblem(
      'record_too_large',
      line,
      `A row in or after line ${line} is too long; perhaps a quotation mark is not closed`,
    );
  }
  return error;
}
