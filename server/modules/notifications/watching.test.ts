import { describe, expect, it } from 'vitest';
import { shareOut } from './watching.ts';

const vendor = (id: string) => ({ id, side: 'vendor' as const });
const partner = (id: string) => ({ id, side: 'partner' as const });

describe('who hears of it', () => {
  it('whoever is mentioned hears that, and not a second time that there was a comment', () => {
    const people = { audience: ['a', 'b'], mentioned: ['b'], watchers: [vendor('b')] };
    expect(shareOut('deal_commented', 'x', people)).toEqual([
      { kind: 'deal_mentioned', ids: ['b'] },
      { kind: 'deal_commented', ids: ['a'] },
    ]);
  });

  it('those who watch on the other side are told of a decision in a word', () => {
    const people = { audience: ['rep'], mentioned: [], watchers: [vendor('v'), partner('p'), partner('rep')] };
    expect(shareOut('deal_approved', 'x', people)).toEqual([
      { kind: 'deal_approved', ids: ['rep', 'p'] },
      { kind: 'deal_watched', ids: ['v'] },
    ]);
  });

  it('an assignment is addressed to the assignee alone', () => {
    const people = { audience: ['new'], mentioned: [], watchers: [vendor('v')] };
    expect(shareOut('deal_assigned', 'x', people)).toEqual([
      { kind: 'deal_assigned', ids: ['new'] },
      { kind: 'deal_watched', ids: ['v'] },
    ]);
  });

  it('nobody hears of what they did themselves', () => {
    expect(shareOut('deal_commented', 'x', { audience: ['x'], mentioned: ['x'], watchers: [vendor('x')] })).toEqual([]);
  });

  it('what only those who watch care for reaches them alone', () => {
    expect(shareOut(undefined, 'x', { audience: [], mentioned: [], watchers: [partner('p')] })).toEqual([
      { kind: 'deal_watched', ids: ['p'] },
    ]);
  });
});
