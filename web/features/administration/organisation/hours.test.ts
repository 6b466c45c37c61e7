import { describe, expect, it } from 'vitest';
import { WORKDAYS, copied, faultsOf, isSound, nextRange, shownEnd, storedEnd, weekMinutes } from './hours.ts';
import type { Hours } from './hours.ts';

const day = [
  { from: '09:00', to: '12:00' },
  { from: '13:00', to: '17:00' },
];
const week: Hours = { monday: day, tuesday: [], wednesday: [], thursday: [], friday: [], saturday: [], sunday: [] };

describe('faultsOf', () => {
  it('takes ranges that touch', () => {
    expect(
      faultsOf([
        { from: '09:00', to: '12:00' },
        { from: '12:00', to: '24:00' },
      ]),
    ).toEqual([undefined, undefined]);
  });

  it('names ranges that run backwards, overlap or lack an end', () => {
    expect(faultsOf([{ from: '12:00', to: '09:00' }])).toEqual(['backwards']);
    expect(faultsOf([...day, { from: '16:00', to: '18:00' }])).toEqual([undefined, undefined, 'overlap']);
    expect(faultsOf([{ from: '09:00', to: '' }])).toEqual(['missing']);
  });
});

it('begins a further range an hour later, and none when the day is full', () => {
  expect(nextRange([])).toEqual({ from: '09:00', to: '17:00' });
  expect(nextRange(day)).toEqual({ from: '18:00', to: '22:00' });
  expect(nextRange([{ from: '09:00', to: '22:30' }])).toBeUndefined();
});

it('copies a day onto others without sharing its ranges', () => {
  const full = copied(week, 'monday', WORKDAYS);
  expect(full.friday).toEqual(day);
  expect(full.friday).not.toBe(full.monday);
  expect(full.saturday).toEqual([]);
  expect(weekMinutes(full)).toBe(5 * 7 * 60);
});

it('is sound when every day is', () => {
  expect(isSound(week)).toBe(true);
  expect(isSound({ ...week, sunday: [{ from: '10:00', to: '10:00' }] })).toBe(false);
});

it('shows the end of the day as midnight', () => {
  expect(storedEnd(shownEnd('24:00'))).toBe('24:00');
  expect(shownEnd('17:00')).toBe('17:00');
});
