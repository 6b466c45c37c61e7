import { expect, it } from 'vitest';
import { detailsOf } from './faultWords.ts';

it('keeps what the server’s sentence says in figures and choices', () => {
  expect(detailsOf('At most 200 characters')).toEqual({ number: '200', values: '' });
  expect(detailsOf('Use one of: customer, prospect')).toEqual({ number: '', values: 'customer, prospect' });
});
