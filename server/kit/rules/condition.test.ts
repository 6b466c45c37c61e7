import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AttributeType, Catalogue } from './catalogue.ts';
import { compileRule } from './compile.ts';
import { checkCondition, Condition, OPERATORS_OF, type Clause } from './condition.ts';
import { evaluate } from './evaluate.ts';
import { holds, judge } from './judge.ts';
import { toCondition, toSource } from './source.ts';

const catalogue: Catalogue = {
  name: { type: 'text', label: 'Name' },
  'group.seats': { type: 'number', label: 'Seats' },
  amount: { type: 'money', label: 'Amount' },
  created: { type: 'date', label: 'Created' },
  urgent: { type: 'boolean', label: 'Urgent' },
  regions: { type: 'list', label: 'Regions' },
};
const moment = { now: new Date('2026-03-29T10:00:00Z'), timeZone: 'Europe/Berlin' };

const word = fc.constantFrom('a', 'ab', 'b', 'quote " and \\ slash', 'Zürich\n', '𝄞');
const number = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.constantFrom(0.1, -2.5, 1e9, 1e-12, 1e15, 0.1234567890123));
const money = fc.record({ minor: fc.integer({ min: -2, max: 2 }), currency: fc.constantFrom('EUR', 'JPY') });
const day = fc.constantFrom('2026-03-28', '2026-03-29', '2026-03-30', '2024-02-29');
const relative = fc.record({ days: fc.integer({ min: -2, max: 2 }) });
const VALUES: Record<AttributeType, fc.Arbitrary<NonNullable<Clause['value']>>> = {
  text: word,
  number,
  money,
  date: fc.oneof(day, relative),
  boolean: fc.boolean(),
  list: word,
};
const MANY = new Set(['in', 'not_in', 'includes_any', 'includes_all']);

const clause: fc.Arbitrary<Clause> = fc.constantFrom(...Object.keys(catalogue)).chain((attribute) => {
  const { type } = catalogue[attribute]!;
  return fc.constantFrom(...OPERATORS_OF[type]).chain((operator): fc.Arbitrary<Clause> => {
    if (operator === 'known' || operator === 'unknown') return fc.constant({ attribute, operator });
    const value = MANY.has(operator) ? fc.array(VALUES[type], { minLength: 1, maxLength: 3 }) : VALUES[type];
    return value.map((some) => ({ attribute, operator, value: some as Clause['value'] }));
  });
});
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    clause,
    fc.record({ all: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie('condition') }),
  ),
}));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const facts = fc.record({
  name: maybe(word),
  'group.seats': maybe(number),
  amount: maybe(money),
  created: maybe(fc.oneof(day, fc.constantFrom('2026-03-28T23:30:00Z', '2026-03-29T22:30:00Z'))),
  urgent: maybe(fc.boolean()),
  regions: maybe(fc.array(word, { maxLength: 3 })),
});

describe('conditions and the language', () => {
  it('agree on every condition and every fact', () => {
    fc.assert(
      fc.property(condition, facts, (some, given) => {
        expect(Condition.safeParse(some).success).toBe(true);
        expect(checkCondition(some, catalogue)).toEqual([]);
        const { verdict } = evaluate(compileRule(toSource(some, catalogue), catalogue), given, moment);
        const judged = judge(some, catalogue, given, moment);
        expect(verdict).toBe(judged === 'unknown' ? 'unknown' : judged ? 'met' : 'not_met');
      }),
      { numRuns: 400 },
    );
  });

  it('come back from source as a condition with the same meaning', () => {
    fc.assert(
      fc.property(condition, facts, (some, given) => {
        const again = toCondition(compileRule(toSource(some, catalogue), catalogue));
        expect(again).not.toBeNull();
        expect(judge(again!, catalogue, given, moment)).toBe(judge(some, catalogue, given, moment));
        expect(toSource(again!, catalogue)).toBe(
          toSource(toCondition(compileRule(toSource(again!, catalogue), catalogue))!, catalogue),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('keep the form that a builder made', () => {
    const made: Condition = {
      all: [
        { attribute: 'name', operator: 'starts_with', value: 'A"b' },
        {
          any: [
            { attribute: 'amount', operator: 'at_least', value: { minor: 125_050, currency: 'EUR' } },
            { attribute: 'created', operator: 'less', value: { days: -30 } },
          ],
        },
        { not: { attribute: 'group.seats', operator: 'in', value: [1, 2.5] } },
        { attribute: 'regions', operator: 'unknown' },
      ],
    };
    const source = toSource(made, catalogue);
    expect(source).toBe(
      'name.startsWith("A\\"b") && (amount >= money(1250.50, "EUR") || day(created) < today() - days(30)) && ' +
        '!(group.seats in [1, 2.5]) && !known(regions)',
    );
    const { all } = toCondition(compileRule(source, catalogue)) as { all: Condition[] };
    expect(all[0]).toEqual(made.all[0]);
    expect(all[1]).toEqual(made.all[1]);
    expect(all[2]).toEqual({ attribute: 'group.seats', operator: 'not_in', value: [1, 2.5] });
    expect(all[3]).toEqual(made.all[3]);
  });

  it('are not made from what a builder cannot show', () => {
    for (const source of [
      'group.seats * 2 > 4',
      'name == name',
      'created < now()',
      'urgent == (name == "a")',
      'length(name) > 3',
    ]) {
      expect(toCondition(compileRule(source, catalogue))).toBeNull();
    }
  });
});

describe('checking a condition', () => {
  it('names each fault by its path', () => {
    const wrong: Condition = {
      all: [
        { attribute: 'nope', operator: 'equals', value: 'x' },
        { any: [{ attribute: 'name', operator: 'less', value: 'x' }] },
        { not: { attribute: 'group.seats', operator: 'more', value: 'x' } },
        { attribute: 'created', operator: 'less', value: '2026-02-30' },
        { attribute: 'regions', operator: 'known', value: true },
        { attribute: 'name', operator: 'in', value: 'a' },
        { attribute: 'constructor', operator: 'known' },
      ],
    };
    expect(checkCondition(wrong, catalogue, 'visible').map(({ path, code }) => [path, code])).toEqual([
      ['visible.all.0.attribute', 'unknown_attribute'],
      ['visible.all.1.any.0.operator', 'wrong_operator'],
      ['visible.all.2.not.value', 'wrong_value'],
      ['visible.all.3.value', 'wrong_value'],
      ['visible.all.4.value', 'wrong_value'],
      ['visible.all.5.value', 'wrong_value'],
      ['visible.all.6.attribute', 'unknown_attribute'],
    ]);
  });

  it('bounds depth and number of clauses', () => {
    let deep: Condition = { attribute: 'urgent', operator: 'known' };
    for (let level = 0; level < 12; level += 1) deep = { not: deep };
    expect(checkCondition(deep, catalogue).map(({ code }) => code)).toEqual(['too_deep']);
    const known: Clause = { attribute: 'urgent', operator: 'known' };
    const wide: Condition = {
      any: Array.from({ length: 3 }, () => ({ all: Array.from({ length: 25 }, () => known) })),
    };
    expect(checkCondition(wide, catalogue).map(({ code }) => code)).toEqual(['too_long']);
  });

  it('refuses shapes that are no condition', () => {
    for (const shape of [
      {},
      { all: [] },
      { all: [{}] },
      { attribute: 'a', operator: 'is' },
      { not: null },
      [],
      { any: [{ not: {} }] },
    ]) {
      expect(Condition.safeParse(shape).success).toBe(false);
    }
  });

  it('holds only when certain', () => {
    const some: Condition = { not: { attribute: 'name', operator: 'equals', value: 'x' } };
    expect([{}, { name: 'x' }, { name: 'y' }].map((given) => holds(some, catalogue, given, moment))).toEqual([
      false,
      false,
      true,
    ]);
    expect(judge({ attribute: 'gone', operator: 'known' }, catalogue, { gone: 1 }, moment)).toBe('unknown');
  });
});
