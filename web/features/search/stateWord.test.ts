import { describe, expect, it } from 'vitest';
import { stateWordOf } from './stateWord.ts';

describe('the word for a hit’s state', () => {
  it('says of a registration what its side calls it', () => {
    expect(stateWordOf({ kind: 'deal', state: 'approved' }, 'vendor')).toBe('ui.state.protected');
    expect(stateWordOf({ kind: 'deal', state: 'info_requested' }, 'partner')).toBe('deals.portal.state.returned');
    expect(stateWordOf({ kind: 'deal', state: 'won' }, 'partner')).toBe('deals.portal.state.won');
  });

  it('is left out when it goes without saying', () => {
    expect(stateWordOf({ kind: 'partner', state: 'active' }, 'vendor')).toBeUndefined();
    expect(stateWordOf({ kind: 'contact', state: null }, 'vendor')).toBeUndefined();
    expect(stateWordOf({ kind: 'person', state: 'disabled' }, 'vendor')).toBe('ui.state.disabled');
  });
});
