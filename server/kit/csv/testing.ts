/** Files in pieces, for the tests of this folder. */
import { Buffer } from 'node:buffer';
import { Readable } from 'node:stream';
import { readCsv, type CsvFormat, type CsvLimits, type CsvRow } from './read.ts';

export const UTF8: CsvFormat = { encoding: 'utf-8', delimiter: ',', skipLines: 0 };
export const utf16be = (value: string) => Buffer.from(value, 'utf16le').swap16();
export const inPieces = (bytes: Buffer, size = 7) =>
  Readable.from(
    Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
      bytes.subarray(index * size, (index + 1) * size),
    ),
  );

export async function read(
  bytes: Buffer | string,
  format: Partial<CsvFormat> = {},
  limits?: CsvLimits,
): Promise<CsvRow[]> {
  const rows: CsvRow[] = [];
  for await (const row of readCsv(inPieces(Buffer.from(bytes as string)), { ...UTF8, ...format }, limits))
    rows.push(row);
  return rows;
}
