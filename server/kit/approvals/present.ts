import { mayAtAll } from '../authorize.ts';
import type { Ability } from '../contract.ts';
import type { Ctx } from '../context.ts';
import { chainOf } from './chain.ts';
import type { ApprovalKind } from './kind.ts';
import { castBallot, coveredBy, filledSlots, neededSlots, type Chain } from './machine.ts';
import type { LoadedRequest, NewSeat, SeatRow, StepRow, VoteRow } from './request-queries.ts';
import { becauseOf } from './routing.ts';
import { peopleFor, whoseOf } from './seating.ts';
import { selectDeputies } from './stand-in-queries.ts';
import type { ApprovalRequest } from './vocabulary.contract.ts';
import { turnOf, turnWords, type Turn } from './voting.ts';

type StepView = ApprovalRequest['steps'][number];
type SeatView = NonNullable<StepView['people']>[number];

const at = (moment: Date | null) => moment?.toISOString() ?? null;
export const abilityOf = (answer: true | string): Ability =>
  answer === true ? { allowed: true } : { allowed: false, reason: answer };

const WORTH: Readonly<Record<SeatView['state'], number>> = { approved: 4, rejected: 4, asked: 3, closed: 2, handed: 1 };

function stateOfSeat(seat: SeatRow, votes: readonly VoteRow[]): SeatView['state'] {
  const vote = votes.find(
    ({ act, for_ids }) => (act === 'approve' || act === 'reject') && for_ids.includes(seat.membership_id),
  );
  if (!vote) return seat.state;
  return vote.act === 'approve' ? 'approved' : 'rejected';
}

/** Each person of a step once, with the most telling of their seats. */
function seatViews(seats: readonly SeatRow[], votes: readonly VoteRow[], deputies: ReadonlyMap<string, string>) {
  const people = new Map<string, SeatView>();
  for (const seat of seats) {
    const state = stateOfSeat(seat, votes);
    const before = people.get(seat.membership_id);
    if (before && WORTH[before.state] >= WORTH[state]) continue;
    const standIn = state === 'asked' ? (deputies.get(seat.membership_id) ?? null) : null;
    people.set(seat.membership_id, { id: seat.membership_id, name: seat.name, state, source: seat.source, standIn });
  }
  return [...people.values()];
}

const expectedViews = (seats: readonly NewSeat[]): SeatView[] => [
  ...new Map(
    seats.map(({ membership_id: id, name, source }) => [
      id,
      { id, name, state: 'asked' as const, source, standIn: null },
    ]),
  ).values(),
];

const actView = (vote: VoteRow) => ({
  act: vote.act,
  at: vote.cast_at.toISOString(),
  name: vote.name,
  instead: vote.for_names,
  to: vote.to_name,
  note: vote.note,
});

interface Reading {
  ctx: Ctx;
  loaded: LoadedRequest;
  chain: Chain;
  turn: Turn;
  /** People by step: those asked, or who would be; null where names are not shown. */
  people: ReadonlyMap<string, SeatView[]> | null;
}

function stepAbilities({ ctx, loaded, turn }: Reading, step: StepRow): StepView['abilities'] {
  const active = step.state === 'active' || 'This step does not wait for anybody now';
  const own = loaded.seats.some(
    (seat) => seat.step_id === step.id && seat.membership_id === ctx.actor.id && seat.state === 'asked',
  );
  const manages = mayAtAll(ctx.actor, 'approval.manage') || 'Your role does not include this';
  const submitted = loaded.request.submitted_by === ctx.actor.id ? 'You submitted this yourself; others decide' : true;
  const first = (...answers: (true | string)[]) => abilityOf(answers.find((answer) => answer !== true) ?? true);
  return {
    delegate: first(active, own && turn.steps.includes(step.id) ? true : 'This step does not ask you'),
    reassign: first(manages, active),
    skip: first(manages, active, submitted),
  };
}

function stepView(reading: Reading, row: StepRow): StepView {
  const { ctx, loaded, chain, people } = reading;
  const vendor = ctx.actor.side === 'vendor';
  const step = chain.steps.find(({ id }) => id === row.id)!;
  return {
    id: row.id,
    name: row.name,
    stage: row.stage,
    mode: row.mode,
    approvers: vendor || loaded.request.shows_names ? row.approvers : row.approvers.map(anonymous),
    state: row.state,
    openedAt: at(row.opened_at),
    dueAt: vendor ? at(row.due_at) : null,
    closedAt: at(row.closed_at),
    overdue: vendor && row.state === 'active' && row.due_at! < ctx.clock.now(),
    escalated: vendor ? (row.escalated as 80 | 100 | null) : null,
    needed: neededSlots(step),
    given: Math.min(filledSlots(step), neededSlots(step)),
    people: people?.get(row.id) ?? null,
    history: vendor ? loaded.votes.filter((vote) => vote.step_id === row.id).map(actView) : null,
    abilities: stepAbilities(reading, row),
  };
}

/** A named person as a partner sees them who is not shown names. */
export const anonymous = (approver: StepRow['approvers'][number]): StepRow['approvers'][number] =>
  approver.kind === 'person' ? { kind: 'owner' } : approver;

/** What an approval of the actor's would do: cast in thought. */
function effectOf({ ctx, loaded, chain, turn }: Reading): ApprovalRequest['effect'] {
  if (turn.answer !== true) return null;
  const mine = chain.steps.filter(({ id }) => turn.steps.includes(id));
  const covered = mine.flatMap((step) => coveredBy(step, ctx.actor.id, turn.principals));
  const after = turn.steps.reduce((before: Chain, stepId) => {
    const next = castBallot(before, stepId, { voter: ctx.actor.id, principals: turn.principals, vote: 'approve' });
    return typeof next === 'string' ? before : next;
  }, chain);
  const voted = after.steps.filter(({ id }) => turn.steps.includes(id));
  const waits = after.steps.filter(({ state }) => state === 'active').map(({ id }) => id);
  return {
    instead: [...new Set(covered)]
      .filter((id) => id !== ctx.actor.id)
      .map((id) => loaded.seats.find((seat) => seat.membership_id === id)!.name),
    given: voted.reduce((sum, step) => sum + Math.min(filledSlots(step), neededSlots(step)), 0),
    needed: voted.reduce((sum, step) => sum + neededSlots(step), 0),
    final: after.state === 'approved',
    waitsFor: loaded.steps.filter(({ id }) => waits.includes(id)).map(({ name }) => name),
  };
}

/** People of each step by name, as far as the reader may see names. */
async function peopleOf(ctx: Ctx, kind: ApprovalKind, loaded: LoadedRequest): Promise<Reading['people']> {
  const { request, steps, seats, votes } = loaded;
  if (ctx.actor.side === 'partner' && !request.shows_names) return null;
  const ofStep = (id: string) => seats.filter((seat) => seat.step_id === id);
  const seated = new Map(steps.map((step) => [step.id, ofStep(step.id)]));
  if (ctx.actor.side === 'partner') {
    return new Map(steps.map(({ id }) => [id, seatViews(seated.get(id)!, votesOf(votes, id), new Map())]));
  }
  const asked = seats.filter(({ state }) => state === 'asked').map((seat) => seat.membership_id);
  const deputies = new Map((await selectDeputies(ctx, asked)).map((one) => [one.membership_id, one.name]));
  const pending = request.state === 'waiting' ? steps.filter(({ id }) => seated.get(id)!.length === 0) : [];
  const expected = pending.length > 0 ? await peopleFor(ctx, kind, whoseOf(request), pending) : [];
  return new Map(
    steps.map((step) => {
      const index = pending.indexOf(step);
      const views = seatViews(seated.get(step.id)!, votesOf(votes, step.id), deputies);
      return [step.id, index < 0 ? views : expectedViews(expected[index]!)];
    }),
  );
}

const votesOf = (votes: readonly VoteRow[], stepId: string) => votes.filter((vote) => vote.step_id === stepId);

/** A request with everything that its reader may see and do. */
export async function presentRequest(ctx: Ctx, kind: ApprovalKind, loaded: LoadedRequest): Promise<ApprovalRequest> {
  const vendor = ctx.actor.side === 'vendor';
  const { request } = loaded;
  const turn = vendor ? await turnOf(ctx, loaded) : { answer: 'not_asked' as const, steps: [], principals: [] };
  const reading: Reading = { ctx, loaded, chain: chainOf(loaded), turn, people: await peopleOf(ctx, kind, loaded) };
  const mayVote = mayAtAll(ctx.actor, 'approval.vote');
  return {
    id: request.id,
    state: request.state,
    ruleName: vendor ? request.rule_name : null,
    policyNumber: request.policy_number,
    openedAt: request.opened_at.toISOString(),
    closedAt: at(request.closed_at),
    why: becauseOf(request.trace, vendor ? undefined : kind.isSecret),
    trace: vendor ? request.trace : null,
    steps: loaded.steps.map((step) => stepView(reading, step)),
    vote: abilityOf(mayVote ? turnWords(turn, loaded.steps) : 'Your role does not include this'),
    effect: mayVote ? effectOf(reading) : null,
  };
}
