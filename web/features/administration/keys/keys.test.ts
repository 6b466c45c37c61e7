import { describe, expect, it } from 'vitest';
import { stateOf } from './queries.ts';
import { endOfLocalDay } from './rules.ts';

const now = Date.parse('2026-11-23T12:00:00Z');

describe('stateOf', () => {
  it.each([
    [{ revokedAt: null, expiresAt: null }, 'active'],
    [{ revokedAt: null, expiresAt: '2026-11-24T00:00:00Z' }, 'active'],
    [{ revokedAt: null, expiresAt: '2026-11-23T12:00:00Z' }, 'expired'],
    [{ revokedAt: '2026-11-01T00:00:00Z', expiresAt: '2026-11-02T00:00:00Z' }, 'revoked'],
  ] as const)('%j is %s', (key, state) => {
    expect(stateOf(key, now)).toBe(state);
  });
});

it('lets a key work through the evening of its last day', () => {
  const end = new Date(endOfLocalDay('2026-12-31'));
  expect([end.getDate(), end.getHours(), end.getMinutes()]).toEqual([31, 23, 59]);
});
