import { describe, expect, it } from 'vitest';
import type { Candidate, Evidence } from '../../../../../server/modules/deals/contract.ts';
import { effectOf, protectingRivals } from './rivals.ts';

const now = new Date('2026-11-23T12:00:00Z');
const deal = { partner: { id: 'own', name: 'Northwind' } };

const candidate = (more: object): Candidate =>
  ({
    kind: 'registration',
    level: 'same',
    partner: { id: 'other', name: 'Bluewater' },
    registration: { number: 'D-1', protectedUntil: '2026-12-24T22:59:59Z', status: 'approved', inView: true },
    judgement: null,
    ...more,
  }) as Candidate;
const found = (more: object) =>
  protectingRivals({ level: 'same', verdict: 'taken', candidates: [candidate(more)] } as Evidence, deal, now).length;

describe('protectingRivals', () => {
  it('finds another partner’s protected registration of the same customer', () => {
    expect(found({})).toBe(1);
  });

  it.each([
    ['the partner’s own registration', { partner: { id: 'own', name: 'Northwind' } }],
    ['a protection that is over', { registration: { protectedUntil: '2026-11-01T00:00:00Z' } }],
    ['a registration that still waits', { registration: { protectedUntil: null } }],
    ['a customer that is only likely the same', { level: 'likely' }],
    ['somebody whom a reviewer called another customer', { judgement: { verdict: 'different' } }],
    ['an account', { kind: 'account', registration: null, partner: null }],
  ])('does not count %s', (_what, more) => {
    expect(found(more)).toBe(0);
  });
});

it('tells what speaks for it from what speaks against it, and says nothing where nothing is said', () => {
  expect(effectOf(6.24)).toEqual({ effect: 'for', weight: '+6.2' });
  expect(effectOf(-1.3)).toEqual({ effect: 'against', weight: '−1.3' });
  expect(effectOf(-0.04)).toEqual({ effect: 'neutral' });
});
