import { describe, expect, it } from 'vitest';
import { channelsFor, nextMorning, quietUntil } from './delivery.ts';

const zone = 'Europe/Berlin';
const at = (text: string) => new Date(text);

describe('how somebody is told', () => {
  it('goes by the person, then the vendor, then the product', () => {
    expect(channelsFor('deal_approved', 'partner', [], undefined)).toEqual({
      inApp: true,
      mail: 'now',
      mandatory: false,
    });
    const vendors = { in_app: true, mail: 'digest', mandatory: false };
    expect(channelsFor('deal_approved', 'partner', [], vendors).mail).toBe('digest');
    const own = [{ kind: 'deal_approved', channel: 'mail' as const, enabled: false }];
    expect(channelsFor('deal_approved', 'partner', own, vendors).mail).toBe('off');
  });

  it('never falls below what the vendor demands', () => {
    const vendors = { in_app: true, mail: 'now', mandatory: true };
    const own = [
      { kind: 'deal_revoked', channel: 'mail' as const, enabled: false },
      { kind: 'deal_revoked', channel: 'in_app' as const, enabled: false },
    ];
    expect(channelsFor('deal_revoked', 'partner', own, vendors)).toEqual({ inApp: true, mail: 'now', mandatory: true });
  });
});

describe('quiet hours', () => {
  const night = { quietFrom: '20:00', quietUntil: '07:30', pausedUntil: null };

  it('over midnight end in the morning, before and after it', () => {
    expect(quietUntil(at('2026-06-02T20:00:00Z'), night, zone)).toEqual(at('2026-06-03T05:30:00Z'));
    expect(quietUntil(at('2026-06-03T02:00:00Z'), night, zone)).toEqual(at('2026-06-03T05:30:00Z'));
  });

  it('hold nothing up outside of them', () => {
    expect(quietUntil(at('2026-06-03T05:30:00Z'), night, zone)).toBeNull();
    expect(quietUntil(at('2026-06-03T02:00:00Z'), { ...night, quietFrom: null, quietUntil: null }, zone)).toBeNull();
  });
});

it('the next morning is today’s while it lies ahead', () => {
  expect(nextMorning(at('2026-06-02T04:00:00Z'), 7, zone)).toEqual(at('2026-06-02T05:00:00Z'));
  expect(nextMorning(at('2026-06-02T05:00:00Z'), 7, zone)).toEqual(at('2026-06-03T05:00:00Z'));
});
