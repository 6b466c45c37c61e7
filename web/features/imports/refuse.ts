/** What can be said about a file before it is sent. Pure. */

/** The server's limit: 512 MiB. */
export const MOST_BYTES = 512 * 1024 * 1024;

const WORKBOOKS = /\.(xlsx?|xlsm|xlsb|ods|numbers|pdf|zip)$/i;

/** Code of why a file need not be sent at all; undefined when it may be. */
export function refusedAtOnce({ name, size }: Pick<File, 'name' | 'size'>): string | undefined {
  if (size === 0) return 'file_empty';
  if (size > MOST_BYTES) return 'file_too_large';
  return WORKBOOKS.test(name) ? 'not_text' : undefined;
}
