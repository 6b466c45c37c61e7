import { describe, expect, it } from 'vitest';
import type { Candidate, Evidence } from '../../../../../server/modules/deals/contract.ts';
import { isAwaited, outlookOf } from './outlook.ts';

const account = { kind: 'account', label: 'A', registration: null } as Candidate;
const opportunity = { kind: 'opportunity', label: 'O', registration: null } as Candidate;
const rival = {
  kind: 'registration',
  label: 'R',
  registration: { protectedUntil: '2027-01-01T00:00:00Z' },
} as Candidate;
const evidence = (verdict: Evidence['verdict'], candidates: Candidate[]): Evidence => ({
  level: 'same',
  verdict,
  candidates,
});

describe('outlookOf', () => {
  it('puts a protected rival before everything else', () => {
    expect(outlookOf(evidence('needs_review', [account, rival]), [rival])).toMatchObject({
      key: 'protected',
      closest: rival,
    });
  });

  it('names who holds a taken customer, not merely who is closest', () => {
    expect(outlookOf(evidence('taken', [account, opportunity]), []).closest).toBe(opportunity);
    expect(outlookOf(evidence('taken', [account]), []).closest).toBe(account);
  });

  it('has nobody to name for a clear customer', () => {
    expect(outlookOf(evidence('clear', [account]), [])).toEqual({ key: 'clear', tone: 'green', closest: undefined });
  });
});

it('waits only while it is open and with the vendor', () => {
  expect(isAwaited({ status: 'under_review', outcome: 'open' })).toBe(true);
  expect(isAwaited({ status: 'info_requested', outcome: 'open' })).toBe(false);
});
