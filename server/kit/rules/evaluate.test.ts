import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Catalogue, Facts } from './catalogue.ts';
import { compileRule } from './compile.ts';
import { evaluate, meets, runCases } from './evaluate.ts';

const catalogue: Catalogue = {
  amount: { type: 'money', label: 'Amount' },
  budget: { type: 'money', label: 'Budget' },
  seats: { type: 'number', label: 'Seats' },
  'buyer.country': {
    type: 'text',
    label: 'Country',
    options: [
      { value: 'DE', label: 'Germany' },
      { value: 'AT', label: 'Austria' },
    ],
  },
  created: { type: 'date', label: 'Created' },
  regions: { type: 'list', label: 'Regions' },
  urgent: { type: 'boolean', label: 'Urgent' },
};
const now = new Date('2026-03-31T22:30:00Z');
const judge = (source: string, facts: Facts, timeZone = 'UTC') =>
  evaluate(compileRule(source, catalogue), facts, { now, timeZone });
const result = (source: string, facts: Facts, timeZone?: string) => judge(source, facts, timeZone).verdict;

describe('values', () => {
  it('compares money exactly and only within a currency', () => {
    const rule = 'amount >= money(5000.01, "EUR")';
    expect(result(rule, { amount: { minor: 500_001, currency: 'EUR' } })).toBe('met');
    expect(result(rule, { amount: { minor: 500_000n, currency: 'EUR' } })).toBe('not_met');
    const foreign = judge(rule, { amount: { minor: 999_999, currency: 'USD' } });
    expect(foreign).toMatchObject({ result: false, verdict: 'unknown' });
    expect(foreign.explanation.problem).toMatch(/USD with EUR/);
    expect(
      result('amount <= budget', { amount: { minor: 1, currency: 'EUR' }, budget: { minor: 1, currency: 'EUR' } }),
    ).toBe('met');
  });

  it('has one kind of number', () => {
    expect(result('seats == 5 && seats in [4, 5] && seats * 2 == 10', { seats: 5 })).toBe('met');
    expect(result('seats > 2.5', { seats: '2.50' })).toBe('not_met');
    expect(result('seats / 0 > 1', { seats: 1 })).toBe('met');
  });

  it('compares dates by the clocks of the place', () => {
    expect(result('created == today()', { created: '2026-03-31' })).toBe('met');
    expect(result('created == today()', { created: '2026-03-31' }, 'Europe/Berlin')).toBe('not_met');
    expect(result('day(created) == today()', { created: '2026-03-31T22:05:00Z' }, 'Europe/Berlin')).toBe('met');
    expect(result('created < now() - hours(4)', { created: new Date('2026-03-31T18:29:00Z') })).toBe('met');
    // Three calendar days back crosses the change to summer time of 29 March and still lands on a midnight.
    expect(result('created == today() - days(4)', { created: '2026-03-28' }, 'Europe/Berlin')).toBe('met');
    expect(result('now() - created > days(30)', { created: '2026-02-01' })).toBe('met');
  });

  it('searches lists', () => {
    expect(result('"EU" in regions && regions.contains("EU")', { regions: ['EU', 'US'] })).toBe('met');
    expect(result('regions.exists(r, r.startsWith("E"))', { regions: ['US', 'EU'] })).toBe('met');
    expect(result('regions.all(r, r.length() > 1)'.replace('r.length()', 'length(r)'), { regions: ['US', 'E'] })).toBe(
      'not_met',
    );
    expect(result('"EU" in regions', {})).toBe('not_met');
    expect(result('!("EU" in regions) && count(regions) == 0', { regions: null })).toBe('met');
  });
});

describe('what is not known', () => {
  it('makes clauses unknown, and only a certain rule is met', () => {
    expect(result('seats > 3', {})).toBe('unknown');
    expect(result('!(seats > 3)', {})).toBe('unknown');
    expect(judge('!(seats > 3)', {}).result).toBe(false);
    expect(result('seats > 3 || urgent', { urgent: true })).toBe('met');
    expect(result('seats > 3 && urgent', { urgent: false })).toBe('not_met');
    expect(result('known(seats)', { seats: 0 })).toBe('met');
    expect(result('!known(seats) && !known(regions)', { seats: null, regions: [] })).toBe('met');
  });

  it('counts facts of the wrong shape as not known instead of failing', () => {
    for (const seats of ['x', Number.NaN, {}, [], true, Symbol('x')])
      expect(result('seats > 3', { seats })).toBe('unknown');
    for (const created of ['yesterday', 'x'.repeat(10), {}, 5])
      expect(result('created < now()', { created })).toBe('unknown');
    for (const amount of [5, { minor: 1.5, currency: 'EUR' }, { minor: 1 }, null]) {
      expect(result('amount > money(1, "EUR")', { amount })).toBe('unknown');
    }
    expect(result('seats > 3', Object.create({ seats: 5 }) as Facts)).toBe('unknown');
  });
});

describe('explanations', () => {
  const rule = '(buyer.country in ["DE", "AT"] || urgent) && amount > money(5000, "EUR") && seats * 2 > 10';
  const facts = { 'buyer.country': 'AT', urgent: false, amount: { minor: 120_000, currency: 'EUR' }, seats: 3 };

  it('list every clause in words with the actual value, and mark the one that decided', () => {
    const { explanation, decidedBy, verdict } = judge(rule, facts);
    expect(verdict).toBe('not_met');
    const clauses = [...explanation.parts[0]!.parts, ...explanation.parts.slice(1)];
    expect(clauses.map(({ text, verdict: own, actual }) => [text, own, actual[0]!.text])).toEqual([
      ['Country is one of Germany, Austria', 'met', 'Austria'],
      ['Urgent is yes', 'not_met', 'no'],
      ['Amount is more than €5,000.00', 'not_met', '€1,200.00'],
      ['(Seats * 2) > 10', 'not_met', '3'],
    ]);
    expect(decidedBy.map(({ text }) => text)).toEqual(['Amount is more than €5,000.00']);
    expect(explanation.parts.map(({ decided }) => decided)).toEqual([false, true, false]);
  });

  it('name all clauses that together made it true', () => {
    const { decidedBy } = judge('urgent && (seats > 1 || seats > 2)', { urgent: true, seats: 5 });
    expect(decidedBy.map(({ text }) => text)).toEqual(['Urgent is yes', 'Seats is more than 1']);
  });

  it('say what is missing', () => {
    const { decidedBy } = judge('urgent && seats > 1', { urgent: true });
    expect(decidedBy).toHaveLength(1);
    expect(decidedBy[0]).toMatchObject({
      verdict: 'unknown',
      actual: [{ attribute: 'seats', known: false, text: 'not known' }],
    });
  });

  it('speak German', () => {
    const outcome = evaluate(
      compileRule('day(created) < today() - days(30)', catalogue),
      { created: '2026-01-31' },
      { now, locale: 'de' },
    );
    expect(outcome.decidedBy[0]).toMatchObject({
      text: 'Created liegt vor vor 30 Tagen',
      actual: [{ text: '31.01.2026' }],
    });
  });

  it('agree with the result, whatever the facts', () => {
    const compiled = compileRule(rule, catalogue);
    const some = fc.record({
      'buyer.country': fc.constantFrom('DE', 'FR', null),
      urgent: fc.constantFrom(true, false, undefined),
      amount: fc.oneof(fc.constant(null), fc.record({ minor: fc.integer(), currency: fc.constantFrom('EUR', 'USD') })),
      seats: fc.oneof(fc.integer(), fc.constant(undefined)),
    });
    fc.assert(
      fc.property(some, (anyFacts) => {
        const { result: met, verdict, explanation, decidedBy } = evaluate(compiled, anyFacts, { now });
        expect(met).toBe(verdict === 'met');
        expect(meets(compiled, anyFacts, { now })).toBe(met);
        expect(explanation.decided && decidedBy.length > 0).toBe(true);
        expect(decidedBy.every((clause) => clause.verdict === verdict)).toBe(true);
      }),
    );
  });
});

describe('stored cases', () => {
  it('pass or fail one by one, at their own moment', () => {
    const compiled = compileRule('created < now() - days(30)', catalogue);
    const { passed, results } = runCases(
      compiled,
      [
        { name: 'old', facts: { created: '2026-01-01' }, expected: true },
        {
          name: 'was new then',
          facts: { created: '2026-01-01' },
          expected: false,
          now: new Date('2026-01-02T00:00:00Z'),
        },
        { name: 'wrong on purpose', facts: {}, expected: true },
      ],
      { now },
    );
    expect(passed).toBe(false);
    expect(results.map((entry) => entry.passed)).toEqual([true, true, false]);
  });
});
