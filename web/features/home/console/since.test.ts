import { expect, it } from 'vitest';
import { newsSince, startOfYesterday } from './since.ts';

const change = (dealId: string, type: string, at: string) => ({ dealId, entry: { type, at } });

it('begins at midnight of the day before, across the turn of a month', () => {
  const start = startOfYesterday(new Date(2026, 2, 1, 14, 30));
  expect([start.getMonth(), start.getDate(), start.getHours()]).toEqual([1, 28, 0]);
});

it('keeps what is new, and each kind of news once per registration', () => {
  const since = new Date('2026-11-22T00:00:00Z');
  const changes = [
    change('a', 'deal.changed', '2026-11-23T10:00:00Z'),
    change('a', 'deal.changed', '2026-11-23T09:00:00Z'),
    change('a', 'deal.approved', '2026-11-22T09:00:00Z'),
    change('b', 'deal.changed', '2026-11-21T23:59:59Z'),
  ];
  expect(newsSince(changes, since)).toEqual([changes[0], changes[2]]);
});
