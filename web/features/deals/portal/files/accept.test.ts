import { expect, it } from 'vitest';
import { LARGEST, refusalOf } from './accept.ts';

it('refuses what the server would refuse, before it is sent', () => {
  expect(refusalOf({ name: 'offer.pdf', size: 10 })).toBeUndefined();
  expect(refusalOf({ name: 'offer.pdf', size: 0 })).toBe('file_empty');
  expect(refusalOf({ name: 'offer.pdf', size: LARGEST + 1 })).toBe('file_too_large');
  expect(refusalOf({ name: 'setup.EXE', size: 10 })).toBe('file_type_refused');
});
