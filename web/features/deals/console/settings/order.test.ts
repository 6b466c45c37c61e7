import { describe, expect, it } from 'vitest';
import { keyFrom, lastPosition, moved } from './order.ts';

const item = (id: string, position: number) => ({ id, position });
const items = [item('a', 10), item('b', 20), item('c', 30)];

describe('moved', () => {
  it('touches only those between the two places', () => {
    expect(moved(items, 1, 0)).toEqual([
      { item: item('b', 20), position: 10 },
      { item: item('a', 10), position: 20 },
    ]);
  });

  it('puts things right that stood at the same place', () => {
    const equal = [item('a', 10), item('b', 10), item('c', 10)];
    expect(moved(equal, 0, 1).map(({ item: { id }, position }) => [id, position])).toEqual([
      ['a', 20],
      ['c', 30],
    ]);
  });

  it('does nothing beyond the ends', () => {
    expect(moved(items, 0, -1)).toEqual([]);
    expect(moved(items, 2, 3)).toEqual([]);
    expect(moved([], 0, 0)).toEqual([]);
  });
});

it('adds at the end', () => {
  expect(lastPosition(items)).toBe(40);
  expect(lastPosition([])).toBe(10);
});

it('makes keys that the interface takes', () => {
  expect(keyFrom('New business')).toBe('new_business');
  expect(keyFrom('  2nd Renewal: Größe! ')).toBe('nd_renewal_gro_e');
  expect(keyFrom('日本')).toBe('');
});
