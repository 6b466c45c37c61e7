/** Passing a step on: delegating one's own seat, reassigning somebody else's, passing over a step. */
import type { Ctx } from '../context.ts';
import { conflict, forbidden, invalid, notFound } from '../errors.ts';
import { chainOf, writeChain } from './chain.ts';
import { tellApproval } from './happenings.ts';
import { kindNamed, type ApprovalKind, type Colleague } from './kind.ts';
import { skipStep } from './machine.ts';
import {
  insertSeats,
  insertVote,
  selectOptionalStep,
  updateSeatsHanded,
  type LoadedRequest,
  type StepRow,
} from './request-queries.ts';
import { waitingRequest } from './requests.ts';
import { withDeputies } from './seating.ts';

/** A running step, its record locked. */
interface Held {
  kind: ApprovalKind;
  loaded: LoadedRequest;
  step: StepRow;
}

/** The step and everything around it, the record locked first, as every verb of the record does. Throws 404, 409. */
export async function holdStep(ctx: Ctx, kinds: readonly ApprovalKind[], stepId: string): Promise<Held> {
  const found = await selectOptionalStep(ctx, stepId);
  if (!found) throw notFound();
  const kind = kindNamed(kinds, found.subject_kind);
  if (!(await kind.lock(ctx, found.subject_id))) throw notFound();
  const loaded = await waitingRequest(ctx, kind, found.subject_id);
  const step = loaded?.steps.find(({ id }) => id === stepId);
  if (!loaded || step?.state !== 'active')
    throw conflict('step_not_waiting', 'This step does not wait for anybody now');
  return { kind, loaded, step };
}

async function requireColleague(ctx: Ctx, { kind, loaded }: Held, id: string): Promise<Colleague> {
  const { partner_id: partnerId, submitted_by: submitter } = loaded.request;
  const [colleague] = id === submitter ? [] : await kind.colleagues(ctx, partnerId, { roles: [], ids: [id] });
  if (colleague) return colleague;
  const message = 'Choose a colleague who may decide about this';
  throw invalid([{ path: 'membershipId', code: 'unknown_reference', message }]);
}

/** Gives somebody's seats in a step to a colleague. Throws 409 when they have voted. */
async function handOn(ctx: Ctx, held: Held, from: string, to: Colleague): Promise<string> {
  const { loaded, step } = held;
  const seats = loaded.seats.filter(
    (seat) => seat.step_id === step.id && seat.membership_id === from && seat.state === 'asked',
  );
  if (seats.length === 0) throw forbidden('not_asked', 'This step does not ask this person');
  const voted = loaded.votes.some((vote) => vote.step_id === step.id && vote.for_ids.includes(from));
  if (voted) throw conflict('already_voted', 'The vote has been cast already');
  await updateSeatsHanded(ctx, step.id, from);
  const source = from === ctx.actor.id ? ('delegated' as const) : ('reassigned' as const);
  await insertSeats(
    ctx,
    step,
    loaded.request.subject_id,
    seats.map(({ slot }) => ({ membership_id: to.id, name: to.name, slot, source })),
  );
  return seats[0]!.name;
}

interface Handing {
  membershipId: string;
  note?: string | undefined;
}

const actorVote = ({ actor }: Ctx) => ({
  membershipId: actor.kind === 'person' ? actor.id : null,
  name: actor.name,
});

/** Gives one's own seat to a colleague, who decides in one's place. Answers the record's id. */
export async function delegateStep(ctx: Ctx, held: Held, { membershipId, note = '' }: Handing): Promise<string> {
  const to = await requireColleague(ctx, held, membershipId);
  await handOn(ctx, held, ctx.actor.id, to);
  const { step, loaded } = held;
  const said = { toName: to.name, note: note || null };
  await insertVote(ctx, step, { act: 'delegate', ...actorVote(ctx), ...said });
  const ids = await withDeputies(ctx, [to.id]);
  await tellApproval(ctx, loaded.request, 'approval.delegated', {
    step: step.name,
    ids,
    to: to.name,
    note: note || null,
  });
  return loaded.request.subject_id;
}

/** Gives somebody else's seat to a colleague. */
export async function reassignStep(
  ctx: Ctx,
  held: Held,
  { membershipId, fromMembershipId, note = '' }: Handing & { fromMembershipId: string },
): Promise<string> {
  const to = await requireColleague(ctx, held, membershipId);
  const from = await handOn(ctx, held, fromMembershipId, to);
  const { step, loaded } = held;
  await insertVote(ctx, step, {
    act: 'reassign',
    ...actorVote(ctx),
    forIds: [fromMembershipId],
    forNames: [from],
    toName: to.name,
    note: note || null,
  });
  const ids = await withDeputies(ctx, [to.id]);
  const told = { step: step.name, ids, from, to: to.name, note: note || null };
  await tellApproval(ctx, loaded.request, 'approval.reassigned', told);
  return loaded.request.subject_id;
}

/** Passes over a step, with a reason. When it was the last one, the record is approved. */
export async function passOver(ctx: Ctx, { kind, loaded, step }: Held, note: string): Promise<string> {
  const chain = skipStep(chainOf(loaded), step.id, ctx.actor.id);
  if (typeof chain === 'string') throw forbidden('own_submission', 'You submitted this yourself; others decide');
  const { request } = loaded;
  await insertVote(ctx, step, { act: 'skip', ...actorVote(ctx), note });
  await tellApproval(ctx, request, 'approval.skipped', { step: step.name, note });
  await writeChain(ctx, kind, loaded, chain);
  if (chain.state === 'approved') await kind.approved(ctx, request.subject_id, note);
  return request.subject_id;
}
