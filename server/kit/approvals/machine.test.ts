import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  advance,
  castBallot,
  filledSlots,
  mayVote,
  neededSlots,
  recall,
  skipStep,
  type Chain,
  type Step,
} from './machine.ts';

const PEOPLE = ['ada', 'ben', 'cleo', 'dan'];
const SUBMITTER = 'sam';

const person = fc.constantFrom(...PEOPLE, SUBMITTER);

const stepAt = (stage: number, index: number): fc.Arbitrary<Step> =>
  fc
    .record({
      mode: fc.constantFrom('any' as const, 'all' as const),
      slots: fc.array(fc.array(person, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
    })
    .map(({ mode, slots }) => ({
      id: `step ${index}`,
      stage,
      mode,
      slots: slots.length,
      state: 'pending',
      seats: slots.flatMap((people, slot) => [...new Set(people)].map((one) => ({ person: one, slot }))),
      ballots: [],
    }));

const chains: fc.Arbitrary<Chain> = fc
  .array(fc.integer({ min: 0, max: 2 }), { minLength: 1, maxLength: 4 })
  .chain((stages) => fc.tuple(...stages.toSorted((a, b) => a - b).map(stepAt)))
  .map((steps) => advance({ state: 'waiting', submitter: SUBMITTER, steps }));

type Move =
  | { kind: 'vote'; step: number; voter: string; principals: string[]; vote: 'approve' | 'reject' }
  | { kind: 'skip'; step: number; voter: string }
  | { kind: 'recall' };

const move: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      kind: fc.constant('vote' as const),
      step: fc.integer({ min: 0, max: 3 }),
      voter: person,
      principals: fc.array(person, { maxLength: 2 }),
      vote: fc.oneof(
        { weight: 6, arbitrary: fc.constant('approve' as const) },
        { weight: 1, arbitrary: fc.constant('reject' as const) },
      ),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('skip' as const), step: fc.integer({ min: 0, max: 3 }), voter: person }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'recall' as const }) },
);

function play(chain: Chain, one: Move): Chain | string {
  if (one.kind === 'recall') return recall(chain);
  const id = `step ${one.step}`;
  return one.kind === 'skip' ? skipStep(chain, id, one.voter) : castBallot(chain, id, one);
}

/** Every state that a game passes through. */
function game(chain: Chain, moves: readonly Move[]): Chain[] {
  const states = [chain];
  for (const one of moves) {
    const next = play(states.at(-1)!, one);
    if (typeof next !== 'string') states.push(next);
  }
  return states;
}

const games = fc.tuple(chains, fc.array(move, { maxLength: 30 })).map(([chain, moves]) => game(chain, moves));
const check = (holds: (states: Chain[]) => void) => fc.assert(fc.property(games, holds), { numRuns: 500 });

describe('every interleaving of votes', () => {
  it('ends in at most one decision, which stays', () =>
    check((states) => {
      const ends = states.filter(({ state }) => state !== 'waiting');
      expect(ends.length).toBeLessThanOrEqual(1);
      expect(ends.every((chain) => chain === states.at(-1))).toBe(true);
    }));

  it('is approved only with every step approved or skipped, and each approved step by all that it needs', () =>
    check((states) => {
      const last = states.at(-1)!;
      if (last.state === 'approved') {
        expect(last.steps.every(({ state }) => state === 'approved' || state === 'skipped')).toBe(true);
      }
      for (const step of last.steps.filter(({ state }) => state === 'approved')) {
        expect(filledSlots(step)).toBeGreaterThanOrEqual(neededSlots(step));
        expect(step.ballots.every(({ vote }) => vote === 'approve')).toBe(true);
      }
    }));

  it('is rejected exactly when somebody voted against it', () =>
    check((states) => {
      const against = states.at(-1)!.steps.some(({ ballots }) => ballots.some(({ vote }) => vote === 'reject'));
      expect(states.at(-1)!.state === 'rejected').toBe(against);
    }));

  it('takes one vote per person and step, none of the submitter’s, none for an empty seat', () =>
    check((states) => {
      for (const step of states.at(-1)!.steps) {
        const voters = step.ballots.map(({ voter }) => voter);
        expect(new Set(voters).size).toBe(voters.length);
        expect(voters).not.toContain(SUBMITTER);
        for (const { covers } of step.ballots) {
          expect(covers.length).toBeGreaterThan(0);
          expect(covers.every((one) => step.seats.some((seat) => seat.person === one))).toBe(true);
        }
      }
    }));

  it('never lets a stage run before those ahead of it are over', () =>
    check((states) => {
      for (const { steps, state } of states) {
        const running = steps.filter((step) => step.state === 'active');
        expect(new Set(running.map(({ stage }) => stage)).size).toBeLessThanOrEqual(1);
        if (state === 'waiting') expect(running.length).toBeGreaterThan(0);
        else expect(running).toEqual([]);
        const stage = running[0]?.stage;
        if (stage === undefined) continue;
        const ahead = steps.filter((step) => step.stage < stage);
        expect(ahead.every((step) => step.state === 'approved' || step.state === 'skipped')).toBe(true);
      }
    }));

  it('never takes a finished step back', () =>
    check((states) => {
      const final = ['approved', 'rejected', 'skipped', 'cancelled'];
      for (const [index, { steps }] of states.entries()) {
        for (const step of steps.filter((one) => final.includes(one.state))) {
          const later = states.slice(index).map((one) => one.steps.find(({ id }) => id === step.id)!.state);
          expect(new Set(later)).toEqual(new Set([step.state]));
        }
      }
    }));
});

const two: Chain = advance({
  state: 'waiting',
  submitter: SUBMITTER,
  steps: [
    {
      id: 'a',
      stage: 0,
      mode: 'all',
      slots: 2,
      state: 'pending',
      ballots: [],
      seats: [
        { person: 'ada', slot: 0 },
        { person: 'ben', slot: 1 },
      ],
    },
    { id: 'b', stage: 1, mode: 'any', slots: 1, state: 'pending', ballots: [], seats: [{ person: 'cleo', slot: 0 }] },
  ],
});

describe('one chain', () => {
  const vote = (chain: Chain, step: string, voter: string, principals: string[] = []) =>
    castBallot(chain, step, { voter, principals, vote: 'approve' }) as Chain;

  it('waits for all places, then for the next step', () => {
    const once = vote(two, 'a', 'ada');
    expect(once.steps.map(({ state }) => state)).toEqual(['active', 'pending']);
    const twice = vote(once, 'a', 'ben');
    expect(twice.steps.map(({ state }) => state)).toEqual(['approved', 'active']);
    expect(vote(twice, 'b', 'cleo').state).toBe('approved');
  });

  it('lets a stand-in fill the seats of several people at once', () => {
    expect(vote(two, 'a', 'dan', ['ada', 'ben']).steps[0]!.state).toBe('approved');
  });

  it('says why somebody may not vote', () => {
    const [a, b] = two.steps as [Step, Step];
    expect(mayVote(two, a, 'cleo', [])).toBe('not_asked');
    expect(mayVote(two, b, 'cleo', [])).toBe('not_waiting');
    expect(mayVote(two, a, SUBMITTER, ['ada'])).toBe('own');
    const once = vote(two, 'a', 'ada');
    expect(mayVote(once, once.steps[0]!, 'ada', ['ben'])).toBe('voted');
    expect(mayVote(recall(two) as Chain, a, 'ada', [])).toBe('closed');
  });
});
