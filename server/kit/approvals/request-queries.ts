import type { Insertable, Selectable, Updateable } from 'kysely';
import type { ApprovalRequests, ApprovalSeats, ApprovalSteps, ApprovalVotes } from '../../../db/types.ts';
import type { Ctx } from '../context.ts';
import { newId } from '../id.ts';
import type { Approver } from './definition.contract.ts';
import type { RequestState, StepState } from './machine.ts';
import type { RuleTrace } from './routing.ts';

export type RequestRow = Omit<Selectable<ApprovalRequests>, 'state' | 'trace' | 'about'> & {
  state: RequestState;
  trace: RuleTrace[];
  about: { number: string; customer: string | null };
};
export type StepRow = Omit<Selectable<ApprovalSteps>, 'state' | 'mode' | 'approvers'> & {
  state: StepState;
  mode: 'any' | 'all';
  approvers: Approver[];
};
export type SeatRow = Omit<Selectable<ApprovalSeats>, 'state' | 'source'> & {
  state: 'asked' | 'handed' | 'closed';
  source: 'chain' | 'fallback' | 'delegated' | 'reassigned' | 'escalated';
};
export type Act = 'approve' | 'reject' | 'delegate' | 'reassign' | 'skip' | 'recall' | 'escalate';
export type VoteRow = Omit<Selectable<ApprovalVotes>, 'act'> & { act: Act };

/** A request with all that belongs to it. */
export interface LoadedRequest {
  request: RequestRow;
  steps: StepRow[];
  seats: SeatRow[];
  votes: VoteRow[];
}

type Named<T> = Omit<Insertable<T>, 'tenant_id'>;

export async function insertRequest(
  ctx: Ctx,
  request: Named<ApprovalRequests>,
  steps: readonly Named<ApprovalSteps>[],
): Promise<void> {
  await ctx.db
    .insertInto('approval_requests')
    .values({ ...request, tenant_id: ctx.tenantId })
    .execute();
  await ctx.db
    .insertInto('approval_steps')
    .values(steps.map((step) => ({ ...step, tenant_id: ctx.tenantId })))
    .execute();
}

const requests = (ctx: Ctx) => ctx.db.selectFrom('approval_requests').selectAll().where('tenant_id', '=', ctx.tenantId);

/** The request in which a record waits, locked until the transaction ends; undefined when it waits in none. */
export async function lockOptionalRequest(ctx: Ctx, kind: string, subjectId: string): Promise<RequestRow | undefined> {
  const row = await requests(ctx)
    .where('subject_kind', '=', kind)
    .where('subject_id', '=', subjectId)
    .where('state', '=', 'waiting')
    .forUpdate()
    .executeTakeFirst();
  return row as RequestRow | undefined;
}

/** The latest request of a record, whatever has become of it. */
export async function selectOptionalLatest(ctx: Ctx, kind: string, subjectId: string): Promise<RequestRow | undefined> {
  const row = await requests(ctx)
    .where('subject_id', '=', subjectId)
    .where('subject_kind', '=', kind)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row as RequestRow | undefined;
}

/** A step in view with the record that it belongs to; undefined when there is none. */
export function selectOptionalStep(
  ctx: Ctx,
  stepId: string,
): Promise<{ subject_kind: string; subject_id: string } | undefined> {
  return ctx.db
    .selectFrom('approval_steps as s')
    .innerJoin('approval_requests as r', (on) =>
      on.onRef('r.tenant_id', '=', 's.tenant_id').onRef('r.id', '=', 's.request_id'),
    )
    .select(['r.subject_kind', 'r.subject_id'])
    .where('s.tenant_id', '=', ctx.tenantId)
    .where('s.id', '=', stepId)
    .executeTakeFirst();
}

/** Steps, seats and votes of a request. */
export async function loadRequest(ctx: Ctx, request: RequestRow): Promise<LoadedRequest> {
  const steps = (await ctx.db
    .selectFrom('approval_steps')
    .selectAll()
    .where('tenant_id', '=', ctx.tenantId)
    .where('request_id', '=', request.id)
    .orderBy('position')
    .execute()) as unknown as StepRow[];
  const ids = steps.map(({ id }) => id);
  const seats = await ctx.db
    .selectFrom('approval_seats')
    .selectAll()
    .where('tenant_id', '=', ctx.tenantId)
    .where('step_id', 'in', ids)
    .orderBy('slot')
    .orderBy('name')
    .execute();
  const votes = await ctx.db
    .selectFrom('approval_votes')
    .selectAll()
    .where('tenant_id', '=', ctx.tenantId)
    .where('step_id', 'in', ids)
    .orderBy('id')
    .execute();
  return { request, steps, seats: seats as SeatRow[], votes: votes as VoteRow[] };
}

export async function updateRequest(ctx: Ctx, id: string, change: Updateable<ApprovalRequests>): Promise<void> {
  await ctx.db
    .updateTable('approval_requests')
    .set(change)
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
    .execute();
}

export async function updateStep(ctx: Ctx, id: string, change: Updateable<ApprovalSteps>): Promise<void> {
  await ctx.db
    .updateTable('approval_steps')
    .set(change)
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
    .execute();
}

export type NewSeat = Pick<SeatRow, 'membership_id' | 'slot' | 'name' | 'source'>;

/** Asks people in a step; who has the seat already keeps it, who handed it on gets it back. */
export async function insertSeats(
  ctx: Ctx,
  step: Pick<StepRow, 'id' | 'partner_id'>,
  subjectId: string,
  seats: readonly NewSeat[],
): Promise<void> {
  if (seats.length === 0) return;
  await ctx.db
    .insertInto('approval_seats')
    .values(
      seats.map((seat) => ({
        ...seat,
        tenant_id: ctx.tenantId,
        step_id: step.id,
        partner_id: step.partner_id,
        subject_id: subjectId,
        state: 'asked',
        asked_at: ctx.clock.now(),
      })),
    )
    .onConflict((clash) =>
      clash.columns(['tenant_id', 'step_id', 'membership_id', 'slot']).doUpdateSet({ state: 'asked' }),
    )
    .execute();
}

/** Takes somebody's seats in a step away. */
export async function updateSeatsHanded(ctx: Ctx, stepId: string, membershipId: string): Promise<void> {
  await ctx.db
    .updateTable('approval_seats')
    .set({ state: 'handed' })
    .where('tenant_id', '=', ctx.tenantId)
    .where('step_id', '=', stepId)
    .where('membership_id', '=', membershipId)
    .execute();
}

/** Ends the asking in steps that are over. */
export async function updateSeatsClosed(ctx: Ctx, stepIds: readonly string[]): Promise<void> {
  if (stepIds.length === 0) return;
  await ctx.db
    .updateTable('approval_seats')
    .set({ state: 'closed' })
    .where('tenant_id', '=', ctx.tenantId)
    .where('step_id', 'in', [...stepIds])
    .where('state', '=', 'asked')
    .execute();
}

export interface NewVote {
  act: Act;
  membershipId: string | null;
  name: string;
  forIds?: readonly string[];
  forNames?: readonly string[];
  toName?: string | null;
  note?: string | null;
}

export async function insertVote(
  ctx: Ctx,
  step: Pick<StepRow, 'id' | 'partner_id'>,
  { act, membershipId, name, forIds = [], forNames = [], toName = null, note = null }: NewVote,
): Promise<void> {
  await ctx.db
    .insertInto('approval_votes')
    .values({
      tenant_id: ctx.tenantId,
      id: newId(),
      step_id: step.id,
      partner_id: step.partner_id,
      act,
      membership_id: membershipId,
      name,
      for_ids: [...forIds],
      for_names: [...forNames],
      to_name: toName,
      note,
      cast_at: ctx.clock.now(),
    })
    .execute();
}
