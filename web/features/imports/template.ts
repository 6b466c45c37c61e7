/** The empty file to begin with: a head that is understood without mapping anything. */
import type { ImportKind } from './api.ts';

const quoted = (cell: string) => (/[";,\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Spreadsheets part cells by semicolons where the comma is the decimal sign. */
export const delimiterOf = (region: string): ',' | ';' =>
  new Intl.NumberFormat(region).format(1.5).includes(',') ? ';' : ',';

/** CSV in UTF-8 with a byte order mark, so that spreadsheets read umlauts right. One row: the names of the fields. */
export const templateOf = (kind: Pick<ImportKind, 'fields'>, region: string): string =>
  `\ufeff${kind.fields.map(({ label }) => quoted(label)).join(delimiterOf(region))}\r\n`;

/** Hands a text to the browser as a file. */
export function saveText(text: string, fileName: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
