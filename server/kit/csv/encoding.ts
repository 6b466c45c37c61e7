/** Which characters the bytes of a text file mean. */
import { Buffer } from 'node:buffer';
import { CsvProblem } from './problem.ts';

export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Signatures of what people upload instead of a text file. */
const CONTAINERS: readonly [Buffer, string][] = [
  [Buffer.from([0x50, 0x4b, 0x03, 0x04]), 'This is a workbook or an archive'],
  [Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), 'This is an old workbook'],
  [Buffer.from('%PDF'), 'This is a PDF'],
];

/** Encoding by byte order mark, or by the zero bytes that UTF-16 leaves in Western text; undefined when neither shows. */
function markedEncoding(head: Buffer): Encoding | undefined {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  for (const [index, byte] of head.entries()) if (byte === 0) zeros[index % 2]! += 1;
  const half = head.length / 2;
  if (zeros[1]! > half * 0.3 && zeros[0]! < half * 0.05) return 'utf-16le';
  if (zeros[0]! > half * 0.3 && zeros[1]! < half * 0.05) return 'utf-16be';
  return undefined;
}

/**
 * The encoding of a whole stream: marked, or UTF-8 when every byte fits, else windows-1252, the code page that Western
 * spreadsheets write. Reads everything, keeps nothing: an umlaut in the last row counts as much as one in the first.
 * Throws CsvProblem `not_text` for workbooks, PDFs and other binary files.
 */
export async function detectEncoding(bytes: AsyncIterable<Uint8Array>): Promise<Encoding> {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  let valid = true;
  let first = true;
  for await (const chunk of bytes) {
    if (first) {
      const marked = inspectHead(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
      if (marked) return marked;
      first = false;
    }
    valid &&= fits(utf8, chunk);
    if (!valid) return 'windows-1252';
  }
  return valid && fits(utf8) ? 'utf-8' : 'windows-1252';
}

/** Encoding as far as the beginning shows it; a character cut off at the end of `head` counts as whole. */
export function detectFromHead(head: Buffer): Encoding {
  return inspectHead(head) ?? (fits(new TextDecoder('utf-8', { fatal: true }), head) ? 'utf-8' : 'windows-1252');
}

function inspectHead(head: Buffer): Encoding | undefined {
  const container = CONTAINERS.find(([signature]) => head.subarray(0, signature.length).equals(signature));
  if (container) throw new CsvProblem('not_text', 1, `${container[1]}; save it as CSV and upload that`);
  const marked = markedEncoding(head);
  if (marked === undefined && head.includes(0)) throw new CsvProblem('not_text', 1, 'This is not a text file');
  return marked;
}

function fits(decoder: TextDecoder, chunk?: Uint8Array): boolean {
  try {
    decoder.decode(chunk, { stream: chunk !== undefined });
    return true;
  } catch {
    return false;
  }
}

/**
 * Decodes a stream piece by piece, without a byte order mark; every line break becomes LF, so that lines can be counted.
 * Throws CsvProblem `encoding` at the first wrong byte.
 */
export async function* decode(bytes: AsyncIterable<Uint8Array>, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let line = 1;
  let pending = '';
  const piece = (chunk?: Uint8Array): string => {
    try {
      return decoder.decode(chunk, { stream: chunk !== undefined });
    } catch {
      throw new CsvProblem(
        'encoding',
        line,
        `The file is not ${encoding} throughout; the first wrong character is after line ${line}`,
      );
    }
  };
  for await (const chunk of bytes) {
    let text = pending + piece(chunk);
    // A CR at the end may be half of a CR LF.
    pending = text.endsWith('\r') ? '\r' : '';
    text = withLineFeeds(pending ? text.slice(0, -1) : text);
    yield text;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) line += 1;
  }
  yield withLineFeeds(pending + piece());
}

/** Text with LF for every line break. */
export const withLineFeeds = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);
