import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ProblemError } from '../errors.ts';
import type { Catalogue } from './catalogue.ts';
import { checkRule, compileRule, placeOf } from './compile.ts';
import { languageOf } from './language.ts';

const catalogue: Catalogue = {
  'order.amount': { type: 'money', label: 'Amount' },
  'order.seats': { type: 'number', label: 'Seats' },
  'buyer.country': { type: 'text', label: 'Country' },
  created: { type: 'date', label: 'Created' },
  regions: { type: 'list', label: 'Regions' },
  urgent: { type: 'boolean', label: 'Urgent' },
};

const faultOf = (source: string) => {
  const answer = checkRule(source, catalogue);
  return 'fault' in answer ? answer.fault : undefined;
};

describe('what may be written', () => {
  it.each([
    'order.amount > money(5000, "EUR")',
    'order.amount <= money(12.5, "KWD") && urgent',
    'order.seats == 5 || order.seats in [5, 6.5]',
    '(order.seats + 1) * 2 > 3 / 2 - 1',
    'created < now() - days(30) && day(created) >= today() - weeks(2)',
    'now() - created > hours(4)',
    'regions.contains("EU") || "US" in regions || count(regions) == 0',
    'regions.exists(r, r.startsWith("EU") || r == buyer.country)',
    '!known(order.seats) && !(buyer.country.lowerAscii().contains("land"))',
    'created == date("2026-01-31")',
    'urgent == (order.seats > 3)',
    'true',
  ])('%s', (source) => {
    expect(faultOf(source)).toBeUndefined();
  });
});

describe('what is refused, with its position', () => {
  it.each([
    ['buyer.country == 3', 'type', 0, 18],
    ['urgent && buyer.country > true', 'type', 10, 30],
    ['order.seats', 'not_boolean', 0, 11],
    ['country == "DE"', 'unknown_attribute', 0, 7],
    ['urgent && order.nope > 3', 'unknown_attribute', 10, 20],
    ['order.seats >', 'syntax', 13, 13],
    ['buyer.country == "DE', 'syntax', 17, 20],
    ['order.amount > money(1.005, "EUR")', 'money', 15, 34],
    ['order.amount > money(1, "ZZZ")', 'money', 15, 30],
    ['order.amount > money(order.seats, "EUR")', 'money', 15, 40],
    ['created > date("2026-02-30T")', 'date', 10, 29],
    ['order.seats > 1e21', 'number', 14, 18],
    ['buyer.country == null', 'refused', 17, 21],
  ])('%s → %s', (source, code, start, end) => {
    expect(faultOf(source)).toMatchObject({ code, start, end });
  });

  it('speaks of types in its own words and guesses the attribute that was meant', () => {
    expect(faultOf('buyer.country == 3')?.message).toBe('== does not work between text and number');
    expect(faultOf('country == "DE"')?.message).toMatch(/did you mean buyer\.country\?/);
  });

  it('becomes a 422 problem with the path and the place', () => {
    const attempt = () => compileRule('urgent &&\n  nope', catalogue, 'steps.2.rule');
    expect(attempt).toThrow(ProblemError);
    try {
      attempt();
    } catch (error) {
      expect(error).toMatchObject({
        status: 422,
        errors: [
          { path: 'steps.2.rule', code: 'rule_unknown_attribute', message: expect.stringMatching(/line 2, column 3/) },
        ],
      });
    }
    expect(placeOf('ab\ncd', 4)).toBe('line 2, column 2');
  });
});

describe('hostile rules', () => {
  it.each([
    'buyer.country.matches("(a+)+$")',
    'regions.exists(r, regions.exists(q, q == r))',
    'regions.all(r, count(regions) > 1)',
    'regions.map(r, r).contains("x")',
    'regions.filter(r, true) == regions',
    '[1, 2].exists(n, n > 1)',
    'regions[0] == "a"',
    '{"a": 1}["a"] == 1',
    'b"abc".size() == 3',
    'type(urgent) == bool',
    'cel.bind(a, urgent, a)',
    'urgent ? true : false',
    'buyer["country"] == "DE"',
    'buyer.constructor == 1',
    'constructor == 1',
    '__proto__ == 1',
    'buyer.__proto__ == buyer',
    'order.amount.minor > 1',
    'order == order',
    'google.protobuf == 1',
    'has(order.seats)',
    'dyn(order.seats) == 1',
    'known(known(urgent))',
    'known(urgent) == true',
    'bytes("a") == bytes("a")',
    'buyer.country.split("")== regions',
    'duration("1h") > duration("1m")',
    'regions.exists(urgent, urgent == "x")',
    'Object.keys(order)',
    'urgent; process.exit()',
    '`${1}` == "1"',
    '',
  ])('%s', (source) => {
    expect(faultOf(source)).toBeDefined();
  });

  it('bounds length, depth and breadth, and does so quickly', () => {
    const bombs = [
      'true' + ' && true'.repeat(400),
      'true' + ' && (true'.repeat(200) + ')'.repeat(200),
      '!'.repeat(3000) + 'true',
      '-'.repeat(3000) + '1 > 0',
      '('.repeat(3900),
      `order.seats in [${'1,'.repeat(120)}1]`,
      `buyer.country == "${'x'.repeat(5000)}"`,
      '"\\'.repeat(1500),
      'order.seats == ' + '9'.repeat(3000),
    ];
    const start = performance.now();
    for (const bomb of bombs) expect(faultOf(bomb)).toBeDefined();
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it('never throws, whatever is typed', () => {
    const tokens = fc.constantFrom(
      ...'urgent order.seats buyer.country regions created && || ! ( ) [ ] == < in . , " 1 0.5 known( now() money( { } ? :'.split(
        ' ',
      ),
    );
    const soup = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.array(tokens, { maxLength: 30 }).map((list) => list.join(' ')),
    );
    fc.assert(
      fc.property(soup, (source) => {
        const answer = checkRule(source, catalogue);
        if ('fault' in answer) {
          expect(answer.fault.message).not.toBe('');
          expect(answer.fault.start).toBeLessThanOrEqual(answer.fault.end);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('catalogues', () => {
  it('are refused when a name cannot stand in a rule', () => {
    for (const name of ['now', 'A', 'a b', 'a.in', '1a', 'a..b', '__proto__']) {
      const bad = Object.fromEntries([[name, { type: 'text' as const, label: 'x' }]]);
      expect(() => languageOf(bad)).toThrow(/not an attribute name/);
    }
    expect(() => languageOf({ a: { type: 'text', label: '' }, 'a.b': { type: 'text', label: '' } })).toThrow();
    expect(() => languageOf({ 'a.b': { type: 'text', label: '' }, a: { type: 'text', label: '' } })).toThrow();
  });
});
