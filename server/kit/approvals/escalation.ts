import type { Ctx } from '../context.ts';
import { tellApproval } from './happenings.ts';
import { kindNamed, type ApprovalKind, type Colleague } from './kind.ts';
import {
  insertSeats,
  insertVote,
  selectOptionalStep,
  updateStep,
  type LoadedRequest,
  type SeatRow,
  type StepRow,
} from './request-queries.ts';
import { waitingRequest } from './requests.ts';
import { withDeputies } from './seating.ts';
import { selectBackups } from './stand-in-queries.ts';

/** People of a step who are asked and have not voted. */
function silent({ seats, votes }: LoadedRequest, step: StepRow): SeatRow[] {
  const heard = new Set(votes.filter((vote) => vote.step_id === step.id).flatMap((vote) => vote.for_ids));
  return seats.filter((seat) => seat.step_id === step.id && seat.state === 'asked' && !heard.has(seat.membership_id));
}

/** Whom a late step asks as well: at 80 % the backups of those who are silent, if they have any, else the guardians. */
async function helpers(
  ctx: Ctx,
  kind: ApprovalKind,
  { request }: LoadedRequest,
  waiting: readonly SeatRow[],
  level: 80 | 100,
): Promise<Colleague[]> {
  const backups =
    level === 100
      ? []
      : await selectBackups(
          ctx,
          waiting.map((seat) => seat.membership_id),
        );
  const asked = { roles: backups.length > 0 ? [] : kind.guardians, ids: backups };
  const found = await kind.colleagues(ctx, request.partner_id, asked);
  return found.filter(({ id }) => id !== request.submitted_by);
}

/**
 * A step has used 80 or 100 percent of its time: others are asked as well, and everybody who is asked hears of it. Runs
 * once per level, however often the timer fires; a step that is over, or was escalated further, stays as it is.
 */
export async function escalateStep(
  ctx: Ctx,
  kinds: readonly ApprovalKind[],
  stepId: string,
  level: 80 | 100,
): Promise<void> {
  const found = await selectOptionalStep(ctx, stepId);
  if (!found) return;
  const kind = kindNamed(kinds, found.subject_kind);
  if (!(await kind.lock(ctx, found.subject_id))) return;
  const loaded = await waitingRequest(ctx, kind, found.subject_id);
  const step = loaded?.steps.find(({ id }) => id === stepId);
  if (!loaded || step?.state !== 'active' || (step.escalated ?? 0) >= level) return;
  const waiting = silent(loaded, step);
  const asked = await helpers(ctx, kind, loaded, waiting, level);
  const slots = [...new Set(waiting.map(({ slot }) => slot))];
  const fresh = asked.filter(({ id }) => !waiting.some((seat) => seat.membership_id === id));
  await insertSeats(
    ctx,
    step,
    found.subject_id,
    fresh.flatMap(({ id, name }) => slots.map((slot) => ({ membership_id: id, name, slot, source: 'escalated' }))),
  );
  await updateStep(ctx, step.id, { escalated: level });
  const note = `${level} %`;
  await insertVote(ctx, step, { act: 'escalate', membershipId: null, name: ctx.actor.name, note });
  await tellEscalation(ctx, loaded, step, { level, waiting, fresh });
}

async function tellEscalation(
  ctx: Ctx,
  { request }: LoadedRequest,
  step: StepRow,
  { level, waiting, fresh }: { level: 80 | 100; waiting: readonly SeatRow[]; fresh: readonly Colleague[] },
): Promise<void> {
  const ids = [...waiting.map((seat) => seat.membership_id), ...fresh.map(({ id }) => id)];
  await tellApproval(ctx, request, 'approval.escalated', {
    step: step.name,
    level,
    ids: await withDeputies(ctx, ids),
    names: fresh.map(({ name }) => name),
    dueAt: step.due_at?.toISOString() ?? null,
  });
}
