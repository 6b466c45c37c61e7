import type { Insertable, Updateable } from 'kysely';
import type { DisputeDecisions, DisputeRequests, DisputeStatements } from '../../../db/types.ts';
import type { Ctx } from '../../kit/context.ts';
import { newId } from '../../kit/id.ts';
import type { DecisionRow, RequestRow, StatementRow } from './rows.ts';

export async function insertRequest(
  ctx: Ctx,
  row: Omit<Insertable<DisputeRequests>, 'tenant_id' | 'id' | 'asked_by_name' | 'asked_at' | 'state'>,
): Promise<RequestRow> {
  const inserted = await ctx.db
    .insertInto('dispute_requests')
    .values({
      ...row,
      tenant_id: ctx.tenantId,
      id: newId(),
      asked_by_name: ctx.actor.name,
      asked_at: ctx.clock.now(),
      state: 'open',
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return inserted as RequestRow;
}

const requests = (ctx: Ctx) => ctx.db.selectFrom('dispute_requests').selectAll().where('tenant_id', '=', ctx.tenantId);

/** Questions of several sides, the oldest first. */
export async function selectRequests(ctx: Ctx, sideIds: readonly string[]): Promise<RequestRow[]> {
  if (sideIds.length === 0) return [];
  const rows = await requests(ctx)
    .where('side_id', 'in', [...sideIds])
    .orderBy('id')
    .execute();
  return rows as RequestRow[];
}

export async function selectOptionalRequest(ctx: Ctx, id: string): Promise<RequestRow | undefined> {
  return (await requests(ctx).where('id', '=', id).executeTakeFirst()) as RequestRow | undefined;
}

export async function updateRequest(ctx: Ctx, id: string, change: Updateable<DisputeRequests>): Promise<void> {
  await ctx.db
    .updateTable('dispute_requests')
    .set(change)
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
    .execute();
}

/** Drops questions of a case that nobody has answered; answers their ids, so that their timers can go. */
export async function cancelRequests(ctx: Ctx, disputeId: string, sideId?: string): Promise<string[]> {
  let query = ctx.db
    .updateTable('dispute_requests')
    .set({ state: 'cancelled' })
    .where('tenant_id', '=', ctx.tenantId)
    .where('dispute_id', '=', disputeId)
    .where('state', '=', 'open');
  if (sideId !== undefined) query = query.where('side_id', '=', sideId);
  const rows = await query.returning('id').execute();
  return rows.map((row) => row.id);
}

export async function insertStatement(
  ctx: Ctx,
  row: Omit<Insertable<DisputeStatements>, 'tenant_id' | 'id' | 'author_name' | 'created_at'>,
): Promise<string> {
  const id = newId();
  await ctx.db
    .insertInto('dispute_statements')
    .values({ ...row, tenant_id: ctx.tenantId, id, author_name: ctx.actor.name, created_at: ctx.clock.now() })
    .execute();
  return id;
}

/** What several sides have said, the oldest first. */
export async function selectStatements(ctx: Ctx, sideIds: readonly string[]): Promise<StatementRow[]> {
  if (sideIds.length === 0) return [];
  const rows = await ctx.db
    .selectFrom('dispute_statements')
    .selectAll()
    .where('tenant_id', '=', ctx.tenantId)
    .where('side_id', 'in', [...sideIds])
    .orderBy('id')
    .execute();
  return rows as StatementRow[];
}

export async function insertNote(ctx: Ctx, disputeId: string, body: string): Promise<void> {
  await ctx.db
    .insertInto('dispute_notes')
    .values({
      tenant_id: ctx.tenantId,
      id: newId(),
      dispute_id: disputeId,
      body,
      author_name: ctx.actor.name,
      created_at: ctx.clock.now(),
    })
    .execute();
}

/** What the vendor's staff noted, the oldest first. */
export const selectNotes = (ctx: Ctx, disputeId: string) =>
  ctx.db
    .selectFrom('dispute_notes')
    .selectAll()
    .where('tenant_id', '=', ctx.tenantId)
    .where('dispute_id', '=', disputeId)
    .orderBy('id')
    .limit(200)
    .execute();

export async function insertDecision(
  ctx: Ctx,
  row: Omit<Insertable<DisputeDecisions>, 'tenant_id' | 'decided_by' | 'decided_by_name' | 'decided_at'>,
): Promise<void> {
  await ctx.db
    .insertInto('dispute_decisions')
    .values({
      ...row,
      tenant_id: ctx.tenantId,
      decided_by: ctx.actor.id,
      decided_by_name: ctx.actor.name,
      decided_at: ctx.clock.now(),
    })
    .execute();
}

/** The decisions of a case, the first one first. */
export async function selectDecisions(ctx: Ctx, disputeId: string): Promise<DecisionRow[]> {
  const rows = await ctx.db
    .selectFrom('dispute_decisions')
    .selectAll()
    .where('tenant_id', '=', ctx.tenantId)
    .where('dispute_id', '=', disputeId)
    .orderBy('instance')
    .execute();
  return rows as DecisionRow[];
}
