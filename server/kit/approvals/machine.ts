/**
 * The chain of an approval as pure rules: who may vote when, what a vote does, and when the whole is decided. No I/O and no
 * clock; the run time around it loads the chain, asks here, and writes what changed.
 *
 * Steps of one stage run side by side. A stage is passed when each of its steps is approved or skipped; then the next one
 * begins. One rejection, wherever it falls, ends the chain.
 */

export const REQUEST_STATES = ['waiting', 'approved', 'rejected', 'recalled'] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

export const STEP_STATES = ['pending', 'active', 'approved', 'rejected', 'skipped', 'cancelled'] as const;
export type StepState = (typeof STEP_STATES)[number];

/** Somebody who is asked, for one of the step's places. */
export interface Seat {
  person: string;
  slot: number;
}

/** A vote that was cast; `covers` names the people whose seats it counts for: the voter's own, and those stood in for. */
export interface Ballot {
  voter: string;
  covers: readonly string[];
  vote: 'approve' | 'reject';
}

export interface Step {
  id: string;
  stage: number;
  /** `any`: one approval will do; `all`: one for each place. */
  mode: 'any' | 'all';
  slots: number;
  state: StepState;
  seats: readonly Seat[];
  ballots: readonly Ballot[];
}

export interface Chain {
  state: RequestState;
  /** Who submitted it: nobody decides about their own. */
  submitter: string | null;
  steps: readonly Step[];
}

/** Why a move is not possible. */
export type Refusal = 'closed' | 'not_waiting' | 'own' | 'not_asked' | 'voted';

const over = (step: Step): boolean => step.state === 'approved' || step.state === 'skipped';

/** Places of a step that an approval fills. */
export function filledSlots(step: Step): number {
  const filled = step.seats.filter(({ person }) =>
    step.ballots.some(({ vote, covers }) => vote === 'approve' && covers.includes(person)),
  );
  return new Set(filled.map(({ slot }) => slot)).size;
}

/** How many approvals a step needs in all. */
export const neededSlots = (step: Pick<Step, 'mode' | 'slots'>): number => (step.mode === 'any' ? 1 : step.slots);

const isPassed = (step: Step): boolean => filledSlots(step) >= neededSlots(step);

/** Lets the first stage that is not passed run; with none left the chain is approved. */
export function advance(chain: Chain): Chain {
  if (chain.state !== 'waiting') return chain;
  const open = chain.steps.filter((step) => !over(step));
  if (open.length === 0) return { ...chain, state: 'approved' };
  const stage = Math.min(...open.map((step) => step.stage));
  return {
    ...chain,
    steps: chain.steps.map((step) =>
      step.stage === stage && step.state === 'pending' ? { ...step, state: 'active' } : step,
    ),
  };
}

const replace = (chain: Chain, step: Step): Chain => ({
  ...chain,
  steps: chain.steps.map((one) => (one.id === step.id ? step : one)),
});

/** Ends a chain before its time; steps that are over stay as they are. */
function end(chain: Chain, state: 'rejected' | 'recalled'): Chain {
  const steps = chain.steps.map((step): Step =>
    step.state === 'pending' || step.state === 'active' ? { ...step, state: 'cancelled' } : step,
  );
  return { ...chain, state, steps };
}

/** People whose seats in a step somebody may vote for: their own, and those of whoever they stand in for. */
export const coveredBy = (step: Pick<Step, 'seats'>, voter: string, principals: readonly string[]): string[] => [
  ...new Set(step.seats.map(({ person }) => person).filter((id) => id === voter || principals.includes(id))),
];

/** Whether somebody may vote in a step now: `true`, or why not. */
export function mayVote(chain: Chain, step: Step, voter: string, principals: readonly string[]): true | Refusal {
  if (chain.state !== 'waiting') return 'closed';
  if (step.state !== 'active') return 'not_waiting';
  if (voter === chain.submitter) return 'own';
  if (step.ballots.some((ballot) => ballot.voter === voter)) return 'voted';
  return coveredBy(step, voter, principals).length > 0 || 'not_asked';
}

/** Casts a vote. Answers the chain as it is then, or why the vote is not possible. */
export function castBallot(
  chain: Chain,
  stepId: string,
  { voter, principals, vote }: { voter: string; principals: readonly string[]; vote: 'approve' | 'reject' },
): Chain | Refusal {
  const step = chain.steps.find(({ id }) => id === stepId);
  if (!step) return 'not_waiting';
  const answer = mayVote(chain, step, voter, principals);
  if (answer !== true) return answer;
  const ballot: Ballot = { voter, covers: coveredBy(step, voter, principals), vote };
  const voted: Step = { ...step, ballots: [...step.ballots, ballot] };
  if (vote === 'reject') return end(replace(chain, { ...voted, state: 'rejected' }), 'rejected');
  if (!isPassed(voted)) return replace(chain, voted);
  return advance(replace(chain, { ...voted, state: 'approved' }));
}

/** Passes over a step that waits. */
export function skipStep(chain: Chain, stepId: string, who: string): Chain | Refusal {
  const step = chain.steps.find(({ id }) => id === stepId);
  if (chain.state !== 'waiting') return 'closed';
  if (step?.state !== 'active') return 'not_waiting';
  if (who === chain.submitter) return 'own';
  return advance(replace(chain, { ...step, state: 'skipped' }));
}

/** Takes the whole back. */
export const recall = (chain: Chain): Chain | Refusal =>
  chain.state === 'waiting' ? end(chain, 'recalled') : 'closed';
