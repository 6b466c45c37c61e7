import { expect, it } from 'vitest';
import { NOTHING, extend, toggle, toggleAll } from './selection.ts';

const ids = ['a', 'b', 'c', 'd'];

it('chooses a row and lets go of it', () => {
  expect([...toggle(toggle(NOTHING, 'a'), 'b')]).toEqual(['a', 'b']);
  expect([...toggle(new Set(['a', 'b']), 'a')]).toEqual(['b']);
});

it('chooses a range in either direction and keeps what was chosen', () => {
  expect([...extend(new Set(['a']), ids, 'd', 'b')].sort()).toEqual(['a', 'b', 'c', 'd']);
  expect([...extend(NOTHING, ids, 'b', 'c')]).toEqual(['b', 'c']);
});

it('chooses one row when the row before is gone', () => {
  expect([...extend(NOTHING, ids, 'gone', 'c')]).toEqual(['c']);
});

it('chooses all, then none', () => {
  const all = toggleAll(new Set(['a']), ids);
  expect(all.size).toBe(4);
  expect(toggleAll(all, ids).size).toBe(0);
});
