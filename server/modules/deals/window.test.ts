import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, localDay } from '../../kit/calendar.ts';
import { protectionEnd } from './deal.ts';
import { daysBetween, daysOfMilestone, daysOfWindow, lengthened, mayAskForExtension } from './window.ts';

const zone = fc.constantFrom(
  'Europe/Berlin',
  'America/New_York',
  'America/Sao_Paulo',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'UTC',
);
const moment = fc
  .integer({ min: Date.parse('2015-01-01T00:00:00Z'), max: Date.parse('2035-12-31T00:00:00Z') })
  .map((time) => new Date(time));
const days = fc.integer({ min: 0, max: 400 });

describe('a protection window', () => {
  it('is as long as its parts together, in whichever order they come', () => {
    fc.assert(
      fc.property(
        moment,
        zone,
        fc.integer({ min: 1, max: 400 }),
        fc.array(days, { maxLength: 6 }),
        (from, tz, base, more) => {
          const forth = more.reduce((end, part) => lengthened(end, part, tz), protectionEnd(from, base, tz));
          const back = [...more]
            .reverse()
            .reduce((end, part) => lengthened(end, part, tz), protectionEnd(from, base, tz));
          const total = more.reduce((sum, part) => sum + part, base);
          expect(forth).toEqual(back);
          expect(forth).toEqual(addDays(from, total, tz));
          expect(daysBetween(from, forth, tz)).toBe(total);
        },
      ),
    );
  });

  it('is never shorter for a milestone, and never longer than the longest that is allowed', () => {
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: 1, max: 365 }),
        fc.option(fc.integer({ min: 1, max: 1095 })),
        (total, adds, most) => {
          const added = daysOfMilestone({ days: adds }, total, most);
          expect(added).toBeGreaterThanOrEqual(0);
          expect(added).toBeLessThanOrEqual(adds);
          if (most !== null && total <= most) expect(total + added).toBeLessThanOrEqual(most);
          if (most === null) expect(added).toBe(adds);
        },
      ),
    );
  });

  it('ends with the last millisecond of a local day, across clock changes', () => {
    fc.assert(
      fc.property(moment, zone, fc.integer({ min: 1, max: 400 }), days, (from, tz, base, more) => {
        const end = lengthened(protectionEnd(from, base, tz), more, tz);
        expect(localDay(new Date(end.getTime() + 1), tz) > localDay(end, tz)).toBe(true);
      }),
    );
    expect(lengthened(new Date('2026-03-28T22:59:59.999Z'), 1, 'Europe/Berlin').toISOString()).toBe(
      '2026-03-29T21:59:59.999Z',
    );
    expect(lengthened(new Date('2026-10-24T21:59:59.999Z'), 1, 'Europe/Berlin').toISOString()).toBe(
      '2026-10-25T22:59:59.999Z',
    );
  });
});

describe('the window of a rule', () => {
  const windows = [
    { tierId: 'gold', dealTypeId: null, days: 120 },
    { tierId: null, dealTypeId: 'renewal', days: 30 },
    { tierId: 'gold', dealTypeId: 'renewal', days: 45 },
  ];
  const of = (tierId: string | null, dealTypeId: string) => daysOfWindow(windows, { tierId, dealTypeId, usual: 90 });
  it('is that of tier and type, else of the type, else of the tier, else the usual one', () => {
    expect([of('gold', 'renewal'), of('silver', 'renewal'), of('gold', 'new'), of(null, 'new')]).toEqual([
      45, 30, 120, 90,
    ]);
  });
});

describe('asking for an extension', () => {
  const extensions = { limit: 1, days: 30, evidence: true, earliestDays: 30 };
  const asked = { extensions, granted: 0, pending: false, daysLeft: 30 };
  const codeOf = (answer: ReturnType<typeof mayAskForExtension>) => (answer === true ? true : answer.code);
  it('follows the vendor’s policy', () => {
    expect(mayAskForExtension(asked)).toBe(true);
    expect(codeOf(mayAskForExtension({ ...asked, daysLeft: 31 }))).toBe('too_early');
    expect(codeOf(mayAskForExtension({ ...asked, pending: true }))).toBe('request_pending');
    expect(codeOf(mayAskForExtension({ ...asked, granted: 1 }))).toBe('extension_limit_reached');
    expect(codeOf(mayAskForExtension({ ...asked, extensions: { ...extensions, limit: 0 } }))).toBe(
      'extensions_not_offered',
    );
    expect(mayAskForExtension({ ...asked, granted: 40, extensions: { ...extensions, limit: null } })).toBe(true);
  });
});
