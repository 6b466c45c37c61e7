/** Writing CSV that a spreadsheet opens without executing what strangers typed. */
import { PassThrough, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';

export type Cell = string | number | bigint | boolean | Date | null | undefined;

export interface CsvColumn<R> {
  header: string;
  value: (row: R) => Cell;
}

/** A negative amount as exact text: no formula, and a spreadsheet should sum it. */
const NEGATIVE = /^-\d{1,12}(\.\d{1,3})?$/;

const safeCell = (cell: Cell): Cell => (typeof cell === 'string' && NEGATIVE.test(cell) ? Number(cell) : cell);

/**
 * Rows as a CSV byte stream: UTF-8 with a byte order mark (spreadsheets take it for a code page otherwise), lines ended
 * by CR LF (RFC 4180), moments as RFC 3339. A cell that begins like a formula gets an apostrophe in front (OWASP, CSV
 * injection). Rows are pulled as the reader drinks; when they fail, the stream fails with the same error.
 */
export function writeCsv<R>(
  rows: AsyncIterable<R> | Iterable<R>,
  columns: readonly CsvColumn<R>[],
  delimiter = ',',
): Readable {
  const writer = stringify({
    bom: true,
    delimiter,
    escape_formulas: true,
    record_delimiter: 'windows',
    // By itself the library quotes CR LF only; a lone line break would begin a new row, and perhaps a formula.
    quoted_match: /[\r\n]/,
    cast: { date: (date) => date.toISOString(), boolean: (value) => (value ? 'true' : 'false') },
  });
  async function* records(): AsyncGenerator<Cell[]> {
    yield columns.map(({ header }) => header);
    for await (const row of rows) yield columns.map(({ value }) => safeCell(value(row)));
  }
  const out = new PassThrough();
  // The failure travels on the stream that the reader holds; here it is only kept from being unhandled.
  pipeline(Readable.from(records()), writer, out).catch(() => undefined);
  return out;
}
