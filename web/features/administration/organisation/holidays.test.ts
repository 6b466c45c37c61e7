import { expect, it } from 'vitest';
import { byYear, withDay } from './holidays.ts';

it('keeps each day once, in order', () => {
  expect(withDay(['2026-12-25', '2027-01-01'], '2026-12-26')).toEqual(['2026-12-25', '2026-12-26', '2027-01-01']);
  expect(withDay(['2026-12-25'], '2026-12-25')).toEqual(['2026-12-25']);
});

it('puts days under their years', () => {
  expect(byYear(['2027-01-01', '2026-12-26', '2026-12-25'])).toEqual([
    { year: '2026', days: ['2026-12-25', '2026-12-26'] },
    { year: '2027', days: ['2027-01-01'] },
  ]);
  expect(byYear([])).toEqual([]);
});
