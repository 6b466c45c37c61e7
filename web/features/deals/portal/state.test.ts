import { describe, expect, it } from 'vitest';
import { isAwaited, isProtected, stateOf } from './state.ts';

describe('stateOf', () => {
  it('tells an open registration by what the vendor has decided', () => {
    expect(stateOf({ status: 'info_requested', outcome: 'open' })).toBe('returned');
    expect(stateOf({ status: 'approved', outcome: 'open' })).toBe('protected');
  });

  it('tells a closed deal by how it ended', () => {
    expect(stateOf({ status: 'approved', outcome: 'won' })).toBe('won');
    expect(stateOf({ status: 'expired', outcome: 'lost' })).toBe('lost');
  });
});

it('protects and waits only while the deal is open', () => {
  expect(isProtected({ status: 'approved', outcome: 'open' })).toBe(true);
  expect(isProtected({ status: 'approved', outcome: 'won' })).toBe(false);
  expect(isAwaited({ status: 'under_review', outcome: 'open' })).toBe(true);
  expect(isAwaited({ status: 'info_requested', outcome: 'open' })).toBe(false);
});
