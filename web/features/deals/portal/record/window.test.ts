import { expect, it } from 'vitest';
import { readWindow } from './window.ts';

const window = { live: true, from: '2026-01-01T00:00:00Z', until: '2026-04-01T00:00:00Z' };
const at = (moment: string) => Date.parse(moment);

it('counts the days that are left and shows how far it is', () => {
  expect(readWindow(window, at('2026-02-15T00:00:00Z'))).toEqual({ share: 0.5, daysLeft: 45, tone: 'green' });
});

it('warns before the end', () => {
  expect(readWindow(window, at('2026-03-31T12:00:00Z'))).toMatchObject({ daysLeft: 0, tone: 'amber' });
});

it('is over when its end has come or it was taken away', () => {
  expect(readWindow(window, at('2026-04-01T00:00:00Z'))).toEqual({ share: 1, daysLeft: 0, tone: 'grey' });
  expect(readWindow({ ...window, live: false }, at('2026-02-01T00:00:00Z')).daysLeft).toBe(0);
});

it('shows nothing as gone by before it begins', () => {
  expect(readWindow(window, at('2025-12-31T00:00:00Z')).share).toBe(0);
});
