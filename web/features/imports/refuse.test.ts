import { expect, it } from 'vitest';
import { MOST_BYTES, refusedAtOnce } from './refuse.ts';

it.each([
  ['partners.csv', 100, undefined],
  ['export.txt', 100, undefined],
  ['partners.xlsx', 100, 'not_text'],
  ['partners.csv', 0, 'file_empty'],
  ['partners.csv', MOST_BYTES + 1, 'file_too_large'],
])('%s with %s bytes: %s', (name, size, code) => {
  expect(refusedAtOnce({ name, size })).toBe(code);
});
