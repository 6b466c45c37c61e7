import { createHash } from 'node:crypto';

/** No head that people or programs write is longer. */
const MOST_HEAD_BYTES = 256 * 1024;

/** The unfolded lines of a mail's head. */
function headOf(raw: Buffer): string[] {
  const text = raw.subarray(0, MOST_HEAD_BYTES).toString('latin1');
  const [head = ''] = text.split(/\r?\n\r?\n/u, 1);
  return head.replaceAll(/\r?\n[ \t]+/gu, ' ').split(/\r?\n/u);
}

/**
 * What a mail is known by however often and by whichever way it is delivered: its Message-ID together with its sender, so
 * that nobody else uses the id up; a mail without one is known by all of it.
 */
export function keyOf(raw: Buffer): Buffer {
  const lines = headOf(raw);
  const value = (name: string) =>
    lines
      .find((line) => line.toLowerCase().startsWith(`${name}:`))
      ?.slice(name.length + 1)
      .trim();
  const id = value('message-id');
  const known = id ? `${id}\n${(value('from') ?? '').toLowerCase()}` : raw;
  return createHash('sha256').update(known).digest();
}
