import { describe, expect, it } from 'vitest';
import { clauseOn, readCondition, renamed, withOperator, withValue, writeCondition } from './clauses.ts';
import type { Clause } from './clauses.ts';

const country: Clause = { attribute: 'customer.country', operator: 'equals', value: 'DE' };
const plant: Clause = { attribute: 'fields.plant', operator: 'known' };

describe('readCondition', () => {
  it.each([
    [country, { mode: 'all', clauses: [country] }],
    [{ all: [country, plant] }, { mode: 'all', clauses: [country, plant] }],
    [{ any: [country, plant] }, { mode: 'any', clauses: [country, plant] }],
    [{ not: country }, null],
    [{ all: [{ any: [country, plant] }, plant] }, null],
  ])('%j', (condition, simple) => {
    expect(readCondition(condition)).toEqual(simple);
  });

  it('comes back as it was written', () => {
    for (const condition of [country, { all: [country, plant] }, { any: [country, plant] }]) {
      expect(writeCondition(readCondition(condition)!)).toEqual(condition);
    }
    expect(writeCondition({ mode: 'any', clauses: [] })).toBeUndefined();
  });
});

describe('withOperator', () => {
  it('keeps a value that fits and drops one that does not', () => {
    expect(withOperator(country, 'text', 'not_equals')).toEqual({ ...country, operator: 'not_equals' });
    expect(withOperator(country, 'text', 'in')).toEqual({ attribute: 'customer.country', operator: 'in' });
    expect(withOperator(country, 'text', 'known')).toEqual({ attribute: 'customer.country', operator: 'known' });
  });

  it('begins yes-or-no questions with yes, and days with today', () => {
    expect(clauseOn('deal.rfp', 'boolean', 'equals').value).toBe(true);
    expect(clauseOn('deal.close_date', 'date', 'less').value).toEqual({ days: 0 });
  });
});

it('an emptied value is none', () => {
  expect(withValue(country, '')).toEqual({ attribute: 'customer.country', operator: 'equals' });
  expect(withValue(country, [])).not.toHaveProperty('value');
  expect(withValue(country, 0)).toHaveProperty('value', 0);
});

it('follows a field to its new key, however deep', () => {
  expect(renamed({ all: [country, { not: { any: [plant] } }] }, 'plant', 'site')).toEqual({
    all: [country, { not: { any: [{ attribute: 'fields.site', operator: 'known' }] } }],
  });
});
