import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CellRefusal,
  choiceCell,
  countryCell,
  currencyCell,
  dayCell,
  decimalCell,
  emailCell,
  flagCell,
  hostCell,
  listCell,
  plainText,
  textCell,
  type CellReader,
  type Notation,
} from './cells.ts';
import { hostNameOf } from './host-name.ts';

const english: Notation = { decimalComma: false, dayOrder: 'mdy' };
const german: Notation = { decimalComma: true, dayOrder: 'dmy' };

function refusal(read: () => unknown): string | undefined {
  try {
    read();
    return undefined;
  } catch (error) {
    if (error instanceof CellRefusal) return error.code;
    throw error;
  }
}

const code = (reader: CellReader, cell: string, notation = english) => refusal(() => reader(cell, notation));

describe('a cell’s text', () => {
  it('loses the apostrophe of an export and nothing else', () => {
    expect(plainText("  '+49 40 123 ")).toBe('+49 40 123');
    expect(plainText("'s-Hertogenbosch")).toBe("'s-Hertogenbosch");
    expect(plainText('-5')).toBe('-5');
    expect(plainText('@home GmbH')).toBe('@home GmbH');
  });

  it.each(['=1+1', "'=1+1", '=HYPERLINK("http://x")', '+SUM(A1)', '-cmd(1)', '@SUM(A1:A2)', "+cmd|' /C calc'!A0"])(
    'is refused when it is a formula: %s',
    (cell) => {
      expect(refusal(() => plainText(cell))).toBe('formula');
    },
  );

  it('is one line, and not too long', () => {
    expect(textCell(20)('two\r\nlines\there', english)).toBe('two lines here');
    expect(code(textCell(3), 'four')).toBe('too_long');
  });
});

describe('readers', () => {
  it('know countries by code and by name in several languages', () => {
    for (const cell of ['DE', 'de', 'DEU', 'Germany', 'Deutschland', 'Allemagne']) {
      expect(countryCell(cell, english)).toBe('DE');
    }
    expect(countryCell('XK', english)).toBe('XK');
    expect(code(countryCell, 'Atlantis')).toBe('unknown_country');
    expect(code(countryCell, 'ZZ')).toBe('unknown_country');
  });

  it('take numbers as one country or the other writes them, never both', () => {
    expect(decimalCell('1,234,567.50', english)).toBe('1234567.50');
    expect(decimalCell('1.234.567,50', german)).toBe('1234567.50');
    expect(decimalCell('−12', german)).toBe('-12');
    expect(decimalCell("1'250.5", english)).toBe('1250.5');
    for (const cell of ['1.23', '1,5,0', 'abc', '1e3', ''])
      expect(code(decimalCell, cell, german)).toBe('invalid_number');
    expect(code(decimalCell, '12,34', english)).toBe('invalid_number');
  });

  it('take days in the order that the file has, and only days that exist', () => {
    expect(dayCell('2026-2-3', english)).toBe('2026-02-03');
    expect(dayCell('3.2.2026', english)).toBe('2026-02-03');
    expect(dayCell('02/03/2026', english)).toBe('2026-02-03');
    expect(dayCell('02/03/2026', german)).toBe('2026-03-02');
    expect(dayCell('2026-02-03T10:00:00Z', english)).toBe('2026-02-03');
    for (const cell of ['31.02.2026', '2026-13-01', 'soon', '02-03-2026'])
      expect(code(dayCell, cell)).toBe('invalid_day');
  });

  it('take several values in one cell, each once', () => {
    const hosts = listCell(hostCell, 3, ',\\s');
    expect(hosts('a.example; https://www.b.example/x, a.example', english)).toEqual(['a.example', 'b.example']);
    expect(code(hosts, 'a.example b.example c.example d.example')).toBe('too_many');
    expect(code(hosts, 'a.example;nonsense')).toBe('invalid_domain');
  });

  it('take words in any spelling, and yes and no', () => {
    const kind = choiceCell(['new_business', 'renewal'], { neugeschaeft: 'new_business' });
    expect(kind('New Business', english)).toBe('new_business');
    expect(kind('Neugeschaeft', english)).toBe('new_business');
    expect(code(kind, 'other')).toBe('not_an_option');
    expect([flagCell('Ja', english), flagCell('0', english)]).toEqual([true, false]);
    expect(code(flagCell, 'perhaps')).toBe('not_a_flag');
  });

  it('take addresses and currencies that exist', () => {
    expect(emailCell('mailto:Ann@Example.com', english)).toBe('ann@example.com');
    expect(code(emailCell, 'ann at example.com')).toBe('invalid_email');
    expect(currencyCell('eur', english)).toBe('EUR');
    expect(code(currencyCell, 'EURO')).toBe('unknown_currency');
  });

  it('answer or refuse whatever stands in a cell, and throw nothing else', () => {
    const readers = [countryCell, decimalCell, dayCell, hostCell, emailCell, currencyCell, flagCell, textCell(50)];
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom(...readers), (cell, reader) => {
        refusal(() => reader(cell, english));
        refusal(() => plainText(cell));
      }),
    );
  });
});

describe('a host name', () => {
  it('comes out of whatever people type', () => {
    const typed = [
      'acme.de',
      'WWW.Acme.DE',
      'https://www.acme.de/about?x#y',
      'info@acme.de',
      'http://acme.de:8080',
      'acme.de.',
    ];
    expect(typed.map(hostNameOf)).toEqual(typed.map(() => 'acme.de'));
    expect(hostNameOf('müller.de')).toBe('xn--mller-kva.de');
    expect(hostNameOf('www.de')).toBe('www.de');
  });

  it.each(['', 'localhost', '10.0.0.1', 'acme', 'a b.de', '-a.de', 'https://', '..', 'x'.repeat(300) + '.de'])(
    'is not in: %s',
    (typed) => {
      expect(hostNameOf(typed)).toBeUndefined();
    },
  );

  it('is its own host name', () => {
    fc.assert(
      fc.property(fc.domain(), (domain) => {
        const host = hostNameOf(domain);
        expect(host === undefined ? undefined : hostNameOf(host)).toBe(host);
      }),
    );
  });
});
