import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { columnNames, readCsv, sniffCsv, type CsvLimits } from './read.ts';
import { read, UTF8 } from './testing.ts';

describe('sniffing', () => {
  it.each([
    [',', 'a,b,c\n1;5,2,3\n'],
    [';', 'Name;Betrag;Ort\nA;1,50;X, Y\nB;2,75;Z\n'],
    ['\t', 'a\tb\n1,5\t2,5\n'],
    ['|', 'a|b\n"x;y;z"|2\n'],
    [';', 'a;b\n"one, two, three\nfour";2\n"x"'],
    [',', 'only one column\nvalue\n'],
  ])('finds %j', (delimiter, value) => {
    expect(sniffCsv(Buffer.from(value)).format.delimiter).toBe(delimiter);
  });

  it('obeys and skips a line that declares the separator', async () => {
    const bytes = Buffer.from('sep=|\r\na|b\r\n1,2,3|4\r\n');
    const { format, columns, sample } = sniffCsv(bytes);
    expect([format.delimiter, format.skipLines, columns, sample]).toEqual(['|', 1, ['a', 'b'], [['1,2,3', '4']]]);
    expect(await read(bytes, format)).toEqual([{ row: 2, line: 3, cells: ['1,2,3', '4'] }]);
  });

  it('gives each column a name of its own', () => {
    expect(columnNames([' Name ', '', 'Name', 'a\nb'])).toEqual(['Name', 'Column 2', 'Name (2)', 'a b']);
    expect(() => sniffCsv(Buffer.from('\n\n'))).toThrow(/empty/);
  });
});

describe('reading', () => {
  it('counts rows and physical lines, whatever ends a line and whatever is empty', async () => {
    const rows = await read('a,b\r\n1,"x\r\ny"\r\n\r\n,\r\n2,z\r"3","q""q"\n');
    expect(rows).toEqual([
      { row: 2, line: 2, cells: ['1', 'x\ny'] },
      { row: 3, line: 6, cells: ['2', 'z'] },
      { row: 4, line: 7, cells: ['3', 'q"q'] },
    ]);
  });

  it('marks ragged and broken rows and goes on', async () => {
    const rows = await read('a,b\n1\n1,2,3\nx\u0000,y\n5" pipe,ok\n');
    expect(rows.map(({ row, fault }) => [row, fault?.code])).toEqual([
      [2, 'too_few_cells'],
      [3, 'too_many_cells'],
      [4, 'invisible_character'],
      [5, undefined],
    ]);
    expect(rows[0]!.fault!.message).toBe('The row has 1 cells, the head has 2');
  });

  it.each<[string, string, CsvLimits, string, number]>([
    ['a quote that is never closed', 'a,b\n1,2\n3,"4\n5,6\n', {}, 'quote_not_closed', 3],
    ['a record past the limit', `a,b\n1,2\n3,${'x'.repeat(500)}\n`, { maxRecord: 100 }, 'record_too_large', 3],
    ['a quote that swallows the rest', `a,b\n1,"${'x\n'.repeat(500)}`, { maxRecord: 100 }, 'record_too_large', 2],
    ['too many columns', 'a,b,c\n', { maxColumns: 2 }, 'too_many_columns', 1],
    ['too many rows', 'a\n1\n2\n3\n', { maxRows: 2 }, 'too_many_rows', 4],
    ['an empty file', '', {}, 'empty', 1],
    ['nothing but empty lines', '\n \n\n'.replace(' ', ''), {}, 'empty', 1],
  ])('ends with the line at %s', async (_name, bytes, limits, code, line) => {
    await expect(read(bytes, {}, limits)).rejects.toMatchObject({ code, line });
  });

  it('holds little, however large the file', async () => {
    let produced = 0;
    let lead = 0;
    const piece = Buffer.from('abc,def,ghi\n'.repeat(1000));
    async function* source() {
      for (let count = 0; count < 200; count += 1) {
        produced += 1000;
        yield piece;
      }
    }
    let seen = 0;
    for await (const { row } of readCsv(source(), UTF8)) {
      seen = row;
      lead = Math.max(lead, produced - row);
    }
    expect(seen).toBe(200_000);
    expect(lead).toBeLessThan(60_000);
  });

  it('stops reading the source when the reader stops', async () => {
    let ended = false;
    async function* source() {
      try {
        for (;;) yield Buffer.from('a,b\n'.repeat(100));
      } finally {
        ended = true;
      }
    }
    for await (const { row } of readCsv(source(), UTF8)) if (row > 500) break;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(ended).toBe(true);
  });

  it('passes on the failure of the source', async () => {
    async function* source() {
      yield Buffer.from('a,b\n1,2\n');
      throw new Error('connection lost');
    }
    await expect(
      (async () => {
        for await (const _ of readCsv(source(), UTF8));
      })(),
    ).rejects.toThrow('connection lost');
  });
});
