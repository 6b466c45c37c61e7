import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { detectEncoding, detectFromHead } from './encoding.ts';
import { CsvProblem } from './problem.ts';
import { sniffCsv } from './read.ts';
import { inPieces, read, utf16be } from './testing.ts';

describe('encodings', () => {
  const sample = 'Name;Ort\r\nMüller;Łódź\r\nJürgen;Köln\r\n'.repeat(3);
  it.each<[string, Buffer, string]>([
    ['UTF-8', Buffer.from(sample), 'utf-8'],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${sample}`), 'utf-8'],
    ['UTF-16 LE with a mark', Buffer.from(`\ufeff${sample}`, 'utf16le'), 'utf-16le'],
    ['UTF-16 BE with a mark', utf16be(`\ufeff${sample}`), 'utf-16be'],
    ['UTF-16 LE without', Buffer.from(sample, 'utf16le'), 'utf-16le'],
    ['UTF-16 BE without', utf16be(sample), 'utf-16be'],
    ['windows-1252', Buffer.from('Name;Ort\r\nMüller;Köln \x80\r\n', 'latin1'), 'windows-1252'],
    ['plain ASCII', Buffer.from('a,b\n1,2\n'), 'utf-8'],
  ])('%s is told and read', async (_name, bytes, encoding) => {
    expect(await detectEncoding(inPieces(bytes, 64))).toBe(encoding);
    const { format, columns } = sniffCsv(bytes);
    expect(format.encoding).toBe(encoding);
    const [first] = await read(bytes, format);
    expect([columns[0], first?.cells[0]]).toEqual(
      encoding === 'utf-8' && columns[0] === 'a' ? ['a', '1'] : ['Name', 'Müller'],
    );
  });

  it('see an umlaut of windows-1252 in the very last row', async () => {
    const late = Buffer.concat([Buffer.from('a,b\n'.repeat(50_000)), Buffer.from('M\xfcller,x\n', 'latin1')]);
    expect(detectFromHead(late.subarray(0, 65_536))).toBe('utf-8');
    expect(await detectEncoding(inPieces(late, 65_536))).toBe('windows-1252');
    await expect(read(late)).rejects.toMatchObject({ code: 'encoding' });
    expect((await read(late, { encoding: 'windows-1252' })).at(-1)?.cells).toEqual(['Müller', 'x']);
  });

  it('take no character apart that lies across two pieces', async () => {
    expect(
      (await read('a,b\n𝄞ü,€\n'.repeat(20))).every(({ cells }) => cells.join() === '𝄞ü,€' || cells.join() === 'a,b'),
    ).toBe(true);
  });

  it.each<[string, Buffer]>([
    ['a workbook', Buffer.from('PK\x03\x04aaaa', 'latin1')],
    ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2])],
    ['a PDF', Buffer.from('%PDF-1.7')],
    ['some binary file', Buffer.from([1, 2, 0, 3, 200, 0, 0, 17, 4, 5, 6])],
  ])('refuse %s with words', async (_name, bytes) => {
    expect(() => sniffCsv(bytes)).toThrow(CsvProblem);
    await expect(detectEncoding(inPieces(bytes, 100))).rejects.toMatchObject({ code: 'not_text' });
  });
});
