import { describe, expect, it } from 'vitest';
import { ABILITIES } from '../tenancy/abilities.ts';
import {
  ACTION_ABILITY,
  ACTIONS,
  APPROVAL_STATUSES,
  destination,
  legality,
  transitions,
  type ApprovalStatus,
  type Step,
} from './states.ts';

const STEPS: readonly Step[] = [
  'submit',
  'review',
  'requestInformation',
  'hold',
  'resume',
  'approve',
  'award',
  'reject',
  'withdraw',
  'revoke',
  'expire',
];

const open = (approvalStatus: ApprovalStatus, resubmittable = false) =>
  ({ approvalStatus, outcome: 'open', resubmittable }) as const;

/** Statuses in which the state allows an action on an open deal. */
const where = (action: Parameters<typeof legality>[0], resubmittable = false) =>
  APPROVAL_STATUSES.filter((status) => legality(action, open(status, resubmittable)) === true);

describe('the transition table', () => {
  it('has a way from a draft to every other status', () => {
    const reached = new Set<ApprovalStatus>(['draft']);
    for (const status of reached) for (const next of Object.values(transitions[status])) reached.add(next);
    expect([...reached].sort()).toEqual([...APPROVAL_STATUSES].sort());
  });

  it('knows every step, and no step that leads nowhere', () => {
    const used = new Set(Object.values(transitions).flatMap((steps) => Object.keys(steps)));
    expect([...used].sort()).toEqual([...STEPS].sort());
    for (const status of APPROVAL_STATUSES) {
      for (const step of STEPS) expect(destination(step, status)).not.toBe(status);
    }
  });

  it('lets decided registrations rest', () => {
    expect(transitions.withdrawn).toEqual({});
    for (const status of ['revoked', 'expired'] as const) expect(Object.keys(transitions[status])).toEqual(['award']);
  });
});

describe('what the state allows', () => {
  it('locks the registration while the vendor looks at it or has decided', () => {
    expect(where('update')).toEqual(['draft', 'info_requested']);
    expect(where('update', true)).toEqual(['draft', 'info_requested', 'rejected']);
    expect(where('submit', true)).toEqual(['draft', 'info_requested', 'rejected']);
    expect(where('delete')).toEqual(['draft']);
  });

  it('decides only what was submitted', () => {
    expect(where('approve')).toEqual(['submitted', 'under_review']);
    expect(where('hold')).toEqual(['submitted', 'under_review']);
    expect(where('resume')).toEqual(['on_hold']);
    expect(where('reject')).toEqual(['submitted', 'under_review', 'info_requested', 'on_hold']);
    expect(where('revoke')).toEqual(['approved']);
    expect(where('withdraw')).toEqual(['submitted', 'under_review', 'info_requested', 'on_hold']);
  });

  it('ends and reopens what was approved once', () => {
    expect(where('win')).toEqual(['approved', 'expired']);
    expect(where('lose')).toEqual(['approved', 'expired']);
    expect(where('reopen')).toEqual([]);
    expect(legality('reopen', { approvalStatus: 'approved', outcome: 'won', resubmittable: false })).toBe(true);
  });

  it('neither expires nor moves a deal that is over', () => {
    const won = { approvalStatus: 'approved', outcome: 'won', resubmittable: false } as const;
    for (const action of ['expire', 'revoke', 'changeStage', 'win', 'lose', 'assign'] as const) {
      expect(legality(action, won)).toBe('This deal is already won');
    }
  });

  it('says in words why not', () => {
    expect(legality('approve', open('draft'))).toBe('This registration is a draft');
    expect(legality('submit', open('rejected'))).toBe('This rejection is final');
    expect(legality('reopen', open('approved'))).toBe('This deal is open');
  });

  it('names an ability of the role table for every action', () => {
    for (const action of ACTIONS) expect(Object.keys(ABILITIES)).toContain(ACTION_ABILITY[action]);
  });
});
