/** Between the tables and the pure machine: a loaded request as a chain, and what changed back into the tables. */
import type { Ctx } from '../context.ts';
import { after, cancelEscalations, setEscalations } from './clock.ts';
import type { ApprovalKind } from './kind.ts';
import type { Ballot, Chain, Step } from './machine.ts';
import {
  updateRequest,
  updateSeatsClosed,
  updateStep,
  type LoadedRequest,
  type StepRow,
  type VoteRow,
} from './request-queries.ts';
import { seatSteps } from './seating.ts';

const ballotOf = (vote: VoteRow): Ballot => ({
  voter: vote.membership_id ?? '',
  covers: vote.for_ids,
  vote: vote.act as Ballot['vote'],
});

const isBallot = ({ act }: VoteRow): boolean => act === 'approve' || act === 'reject';

/** A request as the machine sees it. A seat that was handed on asks nobody; the votes of before still count. */
export function chainOf({ request, steps, seats, votes }: LoadedRequest): Chain {
  const stepOf = (row: StepRow): Step => {
    const ballots = votes.filter((vote) => vote.step_id === row.id && isBallot(vote)).map(ballotOf);
    return {
      id: row.id,
      stage: row.stage,
      mode: row.mode,
      slots: row.approvers.length,
      state: row.state,
      seats: seats
        .filter((seat) => seat.step_id === row.id && seat.state !== 'handed')
        .map((seat) => ({ person: seat.membership_id, slot: seat.slot })),
      ballots,
    };
  };
  return { state: request.state, submitter: request.submitted_by, steps: steps.map(stepOf) };
}

const OVER: readonly string[] = ['approved', 'rejected', 'skipped', 'cancelled'];

/** Writes what became of a chain: steps that ended, steps that begin (with clock and people), and the whole. */
export async function writeChain(ctx: Ctx, kind: ApprovalKind, loaded: LoadedRequest, chain: Chain): Promise<void> {
  const changed = loaded.steps.flatMap((row) => {
    const { state } = chain.steps.find(({ id }) => id === row.id)!;
    return state === row.state ? [] : [{ ...row, state }];
  });
  await closeSteps(
    ctx,
    changed.filter(({ state }) => OVER.includes(state)),
  );
  if (chain.state !== 'waiting') {
    await updateRequest(ctx, loaded.request.id, { state: chain.state, closed_at: ctx.clock.now() });
    return;
  }
  await openSteps(
    ctx,
    kind,
    loaded,
    changed.filter(({ state }) => state === 'active'),
  );
}

async function closeSteps(ctx: Ctx, steps: readonly StepRow[]): Promise<void> {
  for (const step of steps) {
    await updateStep(ctx, step.id, { state: step.state, closed_at: ctx.clock.now() });
    await cancelEscalations(ctx, step.id);
  }
  await updateSeatsClosed(
    ctx,
    steps.map(({ id }) => id),
  );
}

async function openSteps(ctx: Ctx, kind: ApprovalKind, loaded: LoadedRequest, steps: StepRow[]): Promise<void> {
  if (steps.length === 0) return;
  const calendar = await kind.calendar(ctx);
  const now = ctx.clock.now();
  const opened = steps.map((step) => ({ ...step, opened_at: now, due_at: after(now, step.sla_minutes, calendar) }));
  for (const step of opened) {
    await updateStep(ctx, step.id, { state: 'active', opened_at: now, due_at: step.due_at });
    await setEscalations(ctx, step, now, calendar);
  }
  await seatSteps(ctx, kind, loaded.request, opened);
}
