import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayLater, earnedTier, moveOf, nextStanding, type Requirements, type Standing } from './ladder.ts';

const catalogue = { 'won_deals.m12': { type: 'number', label: 'Won' } } as const;
const won = (least: number) => ({ attribute: 'won_deals.m12', operator: 'at_least', value: least }) as const;
const rules: Requirements = {
  rungs: [
    { tierId: 'silver', rank: 1, condition: null },
    { tierId: 'gold', rank: 2, condition: won(5) },
    { tierId: 'platinum', rank: 3, condition: won(20) },
  ],
  noticeDays: 90,
  graceDays: 30,
};
const moment = { now: new Date('2026-06-02T08:00:00Z'), timeZone: 'UTC' };
const on = (tierId: string | null, rest: Partial<Standing> = {}): Standing => ({
  state: 'holds',
  tierId,
  noticeEnds: null,
  graceEnds: null,
  overrideUntil: null,
  ...rest,
});
const found = (earned: string | null, lapsesOn: string | null = null) => ({ earned, lapsesOn });

describe('the ladder', () => {
  it('gives the highest tier whose requirement is met', () => {
    const earned = (deals: number) => earnedTier(rules.rungs, catalogue, { 'won_deals.m12': deals }, moment);
    expect([0, 4, 5, 19, 20].map(earned)).toEqual(['silver', 'silver', 'gold', 'gold', 'platinum']);
  });

  it('lifts at once, over several tiers if earned', () => {
    expect(nextStanding(on('silver'), found('platinum'), rules, '2026-06-02')).toEqual(on('platinum'));
  });

  it('gives notice, then grace, then moves down to what is earned', () => {
    const noticed = nextStanding(on('gold'), found('silver'), rules, '2026-06-02');
    expect(noticed).toEqual(on('gold', { state: 'notice', noticeEnds: '2026-08-31', graceEnds: '2026-09-30' }));
    expect(nextStanding(noticed, found('silver'), rules, '2026-08-31').state).toBe('notice');
    const grace = nextStanding(noticed, found('silver'), rules, '2026-09-01');
    expect(grace).toEqual({ ...noticed, state: 'grace' });
    expect(nextStanding(grace, found('silver'), rules, '2026-09-30').state).toBe('grace');
    expect(nextStanding(grace, found('silver'), rules, '2026-10-01')).toEqual(on('silver'));
  });

  it('forgets notice when the tier is earned again', () => {
    const noticed = nextStanding(on('gold'), found('silver'), rules, '2026-06-02');
    expect(nextStanding(noticed, found('gold'), rules, '2026-07-01')).toEqual(on('gold'));
    expect(moveOf(noticed, on('gold'), rules.rungs)).toBe('recovered');
  });

  it('warns of a tier that will lapse', () => {
    expect(nextStanding(on('gold'), found('gold', '2026-07-01'), rules, '2026-06-02').state).toBe('at_risk');
  });

  it('keeps an override until its last day, and gives notice after it', () => {
    const kept = on('platinum', { state: 'override', overrideUntil: '2026-06-30' });
    expect(nextStanding(kept, found('silver'), rules, '2026-06-30')).toEqual(kept);
    expect(nextStanding(kept, found('silver'), rules, '2026-07-01')).toMatchObject({
      state: 'notice',
      tierId: 'platinum',
    });
  });

  it('never moves a partner down before notice and grace are over, whatever the figures do', () => {
    const tier = fc.constantFrom('silver', 'gold', 'platinum');
    fc.assert(
      fc.property(tier, fc.array(tier, { maxLength: 40 }), (start, figures) => {
        let standing = on(start);
        let day = '2026-01-01';
        let below = 0;
        const rank = (id: string | null) => rules.rungs.find(({ tierId }) => tierId === id)!.rank;
        for (const earned of figures) {
          const next = nextStanding(standing, found(earned), rules, day);
          if (rank(next.tierId) < rank(standing.tierId)) expect(below).toBeGreaterThan(120);
          below = rank(earned) < rank(next.tierId) ? below + 10 : 0;
          standing = next;
          day = dayLater(day, 10);
        }
      }),
    );
  });
});
