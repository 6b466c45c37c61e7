import { expect, it } from 'vitest';
import type { Tier } from '../api.ts';
import { moved, topRank } from './ladder.ts';

const tier = (id: string, rank: number) => ({ id, rank }) as Tier;
const ladder = [tier('silver', 1), tier('gold', 2), tier('platinum', 3)];
const ranks = (changes: ReturnType<typeof moved>) => changes.map((change) => [change.tier.id, change.rank]);

it('swaps two neighbours and touches nothing else', () => {
  expect(ranks(moved(ladder, 'silver', 1))).toEqual([
    ['gold', 1],
    ['silver', 2],
  ]);
});

it('goes no further than the ends', () => {
  expect(moved(ladder, 'silver', -1)).toEqual([]);
  expect(moved(ladder, 'platinum', 1)).toEqual([]);
});

it('puts gaps and equal ranks right on the way', () => {
  const odd = [tier('a', 2), tier('b', 2), tier('c', 9)];
  expect(ranks(moved(odd, 'c', -1))).toEqual([
    ['a', 1],
    ['c', 2],
    ['b', 3],
  ]);
});

it('adds at the top, but not above what the server takes', () => {
  expect(topRank(ladder)).toBe(4);
  expect(topRank([])).toBe(1);
  expect(topRank([tier('x', 100)])).toBe(100);
});
