import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addUp, entriesOf, type Summed } from './bucket.ts';

const deal = fc.record({
  partner_id: fc.constantFrom('p1', 'p2'),
  stage_id: fc.constantFrom('s1', 's2'),
  approval_status: fc.constantFrom('draft', 'submitted', 'approved'),
  outcome: fc.constantFrom('open', 'won'),
  currency: fc.constantFrom('EUR', 'USD', null),
  close_date: fc.constantFrom('2026-09-30', '2026-10-01', null),
  amount_minor: fc.constantFrom('100', '250', null),
  won_amount_minor: fc.constantFrom('90', null),
}) as fc.Arbitrary<Summed>;

const BY = ['partner_id', 'stage_id', 'approval_status', 'outcome', 'currency', 'close_month'] as const;

describe('entries', () => {
  it('of any life of a registration add up to its last state alone', () => {
    fc.assert(
      fc.property(fc.array(deal, { minLength: 1, maxLength: 8 }), (states) => {
        const entries = states.flatMap((state, index) => entriesOf(states[index - 1], state));
        const left = addUp(entries, BY).filter((sum) => sum.deals !== 0 || sum.amount_minor !== 0n);
        expect(left).toEqual(entriesOf(undefined, states.at(-1)));
      }),
    );
  });

  it('are none when nothing that counts has changed, and none for a draft', () => {
    fc.assert(
      fc.property(deal, (state) => {
        expect(entriesOf(state, state)).toEqual([]);
        expect(entriesOf(undefined, { ...state, approval_status: 'draft' })).toEqual([]);
      }),
    );
  });
});
