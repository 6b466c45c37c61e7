import { describe, expect, it } from 'vitest';
import { missingOf } from './verdict.ts';

const choice = (more = {}) => ({ id: 'reject', reason: null, note: '', ...more });

describe('missingOf', () => {
  it('asks for a reason before it asks for words', () => {
    expect(missingOf({ reasons: ['a'], note: 'required' }, choice())).toBe('reason');
    expect(missingOf({ reasons: ['a'], note: 'required' }, choice({ reason: 'a' }))).toBe('note');
  });

  it('does not take blanks for words', () => {
    expect(missingOf({ note: 'required' }, choice({ note: '  \n' }))).toBe('note');
  });

  it('does not demand a reason that is only offered', () => {
    expect(missingOf({ reasons: ['a'], reasonsOptional: true, note: 'required' }, choice())).toBe('note');
  });

  it('is content with what is optional', () => {
    expect(missingOf({ reasons: [], note: 'optional' }, choice())).toBeUndefined();
  });
});
