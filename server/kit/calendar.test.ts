import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addBusinessTime,
  addDays,
  businessMinutesBetween,
  BusinessCalendar,
  dayAfter,
  endOfDay,
  isTimeZone,
  localDay,
  startOfDay,
} from './calendar.ts';

const office = [{ from: '09:00', to: '17:00' }];
const berlin: BusinessCalendar = {
  timeZone: 'Europe/Berlin',
  hours: {
    monday: office,
    tuesday: office,
    wednesday: office,
    thursday: office,
    friday: [
      { from: '09:00', to: '12:00' },
      { from: '13:00', to: '15:30' },
    ],
    saturday: [],
    sunday: [],
  },
  holidays: ['2026-12-25', '2026-05-01'],
};
const never: BusinessCalendar = {
  ...berlin,
  hours: { monday: [], tuesday: [], wednesday: [], thursday: [], friday: [], saturday: [], sunday: [] },
};
const allDay = [{ from: '00:00', to: '24:00' }];
const always = (timeZone: string): BusinessCalendar => ({
  timeZone,
  hours: {
    monday: allDay,
    tuesday: allDay,
    wednesday: allDay,
    thursday: allDay,
    friday: allDay,
    saturday: allDay,
    sunday: allDay,
  },
  holidays: [],
});
const at = (text: string) => new Date(text);

const zone = fc.constantFrom(
  'Europe/Berlin',
  'America/New_York',
  'America/Sao_Paulo',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Africa/Cairo',
  'Pacific/Apia',
  'UTC',
);
const instant = fc.date({ min: at('2010-01-01T00:00:00Z'), max: at('2035-01-01T00:00:00Z'), noInvalidDate: true });
const somewhere = fc.record({ timeZone: zone }).map(({ timeZone }) => ({ ...berlin, timeZone }));

describe('business time', () => {
  it('starts to count at the next opening and stops over night, weekend and holiday', () => {
    // Thursday 30 April 16:00 → one hour, Friday is a holiday, then Monday.
    expect(addBusinessTime(at('2026-04-30T14:00:00Z'), 120, berlin)).toEqual(at('2026-05-04T08:00:00Z'));
    expect(addBusinessTime(at('2026-05-02T20:00:00Z'), 0, berlin)).toEqual(at('2026-05-04T07:00:00Z'));
  });

  it('ends at closing time when the span is used up exactly', () => {
    expect(addBusinessTime(at('2026-06-01T07:00:00Z'), 480, berlin)).toEqual(at('2026-06-01T15:00:00Z'));
  });

  it('skips the lunch break', () => {
    expect(addBusinessTime(at('2026-06-05T09:30:00Z'), 60, berlin)).toEqual(at('2026-06-05T11:30:00Z'));
  });

  it('keeps office hours across both clock changes', () => {
    // Friday 27 March 15:00 (UTC+1), 31 minutes: one lies on Monday 09:00 (UTC+2).
    expect(addBusinessTime(at('2026-03-27T14:00:00Z'), 31, berlin)).toEqual(at('2026-03-30T07:01:00Z'));
    expect(addBusinessTime(at('2026-10-23T13:00:00Z'), 31, berlin)).toEqual(at('2026-10-26T08:01:00Z'));
  });

  it('counts 23 and 25 hours on the days of a clock change', () => {
    const day = (date: string) =>
      businessMinutesBetween(
        startOfDay(date, 'Europe/Berlin'),
        startOfDay(dayAfter(date, 1), 'Europe/Berlin'),
        always('Europe/Berlin'),
      );
    expect([day('2026-03-29'), day('2026-10-25'), day('2026-06-01')]).toEqual([23 * 60, 25 * 60, 24 * 60]);
  });

  it('counts an hour that never happened as nothing, and a repeated one once per pass', () => {
    const night: BusinessCalendar = { ...never, hours: { ...never.hours, sunday: [{ from: '02:00', to: '03:00' }] } };
    const minutes = (from: string, to: string) => businessMinutesBetween(at(from), at(to), night);
    expect(minutes('2026-03-28T12:00:00Z', '2026-03-29T12:00:00Z')).toBe(0);
    expect(minutes('2026-10-24T12:00:00Z', '2026-10-25T12:00:00Z')).toBe(120);
  });

  it('is inverse: the minutes between start and start plus m are m', () => {
    fc.assert(
      fc.property(instant, fc.nat({ max: 20_000 }), somewhere, (start, minutes, calendar) => {
        const end = addBusinessTime(start, minutes, calendar);
        expect(businessMinutesBetween(start, end, calendar)).toBe(minutes);
      }),
      { numRuns: 60 },
    );
  });

  it('adds up over any moment between, and changes sign with the direction', () => {
    fc.assert(
      fc.property(
        instant,
        fc.nat({ max: 40 * 86_400 }),
        fc.nat({ max: 40 * 86_400 }),
        somewhere,
        (a, x, y, calendar) => {
          const b = new Date(a.getTime() + x * 1000);
          const c = new Date(b.getTime() + y * 1000);
          const whole = businessMinutesBetween(a, c, calendar);
          const parts = businessMinutesBetween(a, b, calendar) + businessMinutesBetween(b, c, calendar);
          expect(parts).toBeCloseTo(whole, 6);
          expect(businessMinutesBetween(c, a, calendar)).toBe(0 - whole);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('equals elapsed time in a calendar that never closes', () => {
    fc.assert(
      fc.property(instant, fc.nat({ max: 100_000 }), zone, (start, minutes, timeZone) => {
        const end = new Date(start.getTime() + minutes * 60_000);
        expect(businessMinutesBetween(start, end, always(timeZone))).toBeCloseTo(minutes, 6);
      }),
      { numRuns: 40 },
    );
  });

  it('never ends outside business hours', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: 1, max: 5000 }), (start, minutes) => {
        const end = addBusinessTime(start, minutes, berlin);
        expect(businessMinutesBetween(new Date(end.getTime() - 60_000), end, berlin)).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });

  it('refuses negative spans and calendars that never open', () => {
    expect(() => addBusinessTime(at('2026-01-01T00:00:00Z'), -1, berlin)).toThrow(RangeError);
    expect(() => addBusinessTime(at('2026-01-01T00:00:00Z'), Number.NaN, berlin)).toThrow(RangeError);
    expect(() => addBusinessTime(at('2026-01-01T00:00:00Z'), 1, never)).toThrow(/no business hours/);
    expect(businessMinutesBetween(at('2026-01-01T00:00:00Z'), at('2030-01-01T00:00:00Z'), never)).toBe(0);
  });
});

describe('days', () => {
  it('ends a window with the local day, wherever that is and across clock changes', () => {
    expect(addDays(at('2026-02-20T23:30:00Z'), 90, 'Europe/Berlin')).toEqual(at('2026-05-22T21:59:59.999Z'));
    expect(addDays(at('2026-02-20T23:30:00Z'), 90, 'America/New_York')).toEqual(at('2026-05-22T03:59:59.999Z'));
    expect(addDays(at('2026-02-20T12:00:00Z'), 0, 'UTC')).toEqual(at('2026-02-20T23:59:59.999Z'));
  });

  it('starts a day whose midnight was skipped with the moment of the change', () => {
    // São Paulo went from 00:00 to 01:00 on 4 November 2018.
    expect(startOfDay('2018-11-04', 'America/Sao_Paulo')).toEqual(at('2018-11-04T03:00:00Z'));
    expect(endOfDay('2018-11-03', 'America/Sao_Paulo')).toEqual(at('2018-11-04T02:59:59.999Z'));
  });

  it('tiles time: one day ends a millisecond before the next starts, and each instant lies in its local day', () => {
    fc.assert(
      fc.property(instant, zone, (moment, timeZone) => {
        const day = localDay(moment, timeZone);
        expect(startOfDay(day, timeZone) <= moment && moment <= endOfDay(day, timeZone)).toBe(true);
        expect(startOfDay(dayAfter(day, 1), timeZone).getTime()).toBe(endOfDay(day, timeZone).getTime() + 1);
      }),
    );
  });

  it('walks the calendar over months and leap years', () => {
    expect(dayAfter('2028-02-28', 1)).toBe('2028-02-29');
    expect(dayAfter('2026-01-01', -1)).toBe('2025-12-31');
    expect(() => dayAfter('2026-13-01', 1)).toThrow(RangeError);
  });
});

describe('the stored form', () => {
  it('takes a sound calendar', () => {
    expect(BusinessCalendar.parse(berlin)).toEqual(berlin);
  });

  it('refuses unknown zones, overlaps, reversed ranges and times that do not exist', () => {
    const wrong = (hours: { from: string; to: string }[]) =>
      BusinessCalendar.safeParse({ ...berlin, hours: { ...berlin.hours, monday: hours } }).success;
    expect(wrong([{ from: '17:00', to: '09:00' }])).toBe(false);
    expect(wrong([{ from: '09:00', to: '25:00' }])).toBe(false);
    expect(wrong([...office, { from: '16:00', to: '18:00' }])).toBe(false);
    expect(BusinessCalendar.safeParse({ ...berlin, timeZone: 'Mars/Olympus' }).success).toBe(false);
    expect(['Europe/Berlin', 'UTC', '+02:00', 'Nowhere', ''].map(isTimeZone)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
