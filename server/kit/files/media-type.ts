/** What a file really is. The sender's word and the name's ending are claims; the first bytes decide. */
import type { Buffer } from 'node:buffer';
import { fileTypeFromBuffer } from 'file-type';
import { ProblemError } from '../errors.ts';

/** Bytes from the beginning that sniffing looks at; enough for every signature that it knows. */
export const SNIFF_BYTES = 8192;

/** Type of whatever is not known to be harmless: offered as a download, never shown. */
export const UNKNOWN = 'application/octet-stream';

/** Types that a browser may show from this product's own address: pixels and plain text, nothing that can hold a script. */
const SHOWABLE = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif', 'text/plain']);

/** Whether a stored type may be answered with `content-disposition: inline`. */
export const isShowable = (mediaType: string): boolean => SHOWABLE.has(mediaType);

/** Programs and scripts for a desktop have no business between two companies; by signature and by ending. */
const REFUSED_TYPES = new Set([
  'application/x-msdownload',
  'application/x-elf',
  'application/x-mach-binary',
  'application/x-msi',
  'application/x-ms-shortcut',
  'application/vnd.android.package-archive',
]);
const REFUSED_ENDING =
  /\.(exe|dll|com|scr|pif|msi|msp|bat|cmd|ps1|vbs|vbe|js|jse|wsf|wsh|hta|jar|lnk|reg|cpl|apk|app)$/i;

/** Types that come in a container whose own signature is all that the first bytes may show. */
const CONTAINERS: Readonly<Record<string, RegExp>> = {
  'application/zip':
    /^application\/(zip|x-zip-compressed|epub\+zip|vnd\.(openxmlformats-officedocument|oasis\.opendocument|ms-).*)$/,
  'application/x-cfb': /^application\/(msword|vnd\.(ms-|visio).*|x-cfb)$/,
  'application/xml': /^(application|text)\/xml$|\+xml$/,
};

/** Other names under which senders declare the same thing. */
const ALIASES: Readonly<Record<string, string>> = {
  'image/jpg': 'image/jpeg',
  'image/pjpeg': 'image/jpeg',
  'application/x-pdf': 'application/pdf',
  'application/x-zip-compressed': 'application/zip',
  'application/csv': 'text/csv',
  'audio/mp3': 'audio/mpeg',
};

const essence = (declared: string): string => {
  const bare = declared.split(';', 1)[0]!.trim().toLowerCase();
  return ALIASES[bare] ?? bare;
};

/**
 * The media type under which a file is kept, from its first bytes, the declared type and the name. Throws a 422 problem
 * when the bytes contradict the declaration, and when they or the name say that it is a program.
 */
export async function mediaTypeOf(head: Buffer, declared: string, name: string): Promise<string> {
  const claim = essence(declared);
  const sniffed = (await fileTypeFromBuffer(head))?.mime;
  if (REFUSED_ENDING.test(name) || (sniffed !== undefined && REFUSED_TYPES.has(sniffed))) {
    throw new ProblemError(422, 'file_type_refused', 'Programs and scripts cannot be uploaded');
  }
  if (sniffed === undefined) return textOrUnknown(head, claim);
  if (claim === '' || claim === UNKNOWN || claim === sniffed) return harmless(sniffed);
  if (CONTAINERS[sniffed]?.test(claim)) return harmless(claim);
  if (sameFamily(claim, sniffed)) return harmless(sniffed);
  throw new ProblemError(422, 'file_type_mismatch', 'The file is not what its type says', {
    detail: `It was sent as ${claim} and is ${sniffed}`,
  });
}

/** Images, sounds and films under a sister's name do no harm: image/heic for image/heif. Everything else must be exact. */
function sameFamily(claim: string, sniffed: string): boolean {
  const [family] = sniffed.split('/', 1);
  return family !== 'application' && family !== 'text' && claim.startsWith(`${family}/`) && !claim.endsWith('+xml');
}

/** Markup may carry scripts; it is kept without a type that a browser would act upon. */
const harmless = (type: string): string => (/xml|html|svg/.test(type) && !isOffice(type) ? UNKNOWN : type);

const isOffice = (type: string): boolean =>
  /^application\/vnd\.(openxmlformats-officedocument|oasis\.opendocument)/.test(type);

/** Bytes without a signature: plain text if they were declared so and are, else unknown. */
function textOrUnknown(head: Buffer, claim: string): string {
  if (claim !== 'text/plain' && claim !== 'text/csv') return UNKNOWN;
  return head.includes(0) ? UNKNOWN : claim;
}
