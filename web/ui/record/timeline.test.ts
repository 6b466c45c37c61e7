import { expect, it } from 'vitest';
import { byDay } from './timeline.ts';

const entry = (id: string, at: string) => ({ id, at, actor: null, text: id, icon: null });

it('groups by day, the newest first', () => {
  const days = byDay([
    entry('a', '2026-03-01T09:00:00'),
    entry('c', '2026-03-02T08:00:00'),
    entry('b', '2026-03-01T17:00:00'),
  ]);
  expect(days.map(({ day, entries }) => [day, entries.map(({ id }) => id)])).toEqual([
    ['2026-03-02', ['c']],
    ['2026-03-01', ['b', 'a']],
  ]);
});
