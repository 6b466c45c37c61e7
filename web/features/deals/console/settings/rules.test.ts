import { expect, it } from 'vitest';
import { bodyOf, daysFrom, valuesOf } from './rules.ts';

const settings = {
  numberPrefix: 'D-',
  responseMinutes: 90,
  reminderDays: [30, 14, 3],
  draftKeepDays: 90,
  takenFrom: 'same' as const,
  reviewFrom: 'possible' as const,
  partnerSeesClock: true,
  partnerSeesMedian: true,
};

it('comes back as it was read', () => {
  expect(bodyOf(valuesOf(settings), settings)).toEqual(settings);
});

it('follows the business days when the response time is emptied', () => {
  expect(bodyOf({ ...valuesOf(settings), responseHours: '' }, settings).responseMinutes).toBeNull();
  expect(valuesOf({ ...settings, responseMinutes: null }).responseHours).toBe('');
});

it('takes days once each, the longest first, and drops what is none', () => {
  expect(daysFrom(['3', '30', '3', 'x', '0', '366', '1.5'])).toEqual([30, 3]);
});

it('keeps what it had of an emptied number that has no fallback', () => {
  expect(bodyOf({ ...valuesOf(settings), draftKeepDays: '' }, settings).draftKeepDays).toBe(90);
});
