/** What may be attached. The server decides by the bytes; this spares people the upload. Pure. */

/** Bytes. */
export const LARGEST = 50 * 1024 * 1024;
/** The same as people count it. */
export const LARGEST_SAID = 50_000_000;

const PROGRAM = /\.(exe|dll|com|scr|pif|msi|msp|bat|cmd|ps1|vbs|vbe|js|jse|wsf|wsh|hta|jar|lnk|reg|cpl|apk|app)$/i;

/** Why a file cannot be attached: the code that the server would answer with; undefined when nothing speaks against it. */
export function refusalOf(file: Pick<File, 'name' | 'size'>): string | undefined {
  if (file.size === 0) return 'file_empty';
  if (file.size > LARGEST) return 'file_too_large';
  return PROGRAM.test(file.name) ? 'file_type_refused' : undefined;
}
