import { expect, it } from 'vitest';
import { averageDay } from './businessTime.ts';

const HOUR = 3_600_000;

it('takes the mean of the days that are open', () => {
  const hours = { monday: [{ from: '09:00', to: '17:00' }], friday: [{ from: '09:00', to: '13:00' }], sunday: [] };
  expect(averageDay(hours)).toBe(6 * HOUR);
});

it('counts a lunch break as closed, and a vendor who never opens as nothing', () => {
  expect(
    averageDay({
      monday: [
        { from: '08:00', to: '12:00' },
        { from: '13:00', to: '24:00' },
      ],
    }),
  ).toBe(15 * HOUR);
  expect(averageDay({ monday: [] })).toBe(0);
});
