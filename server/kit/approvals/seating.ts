/** Who is asked: from roles, names and "the owner" to people. */
import type { Ctx } from '../context.ts';
import { tellApproval } from './happenings.ts';
import type { Approver } from './definition.contract.ts';
import type { ApprovalKind, Colleague } from './kind.ts';
import { insertSeats, updateStep, type NewSeat, type RequestRow, type StepRow } from './request-queries.ts';
import { selectDeputies } from './stand-in-queries.ts';

/** What decides who can be asked, beside the step: whose record it is and who may not decide about it. */
export interface Whose {
  partnerId: string;
  ownerId: string | null;
  submittedBy: string | null;
}

export const whoseOf = (request: RequestRow): Whose => ({
  partnerId: request.partner_id,
  ownerId: request.owner_id,
  submittedBy: request.submitted_by,
});

function isMeant(approver: Approver, { id, role }: Colleague, ownerId: string | null): boolean {
  if (approver.kind === 'role') return role === approver.role;
  return id === (approver.kind === 'person' ? approver.membershipId : ownerId);
}

const idsOf = (approver: Approver, ownerId: string | null): string[] => {
  if (approver.kind === 'person') return [approver.membershipId];
  return approver.kind === 'owner' && ownerId !== null ? [ownerId] : [];
};

/**
 * The people for each place of several steps, looked up at once. Whoever submitted is never asked; a place that nobody is
 * left for goes to the guardians.
 */
export async function peopleFor(
  ctx: Ctx,
  kind: ApprovalKind,
  whose: Whose,
  steps: readonly { approvers: readonly Approver[] }[],
): Promise<NewSeat[][]> {
  const approvers = steps.flatMap((step) => step.approvers);
  const asked = {
    roles: [...new Set([...kind.guardians, ...approvers.flatMap((one) => (one.kind === 'role' ? [one.role] : []))])],
    ids: [...new Set(approvers.flatMap((one) => idsOf(one, whose.ownerId)))],
  };
  const all = (await kind.colleagues(ctx, whose.partnerId, asked)).filter(({ id }) => id !== whose.submittedBy);
  const guardians = all.filter(({ role }) => kind.guardians.includes(role));
  return steps.map((step) =>
    step.approvers.flatMap((approver, slot) => {
      const meant = all.filter((one) => isMeant(approver, one, whose.ownerId));
      const [people, source] = meant.length > 0 ? [meant, 'chain' as const] : [guardians, 'fallback' as const];
      return people.map(({ id, name }) => ({ membership_id: id, name, slot, source }));
    }),
  );
}

/** Whoever stands in at this moment hears of it together with those who are asked. */
export async function withDeputies(ctx: Ctx, ids: readonly string[]): Promise<string[]> {
  const deputies = await selectDeputies(ctx, ids);
  return [...new Set([...ids, ...deputies.map((one) => one.stand_in_id)])];
}

/** Asks the people of steps that have begun. A partner's session sees nobody of the vendor, so a job does it there. */
export async function seatSteps(ctx: Ctx, kind: ApprovalKind, request: RequestRow, steps: StepRow[]): Promise<void> {
  if (ctx.actor.side === 'vendor') await askPeople(ctx, kind, request, steps);
}

/** Looks the people up, asks them, and tells them. */
export async function askPeople(ctx: Ctx, kind: ApprovalKind, request: RequestRow, steps: StepRow[]): Promise<void> {
  const places = await peopleFor(ctx, kind, whoseOf(request), steps);
  for (const [index, step] of steps.entries()) {
    const seats = places[index]!;
    await insertSeats(ctx, step, request.subject_id, seats);
    await updateStep(ctx, step.id, { seated_at: ctx.clock.now() });
    const people = new Map(seats.map((seat) => [seat.membership_id, seat.name]));
    await tellApproval(ctx, request, 'approval.asked', {
      step: step.name,
      ids: await withDeputies(ctx, [...people.keys()]),
      names: [...people.values()],
      dueAt: step.due_at?.toISOString() ?? null,
    });
  }
}
