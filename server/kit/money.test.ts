import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  allocate,
  amountOf,
  basisPoints,
  compare,
  convert,
  divideHalfEven,
  exponentOf,
  formatMoney,
  fromDecimal,
  isCurrency,
  moneyOf,
  multiply,
  parseMoney,
  subtract,
  sum,
  toDecimal,
  zero,
} from './money.ts';

const currency = fc.constantFrom('EUR', 'USD', 'JPY', 'KWD', 'CLF', 'RSD');
const minor = fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n });
const eur = (value: bigint) => ({ minor: value, currency: 'EUR' });
const size = (value: bigint) => (value < 0n ? -value : value);

describe('currencies', () => {
  it('takes minor-unit digits from ISO 4217, also where CLDR says otherwise', () => {
    expect(['EUR', 'JPY', 'KWD', 'CLF', 'RSD', 'IQD', 'ISK'].map(exponentOf)).toEqual([2, 0, 3, 4, 2, 3, 0]);
  });

  it('knows codes by name only in upper case', () => {
    expect(['EUR', 'JPY', 'eur', 'ZZZ', ''].map(isCurrency)).toEqual([true, true, false, false, false]);
  });
});

describe('the edge of the interface', () => {
  it('carries every safe whole number both ways', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), currency, (value, code) => {
        const money = { minor: value === 0 ? 0 : value, currency: code };
        expect(moneyOf(amountOf(money))).toEqual(money);
      }),
    );
  });

  it('refuses fractions, infinities and amounts that JSON would bend', () => {
    for (const value of [0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53]) {
      expect(() => amountOf({ minor: value, currency: 'EUR' })).toThrow(RangeError);
    }
    expect(() => moneyOf(eur(2n ** 53n))).toThrow(RangeError);
  });
});

describe('arithmetic', () => {
  it('adds and subtracts as inverses', () => {
    fc.assert(
      fc.property(minor, minor, currency, (a, b, code) => {
        const left = { minor: a, currency: code };
        const right = { minor: b, currency: code };
        expect(subtract(add(left, right), right)).toEqual(left);
        expect(compare(left, right)).toBe(a < b ? -1 : a > b ? 1 : 0);
      }),
    );
  });

  it('refuses to mix currencies', () => {
    const yen = { minor: 1n, currency: 'JPY' };
    for (const mix of [add, subtract, compare]) expect(() => mix(eur(1n), yen)).toThrow(/EUR with JPY/);
    expect(() => sum([eur(1n), yen], 'EUR')).toThrow(RangeError);
  });

  it('sums and multiplies', () => {
    expect(sum([], 'EUR')).toEqual(zero('EUR'));
    expect(sum([eur(1n), eur(-3n)], 'EUR')).toEqual(eur(-2n));
    expect(multiply(eur(125n), 3n)).toEqual(eur(375n));
  });
});

describe('rounding', () => {
  it('takes halves to the even neighbour', () => {
    const halves = [-5n, -3n, -1n, 1n, 3n, 5n].map((value) => divideHalfEven(value, 2n));
    expect(halves).toEqual([-2n, -2n, -0n, 0n, 2n, 2n]);
    expect(() => divideHalfEven(1n, 0n)).toThrow(RangeError);
  });

  it('is never further than half a unit away and odd-symmetric', () => {
    fc.assert(
      fc.property(minor, fc.bigInt({ min: 1n, max: 10n ** 9n }), (numerator, denominator) => {
        const rounded = divideHalfEven(numerator, denominator);
        expect(size(rounded * denominator - numerator) * 2n <= denominator).toBe(true);
        expect(divideHalfEven(-numerator, denominator)).toBe(-rounded);
      }),
    );
  });

  it('gives shares in basis points', () => {
    expect(basisPoints(eur(100_000n), 800)).toEqual(eur(8_000n));
    expect(basisPoints(eur(50n), 100)).toEqual(eur(0n));
    expect(basisPoints(eur(150n), 100)).toEqual(eur(2n));
    expect(() => basisPoints(eur(100n), 0.5)).toThrow(RangeError);
  });
});

describe('allocate', () => {
  it('loses no unit and stays within one unit of the exact share', () => {
    const weights = fc
      .array(fc.nat({ max: 1_000_000 }), { minLength: 1, maxLength: 20 })
      .filter((list) => list.some((weight) => weight > 0));
    fc.assert(
      fc.property(minor, weights, (value, list) => {
        const parts = allocate(eur(value), list);
        const total = list.reduce((left, right) => left + right, 0);
        expect(sum(parts, 'EUR')).toEqual(eur(value));
        for (const [index, part] of parts.entries()) {
          expect(size(part.minor * BigInt(total) - value * BigInt(list[index]!)) < BigInt(total)).toBe(true);
          if (list[index] === 0) expect(part.minor).toBe(0n);
        }
      }),
    );
  });

  it('gives the odd cent to the largest remainder, then to the earlier part', () => {
    expect(allocate(eur(10_000n), [1, 1, 1]).map((part) => part.minor)).toEqual([3334n, 3333n, 3333n]);
    expect(allocate(eur(-5n), [1, 2]).map((part) => part.minor)).toEqual([-2n, -3n]);
    expect(allocate(eur(1n), [0, 1]).map((part) => part.minor)).toEqual([0n, 1n]);
  });

  it('refuses weights that divide nothing', () => {
    for (const list of [[], [0, 0], [1, -1], [2, -1]]) expect(() => allocate(eur(1n), list)).toThrow(RangeError);
  });
});

describe('conversion', () => {
  const rate = { from: 'EUR', to: 'JPY', rate: '162.35', date: '2026-03-02' };

  it('respects both exponents and returns the date of the rate', () => {
    expect(convert(eur(10_000n), rate)).toEqual({ currency: 'JPY', minor: 16_235n, rateDate: '2026-03-02' });
    expect(convert({ minor: 16_235n, currency: 'JPY' }, rate)).toEqual({
      currency: 'EUR',
      minor: 10_000n,
      rateDate: '2026-03-02',
    });
  });

  it('comes back within half a unit of the coarser side', () => {
    const table = { from: 'EUR', to: 'USD', rate: '1.0834', date: '2026-03-02' };
    fc.assert(
      fc.property(minor, (value) => {
        const there = convert(eur(value), table);
        const back = convert({ minor: there.minor, currency: 'USD' }, table);
        expect(size(back.minor - value) <= 1n).toBe(true);
      }),
    );
  });

  it('refuses rates that are not positive decimals, and foreign currencies', () => {
    for (const text of ['0', '0.00', '-1', '1e3', '', '1,5', 'NaN']) {
      expect(() => convert(eur(1n), { ...rate, rate: text })).toThrow(RangeError);
    }
    expect(() => convert({ minor: 1n, currency: 'CHF' }, rate)).toThrow(/no rate for CHF/);
  });
});

describe('text', () => {
  it('writes and reads decimals exactly', () => {
    fc.assert(
      fc.property(minor, currency, (value, code) => {
        const amount = { minor: value, currency: code };
        expect(fromDecimal(toDecimal(amount), code)).toEqual(amount);
      }),
    );
    expect(toDecimal(eur(-5n))).toBe('-0.05');
    expect(toDecimal({ minor: 5, currency: 'JPY' })).toBe('5');
  });

  it('refuses what is finer than the minor unit or no number', () => {
    for (const text of ['1.234', '', 'abc', '1e5', '--1', '1.2.3']) {
      expect(() => fromDecimal(text, 'EUR')).toThrow(RangeError);
    }
    expect(fromDecimal('1.500', 'EUR')).toEqual(eur(150n));
    expect(() => fromDecimal('1.5', 'JPY')).toThrow(/0 decimals/);
  });

  it('formats by locale, exactly for huge amounts', () => {
    expect(formatMoney(eur(123_456n), 'en')).toBe('€1,234.56');
    expect(formatMoney(eur(123_456n), 'de').replace(/\s/g, ' ')).toBe('1.234,56 €');
    expect(formatMoney({ minor: 500, currency: 'JPY' }, 'en')).toBe('¥500');
    expect(formatMoney({ minor: 100, currency: 'RSD' }, 'en').replace(/\s/g, ' ')).toBe('RSD 1.00');
    expect(formatMoney(eur(10n ** 24n + 1n), 'en')).toBe('€10,000,000,000,000,000,000,000.01');
  });

  it('reads what people type in their locale', () => {
    expect(parseMoney('1.234,50', 'EUR', 'de')).toEqual(eur(123_450n));
    expect(parseMoney(' 1,234.5 ', 'EUR', 'en')).toEqual(eur(123_450n));
    expect(parseMoney('1’234.50', 'CHF', 'de-CH').minor).toBe(123_450n);
    expect(parseMoney('1 234,50', 'EUR', 'fr')).toEqual(eur(123_450n));
    expect(parseMoney('12,34,567.00', 'INR', 'en-IN').minor).toBe(123_456_700n);
    expect(parseMoney('\u221212', 'EUR', 'sv')).toEqual(eur(-1_200n));
  });

  it('refuses a decimal comma where the comma groups, instead of multiplying by a hundred', () => {
    for (const text of ['1,5', '12,34', '1,234,5', '1.5.5'])
      expect(() => parseMoney(text, 'EUR', 'en')).toThrow(RangeError);
  });
});
