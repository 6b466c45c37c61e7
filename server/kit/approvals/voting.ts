/** Voting in a chain: whose turn it is, what a vote does, and casting it. */
import type { Ctx } from '../context.ts';
import { conflict, forbidden } from '../errors.ts';
import { chainOf, writeChain } from './chain.ts';
import { tellApproval } from './happenings.ts';
import type { ApprovalKind } from './kind.ts';
import { castBallot, mayVote, type Chain, type Refusal, type RequestState } from './machine.ts';
import { insertVote, type LoadedRequest, type StepRow } from './request-queries.ts';
import { selectPrincipals } from './stand-in-queries.ts';

const WHY: Readonly<Record<Refusal | 'no_person', string>> = {
  closed: 'This chain of approvals is over',
  not_waiting: 'This step does not wait for anybody now',
  own: 'You submitted this yourself; others decide',
  not_asked: 'This waits for others',
  voted: 'You have voted already; it waits for others now',
  no_person: 'An API key has no vote in a chain of approvals',
};

/** Whether the actor may vote now, in which steps, and for whom they stand in. */
export interface Turn {
  answer: true | Refusal | 'no_person';
  steps: string[];
  principals: string[];
}

/** The refusal that says most, when no step takes the actor's vote. */
const MOST_TELLING: readonly Refusal[] = ['own', 'voted', 'not_asked', 'not_waiting', 'closed'];

export function turnIn(chain: Chain, voter: string, principals: readonly string[]): Omit<Turn, 'principals'> {
  const answers = chain.steps
    .filter(({ state }) => state === 'active')
    .map((step) => ({ id: step.id, answer: mayVote(chain, step, voter, principals) }));
  const open = answers.filter(({ answer }) => answer === true).map(({ id }) => id);
  if (open.length > 0) return { answer: true, steps: open };
  const refusals = answers.map(({ answer }) => answer as Refusal);
  return { answer: MOST_TELLING.find((one) => refusals.includes(one)) ?? 'closed', steps: [] };
}

/** The actor's turn in a request. */
export async function turnOf(ctx: Ctx, loaded: LoadedRequest): Promise<Turn> {
  if (ctx.actor.kind !== 'person') return { answer: 'no_person', steps: [], principals: [] };
  const principals = await selectPrincipals(ctx, ctx.actor.id);
  return { ...turnIn(chainOf(loaded), ctx.actor.id, principals), principals };
}

/** In words why the actor may not vote now; `true` when they may. */
export function turnWords({ answer }: Pick<Turn, 'answer'>, steps: readonly Pick<StepRow, 'name' | 'state'>[]) {
  if (answer === true) return true;
  if (answer !== 'not_asked') return WHY[answer];
  const names = steps.filter(({ state }) => state === 'active').map(({ name }) => name);
  return names.length > 0 ? `This waits for: ${names.join(', ')}`.slice(0, 290) : WHY.not_asked;
}

/**
 * Records the actor's vote in every running step that asks them. Answers what has become of the whole. Throws 403 for
 * somebody who is not asked or who submitted the record, 409 `already_voted` for a second vote.
 */
export async function castVote(
  ctx: Ctx,
  kind: ApprovalKind,
  loaded: LoadedRequest,
  { vote, note }: { vote: 'approve' | 'reject'; note: string | null },
): Promise<RequestState> {
  const turn = await turnOf(ctx, loaded);
  if (turn.answer !== true) throw refusal(turn, loaded);
  let chain = chainOf(loaded);
  for (const stepId of turn.steps) {
    const next = castBallot(chain, stepId, { voter: ctx.actor.id, principals: turn.principals, vote });
    // A rejection in one step has ended the others.
    if (typeof next === 'string') break;
    await recordBallot(ctx, loaded, next, stepId, note);
    chain = next;
  }
  await writeChain(ctx, kind, loaded, chain);
  return chain.state;
}

function refusal(turn: Turn, { steps }: LoadedRequest) {
  const words = turnWords(turn, steps) as string;
  if (turn.answer === 'voted') return conflict('already_voted', words);
  return forbidden(turn.answer === 'own' ? 'own_submission' : 'not_asked', words);
}

async function recordBallot(
  ctx: Ctx,
  { request, steps, seats }: LoadedRequest,
  chain: Chain,
  stepId: string,
  note: string | null,
): Promise<void> {
  const step = steps.find(({ id }) => id === stepId)!;
  const { covers, vote } = chain.steps.find(({ id }) => id === stepId)!.ballots.at(-1)!;
  const instead = covers.filter((id) => id !== ctx.actor.id);
  const names = instead.map((id) => seats.find((seat) => seat.membership_id === id)!.name);
  const { id: membershipId, name } = ctx.actor;
  await insertVote(ctx, step, { act: vote, membershipId, name, forIds: covers, forNames: names, note });
  await tellApproval(ctx, request, 'approval.voted', { step: step.name, vote, instead: names, note });
}
