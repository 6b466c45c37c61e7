import { describe, expect, it } from 'vitest';
import { changesOf, factsOf } from './diff.ts';

describe('changesOf', () => {
  it('names what was added, changed and removed, and leaves out what stayed', () => {
    expect(changesOf({ name: 'Alder', city: 'Ulm', phone: '1' }, { name: 'Alder', city: 'Bonn', web: 'x' })).toEqual([
      { path: 'city', before: 'Ulm', after: 'Bonn', kind: 'changed' },
      { path: 'web', before: undefined, after: 'x', kind: 'added' },
      { path: 'phone', before: '1', after: undefined, kind: 'removed' },
    ]);
  });

  it('walks into records and into lists of records', () => {
    const before = { hours: { monday: [{ from: '09:00', to: '17:00' }] } };
    const after = { hours: { monday: [{ from: '08:00', to: '17:00' }] } };
    expect(changesOf(before, after)).toEqual([
      { path: 'hours.monday.0.from', before: '09:00', after: '08:00', kind: 'changed' },
    ]);
  });

  it('takes amounts and plain lists as one value', () => {
    const before = { amount: { minor: 100, currency: 'EUR' }, languages: ['en'] };
    const after = { amount: { minor: 200, currency: 'EUR' }, languages: ['en', 'de'] };
    expect(changesOf(before, after).map(({ path }) => path)).toEqual(['amount', 'languages']);
  });

  it('knows no difference between null, an empty text and an empty list', () => {
    expect(changesOf({ note: null, tags: [] }, { note: '', tags: null })).toEqual([]);
  });

  it('shows everything of a record that was made, and of one that is gone', () => {
    expect(changesOf(null, { name: 'Alder' })).toEqual([
      { path: 'name', before: undefined, after: 'Alder', kind: 'added' },
    ]);
    expect(changesOf({ name: 'Alder' }, null)).toEqual([
      { path: 'name', before: 'Alder', after: undefined, kind: 'removed' },
    ]);
  });
});

it('factsOf leaves out what says nothing', () => {
  expect(factsOf({ number: 'D-1', note: null, reason: { en: 'x' } })).toEqual([
    ['number', 'D-1'],
    ['reason.en', 'x'],
  ]);
  expect(factsOf('text')).toEqual([]);
});
