import { expect, it } from 'vitest';
import { endOfQuarter, quickDays } from './quick-days.ts';

it('ends quarters on their last day', () => {
  expect(endOfQuarter('2026-11-23')).toBe('2026-12-31');
  expect(endOfQuarter('2026-12-31')).toBe('2026-12-31');
  expect(endOfQuarter('2027-01-01')).toBe('2027-03-31');
  expect(endOfQuarter('2027-05-30')).toBe('2027-06-30');
});

it('counts days over the end of a month', () => {
  expect(quickDays('2026-11-23').map(({ day }) => day)).toEqual(['2026-12-23', '2026-12-31', '2027-02-21']);
});
