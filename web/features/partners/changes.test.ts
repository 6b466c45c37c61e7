import { expect, it } from 'vitest';
import { changesOf, textIn } from './changes.ts';

it('names the fields that differ and no others', () => {
  const event = {
    before: { city: 'Hamburg', domains: ['a.example'], phone: null },
    after: { city: 'Kiel', domains: ['a.example'], phone: '' },
  };
  expect(changesOf(event)).toEqual([{ field: 'city', before: 'Hamburg', after: 'Kiel' }]);
});

it('takes a new record for a change from nothing', () => {
  expect(changesOf({ before: null, after: { name: 'Cobalt', region: null } })).toEqual([
    { field: 'name', before: undefined, after: 'Cobalt' },
  ]);
});

it('counts each own field by itself', () => {
  const event = { before: { custom: { seats: 3, note: 'a' } }, after: { custom: { seats: 4, note: 'a' } } };
  expect(changesOf(event)).toEqual([{ field: 'custom.seats', before: 3, after: 4 }]);
});

it('reads texts from data and nothing else', () => {
  expect(textIn({ reason: 'late' }, 'reason')).toBe('late');
  expect(textIn({ reason: 3 }, 'reason')).toBeUndefined();
  expect(textIn(null, 'reason')).toBeUndefined();
});
