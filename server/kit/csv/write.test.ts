import { buffer, text } from 'node:stream/consumers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { read } from './testing.ts';
import { writeCsv } from './write.ts';

describe('writing', () => {
  const columns = [
    { header: 'Name', value: (row: { name: string }) => row.name },
    { header: '=1+1', value: () => null },
  ];

  it('gives bytes that Excel takes for UTF-8, with CR LF', async () => {
    const bytes = await buffer(writeCsv([{ name: 'Müller; "x"' }], columns));
    expect(bytes.toString('utf8')).toBe('\ufeffName,\'=1+1\r\n"Müller; ""x""",\r\n');
  });

  it('disarms formulas and keeps numbers', async () => {
    const cells = ['=cmd()', '+1', '-1+1', '@SUM(A1)', '\t=1', '\r=1', '＝1', '-12.50', '-3', 'a=1', "'x"];
    const written = await text(
      writeCsv(cells, [
        { header: 'x', value: (cell) => cell },
        { header: 'n', value: () => -5 },
      ]),
    );
    const rows = await read(written);
    expect(rows.map((row) => row.cells[0])).toEqual([
      "'=cmd()",
      "'+1",
      "'-1+1",
      "'@SUM(A1)",
      "'\t=1",
      "'\n=1",
      "'＝1",
      '-12.5',
      '-3',
      'a=1',
      "'x",
    ]);
    expect(rows.every((row) => row.cells[1] === '-5')).toBe(true);
  });

  it('writes moments, big numbers and yes or no the same everywhere', async () => {
    const row = { at: new Date('2026-01-02T03:04:05Z'), big: 12345678901234567890n, yes: true };
    const written = await text(
      writeCsv(
        [row],
        [
          { header: 'a', value: (r) => r.at },
          { header: 'b', value: (r) => r.big },
          { header: 'c', value: (r) => r.yes },
        ],
      ),
    );
    expect(written).toContain('2026-01-02T03:04:05.000Z,12345678901234567890,true\r\n');
  });

  it('comes back cell by cell, and no cell begins like a formula', async () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', ' ', '"', ',', ';', '\n', '\r\n', 'ü', '𝄞', "'", '=', '+', '-', '@', '1'),
      maxLength: 12,
    });
    const visible = cell.filter((value) => value.trim() !== '');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(visible, cell), { minLength: 1, maxLength: 8 }), async (rows) => {
        const pair = [
          { header: 'a', value: (row: [string, string]) => row[0] },
          { header: 'b', value: (row: [string, string]) => row[1] },
        ];
        const back = await read(await buffer(writeCsv(rows, pair)));
        expect(back.map(({ cells }) => cells)).toEqual(rows.map((row) => row.map(expected)));
        for (const { cells } of back)
          for (const value of cells) expect(value).not.toMatch(/^(?:[=+@]|-(?!\d+(\.\d+)?$))/);
      }),
      { numRuns: 200 },
    );
    function expected(value: string): string {
      if (/^-\d{1,12}(\.\d{1,3})?$/.test(value)) return String(Number(value));
      return (/^[=+\-@\r]/.test(value) ? `'${value}` : value).replaceAll('\r\n', '\n');
    }
  });

  it('fails with the rows', async () => {
    async function* rows(): AsyncGenerator<{ name: string }> {
      yield { name: 'a' };
      throw new Error('database gone');
    }
    await expect(text(writeCsv(rows(), columns))).rejects.toThrow('database gone');
  });
});
