import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localDay } from '../../kit/calendar.ts';
import { officeCalendar } from '../../../db/seeds/world/programme.ts';
import { drawNumber, isLive, isProtected, minutesOfBusinessDay, protectionEnd, remindersBefore } from './deal.ts';

describe('numbers', () => {
  it('are the prefix and seven characters that survive the telephone', () => {
    const numbers = Array.from({ length: 2_000 }, () => drawNumber('D-'));
    for (const number of numbers) expect(number).toMatch(/^D-[0-9A-HJKMNP-TV-Z]{7}$/);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(new Set(numbers.join('').replaceAll('D-', '')).size).toBe(32);
  });
});

describe('the protection window', () => {
  it('lasts through the last local day, and its reminders lie on mornings before it', () => {
    const from = new Date('2026-03-01T23:30:00Z');
    const end = protectionEnd(from, 30, 'Europe/Berlin');
    // It is already 2 March in Berlin; the clocks change before 1 April ends.
    expect(end.toISOString()).toBe('2026-04-01T21:59:59.999Z');
    const reminders = remindersBefore(end, from, [30, 14, 3], 'Europe/Berlin');
    expect(reminders.map(({ daysLeft, dueAt }) => [daysLeft, dueAt.toISOString()])).toEqual([
      [30, '2026-03-02T07:00:00.000Z'],
      [14, '2026-03-18T07:00:00.000Z'],
      [3, '2026-03-29T07:00:00.000Z'],
    ]);
  });

  it('never reminds of the past or after the end', () => {
    const zone = fc.constantFrom('Europe/Berlin', 'America/New_York', 'Asia/Kolkata');
    const days = fc.array(fc.integer({ min: 1, max: 365 }), { maxLength: 10 });
    const start = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 400 }), days, zone, (from, length, reminderDays, timeZone) => {
        const end = protectionEnd(from, length, timeZone);
        for (const { daysLeft, dueAt } of remindersBefore(end, from, reminderDays, timeZone)) {
          expect(dueAt > from && dueAt < end).toBe(true);
          expect(localDay(dueAt, timeZone) < localDay(end, timeZone)).toBe(true);
          expect(reminderDays).toContain(daysLeft);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('what a registration is at a moment', () => {
  const expires = new Date('2026-06-30T21:59:59.999Z');
  const deal = { approval_status: 'approved', outcome: 'open', expires_at: expires } as const;

  it('is protected through the last millisecond', () => {
    expect(isProtected(deal, expires)).toBe(true);
    expect(isProtected(deal, new Date(expires.getTime() + 1))).toBe(false);
    expect(isProtected({ ...deal, outcome: 'won' }, expires)).toBe(false);
    expect(isProtected({ ...deal, approval_status: 'revoked' }, expires)).toBe(false);
  });

  it('is heard of in conflict checks while it waits, is protected, or was won', () => {
    expect(isLive(deal)).toBe(true);
    expect(isLive({ approval_status: 'submitted', outcome: 'open' })).toBe(true);
    expect(isLive({ approval_status: 'expired', outcome: 'won' })).toBe(true);
    for (const status of ['draft', 'rejected', 'withdrawn', 'revoked', 'expired'] as const) {
      expect(isLive({ approval_status: status, outcome: 'open' })).toBe(false);
    }
    expect(isLive({ approval_status: 'approved', outcome: 'lost' })).toBe(false);
  });
});

describe('a business day', () => {
  it('is the average of the days that are open', () => {
    const office = officeCalendar('Europe/Berlin', []);
    expect(minutesOfBusinessDay(office)).toBe(480);
    const short = { ...office, hours: { ...office.hours, friday: [{ from: '09:00', to: '12:00' }] } };
    expect(minutesOfBusinessDay(short)).toBe((4 * 480 + 180) / 5);
  });
});
