import { describe, expect, it } from 'vitest';
import { readClock } from './clock.ts';

const now = Date.parse('2026-03-01T12:00:00Z');

describe('readClock', () => {
  it('is calm in the first three quarters of its time', () => {
    expect(readClock('2026-03-03T12:00:00Z', now, '2026-02-27T12:00:00Z').tone).toBe('grey');
  });

  it('warns in the last quarter', () => {
    expect(readClock('2026-03-02T11:00:00Z', now, '2026-02-26T12:00:00Z').tone).toBe('amber');
  });

  it('warns on the last day when nobody knows when it began', () => {
    expect(readClock('2026-03-02T11:00:00Z', now).tone).toBe('amber');
    expect(readClock('2026-03-02T13:00:00Z', now).tone).toBe('grey');
  });

  it('is over at the very moment', () => {
    expect(readClock('2026-03-01T12:00:00Z', now)).toMatchObject({ over: true, tone: 'red', left: 0 });
  });
});
