import { expect, it } from 'vitest';
import { afterDecision, neighboursOf } from './neighbours.ts';

const queue = ['a', 'b', 'c'];

it('knows the one before and the one after', () => {
  expect(neighboursOf(queue, 'b')).toEqual({ place: 2, previous: 'a', next: 'c' });
  expect(neighboursOf(queue, 'a')).toEqual({ place: 1, previous: undefined, next: 'b' });
});

it('goes on with the first of the queue from a registration that is not in it', () => {
  expect(neighboursOf(queue, 'x')).toEqual({ place: 0, previous: undefined, next: 'a' });
  expect(neighboursOf([], 'x').next).toBeUndefined();
});

it('turns back at the end of the queue, so that nothing is left over', () => {
  expect(afterDecision(neighboursOf(queue, 'a'))).toBe('b');
  expect(afterDecision(neighboursOf(queue, 'c'))).toBe('b');
  expect(afterDecision(neighboursOf(['c'], 'c'))).toBeUndefined();
});
