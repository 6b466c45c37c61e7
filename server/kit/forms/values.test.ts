import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bare, definition, ID, rich } from './testing.ts';
import { referencesIn, validateValues } from './values.ts';

const codes = (values: Record<string, unknown>, surroundings = rich) =>
  Object.fromEntries(validateValues(definition, values, surroundings).errors.map(({ path, code }) => [path, code]));

describe('checking values', () => {
  it('cleans sound values and drops what is hidden or empty', () => {
    const { values, errors } = validateValues(
      definition,
      {
        industry: 'retail',
        licence: 'left from before',
        regulator: 7,
        notes: ' two\nlines ',
        seats: 2.5,
        budget: { minor: 100, currency: 'EUR' },
        start: '2026-02-28',
        tags: ['b', 'a', 'b'],
        contact: ID,
        proof: [ID],
        mail: ' Ann@Example.COM ',
        phone: '+49 (30) 123-45',
        country: 'DE',
        site: 'https://example.com/x?y=1',
      },
      rich,
    );
    expect(errors).toEqual([]);
    expect(values).toEqual({
      industry: 'retail',
      notes: 'two\nlines',
      seats: 2.5,
      budget: { minor: 100, currency: 'EUR' },
      start: '2026-02-28',
      tags: ['b', 'a'],
      contact: ID,
      proof: [ID],
      mail: 'ann@example.com',
      phone: '+49 (30) 123-45',
      country: 'DE',
      site: 'https://example.com/x?y=1',
    });
    expect(referencesIn(definition, values)).toEqual([
      { path: 'values.contact', kind: 'contact', id: ID },
      { path: 'values.proof.0', kind: 'file', id: ID },
    ]);
  });

  it.each([
    ['industry', 'mining', 'not_an_option'],
    ['industry', 5, 'not_an_option'],
    ['industry', '  ', 'required'],
    ['notes', 'x'.repeat(21), 'too_long'],
    ['notes', 'a\u0000b', 'control_character'],
    ['notes', 5, 'wrong_type'],
    ['seats', '5', 'wrong_type'],
    ['seats', 0, 'too_small'],
    ['seats', 501, 'too_large'],
    ['seats', 1.25, 'too_precise'],
    ['seats', Number.NaN, 'wrong_type'],
    ['budget', 5, 'wrong_type'],
    ['budget', { minor: 1, currency: 'CHF' }, 'wrong_currency'],
    ['budget', { minor: 0.5, currency: 'EUR' }, 'wrong_type'],
    ['start', '2026-02-30', 'not_a_date'],
    ['start', '01.02.2026', 'not_a_date'],
    ['tags', 'a', 'wrong_type'],
    ['tags', ['c'], 'not_an_option'],
    ['tags', [['a']], 'not_an_option'],
    ['contact', 'me', 'wrong_type'],
    ['proof', [ID, ID.replace('1', '2'), ID.replace('1', '3')], 'too_many'],
    ['proof', ['../etc/passwd'], 'wrong_type'],
    ['mail', 'ann@', 'not_an_email'],
    ['phone', 'call me', 'not_a_phone'],
    ['country', 'XX', 'not_a_country'],
    ['country', 'de', 'not_a_country'],
    ['site', 'javascript:alert(1)', 'not_a_url'],
    ['site', 'example.com', 'not_a_url'],
    ['nope', 1, 'unknown_field'],
    ['__proto__', 1, 'unknown_field'],
  ])('%s: %j is %s', (key, value, code) => {
    const values = Object.fromEntries([
      ['industry', 'retail'],
      [key, value],
    ]);
    expect(codes(values)).toEqual({ [`values.${key}`]: code });
  });

  it('asks for what is required only where it is visible, and not of a draft', () => {
    expect(codes({ industry: 'bank' })).toEqual({ 'values.licence': 'required' });
    expect(codes({ industry: 'bank', licence: '1' })).toEqual({ 'values.regulator': 'required' });
    expect(codes({ industry: 'bank', licence: '1' }, bare as typeof rich)).toEqual({});
    expect(validateValues(definition, {}, rich, { draft: true }).errors).toEqual([]);
    expect(validateValues(definition, { seats: 'x' }, rich, { draft: true, path: 'custom' }).errors).toMatchObject([
      { path: 'custom.seats' },
    ]);
  });

  it('never throws and never lets an unsound value through', () => {
    const keys = fc.constantFrom(
      'industry',
      'licence',
      'notes',
      'seats',
      'budget',
      'tags',
      'proof',
      'site',
      'mail',
      'nope',
    );
    fc.assert(
      fc.property(fc.dictionary(keys, fc.anything()), (values) => {
        const { values: clean, errors } = validateValues(definition, values, rich);
        const again = validateValues(definition, clean, rich);
        expect(again.values).toEqual(clean);
        expect(again.errors.every(({ code }) => code === 'required')).toBe(true);
        if (errors.length === 0) expect(again.errors).toEqual([]);
      }),
    );
  });
});
