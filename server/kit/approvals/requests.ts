/** Opening a request, finding the one in which a record waits, and taking it back. */
import type { Ctx } from '../context.ts';
import { newId } from '../id.ts';
import { chainOf, writeChain } from './chain.ts';
import { after, SEATING, setEscalations } from './clock.ts';
import { tellApproval } from './happenings.ts';
import type { ApprovalKind, Subject } from './kind.ts';
import { recall } from './machine.ts';
import {
  insertRequest,
  insertVote,
  loadRequest,
  lockOptionalRequest,
  selectOptionalLatest,
  type LoadedRequest,
} from './request-queries.ts';
import { stagesOf, type Route } from './routing.ts';
import { askPeople } from './seating.ts';

interface Opening {
  route: Route;
  policyNumber: number;
  showsNames: boolean;
}

function stepRows(opening: Opening, request: { id: string; partner_id: string }) {
  const { steps } = opening.route;
  const stages = stagesOf(steps);
  return steps.map((step, position) => ({
    id: newId(),
    partner_id: request.partner_id,
    request_id: request.id,
    position,
    stage: stages[position]!,
    name: step.name,
    mode: step.mode,
    approvers: JSON.stringify(step.approvers),
    sla_minutes: step.slaMinutes,
  }));
}

/** Opens the chain of a record: its first stage begins now. The record must be locked, and wait in no other chain. */
export async function openRequest(ctx: Ctx, kind: ApprovalKind, subject: Subject, opening: Opening): Promise<void> {
  const now = ctx.clock.now();
  const calendar = await kind.calendar(ctx);
  const request = {
    id: newId(),
    partner_id: subject.partnerId,
    subject_kind: kind.kind,
    subject_id: subject.id,
    about: JSON.stringify(subject.about),
    policy_number: opening.policyNumber,
    rule_name: opening.route.ruleName,
    trace: JSON.stringify(opening.route.trace),
    shows_names: opening.showsNames,
    state: 'waiting',
    submitted_by: subject.submittedBy,
    owner_id: subject.ownerId,
    opened_at: now,
  };
  const steps = stepRows(opening, request).map((step) =>
    step.stage > 0
      ? { ...step, state: 'pending' }
      : { ...step, state: 'active', opened_at: now, due_at: after(now, step.sla_minutes, calendar) },
  );
  await insertRequest(ctx, request, steps);
  for (const step of steps.filter(({ state }) => state === 'active')) await setEscalations(ctx, step, now, calendar);
  const told = { ...request, about: subject.about };
  const names = steps.map(({ name }) => name);
  await tellApproval(ctx, told, 'approval.requested', { rule: request.rule_name, steps: names });
  if (ctx.actor.side === 'vendor') await seatWaiting(ctx, kind, subject.id);
  else await ctx.jobs.send(ctx, SEATING, { kind: kind.kind, subjectId: subject.id }, { key: request.id });
}

/** The request in which a record waits, locked, with the people of its running steps asked; undefined when in none. */
export async function waitingRequest(ctx: Ctx, kind: ApprovalKind, id: string): Promise<LoadedRequest | undefined> {
  const request = await lockOptionalRequest(ctx, kind.kind, id);
  if (!request) return undefined;
  const loaded = await loadRequest(ctx, request);
  const unseated = loaded.steps.filter((step) => step.state === 'active' && step.seated_at === null);
  if (unseated.length === 0 || ctx.actor.side === 'partner') return loaded;
  await askPeople(ctx, kind, request, unseated);
  return loadRequest(ctx, request);
}

/** Asks the people of a record's running steps, where that has not been done yet. */
export async function seatWaiting(ctx: Ctx, kind: ApprovalKind, id: string): Promise<void> {
  await waitingRequest(ctx, kind, id);
}

/** The latest request of a record with all that belongs to it; undefined when it never had one. */
export async function latestRequest(ctx: Ctx, kind: ApprovalKind, id: string): Promise<LoadedRequest | undefined> {
  const request = await selectOptionalLatest(ctx, kind.kind, id);
  return request && loadRequest(ctx, request);
}

/** Takes back the request in which a record waits, because the record itself was taken back or returned. */
export async function recallRequest(ctx: Ctx, kind: ApprovalKind, subjectId: string): Promise<void> {
  const request = await lockOptionalRequest(ctx, kind.kind, subjectId);
  if (!request) return;
  const loaded = await loadRequest(ctx, request);
  const chain = recall(chainOf(loaded));
  if (typeof chain === 'string') return;
  const running = loaded.steps.filter(({ state }) => state === 'active');
  const membershipId = ctx.actor.kind === 'person' ? ctx.actor.id : null;
  for (const step of running) await insertVote(ctx, step, { act: 'recall', membershipId, name: ctx.actor.name });
  await writeChain(ctx, kind, loaded, chain);
  await tellApproval(ctx, request, 'approval.recalled', { steps: running.map(({ name }) => name) });
}
