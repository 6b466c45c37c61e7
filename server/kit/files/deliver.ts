/** Giving a file out, so that nothing in it can act on this product's address. */
import { Buffer } from 'node:buffer';
import type { Ctx } from '../context.ts';
import type { FileAnswer } from '../http.ts';
import { isShowable, UNKNOWN } from './media-type.ts';
import type { FileRow } from './queries.ts';
import { keyOf } from './store.ts';

/** Types that a download may carry as they are; anything else leaves as bytes without a type. */
const SPEAKING =
  /^(image\/(png|jpeg|gif|webp|avif|heic|tiff|bmp)|text\/(plain|csv)|audio\/.+|video\/.+|application\/(pdf|zip|vnd\..+|msword))$/;

/**
 * Headers of a delivered file. `inline` asks to show it in the browser, which only pictures and plain text get. Whatever
 * it is: no sniffing, no scripts, forms or embedding (sandbox), and never cached where somebody else could read it.
 */
export function deliveryHeaders(
  row: Pick<FileRow, 'name' | 'media_type' | 'size' | 'sha256'>,
  inline: boolean,
): Record<string, string> {
  const shown = inline && isShowable(row.media_type);
  const type = SPEAKING.test(row.media_type) ? row.media_type : UNKNOWN;
  return {
    'content-type': type.startsWith('text/') ? `${type}; charset=utf-8` : type,
    'content-length': row.size,
    'content-disposition': `${shown ? 'inline' : 'attachment'}; ${fileNameParameters(row.name)}`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'private, no-cache',
    etag: `"${row.sha256}"`,
  };
}

/** RFC 6266: an ASCII name for old clients and the exact one in UTF-8. */
function fileNameParameters(name: string): string {
  const ascii =
    name
      .normalize('NFKD')
      .replace(/[^\x20-\x7e]/g, '')
      .replace(/["\\%]/g, '_') || 'file';
  const exact = Buffer.from(name, 'utf8').reduce((text, byte) => {
    const char = String.fromCharCode(byte);
    return (
      text + (/[A-Za-z0-9!#$&+.^_`|~-]/.test(char) ? char : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    );
  }, '');
  return `filename="${ascii}"; filename*=UTF-8''${exact}`;
}

/** The bytes of a file with their headers, as a handler answers them. */
export async function deliverFile(
  ctx: Pick<Ctx, 'files' | 'tenantId'>,
  row: FileRow,
  inline = false,
): Promise<FileAnswer> {
  return { stream: await ctx.files.get(keyOf(ctx.tenantId, row.id)), headers: deliveryHeaders(row, inline) };
}
