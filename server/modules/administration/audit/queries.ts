import { sql, type Selectable } from 'kysely';
import type { AuditHeads, AuditVerifications, Events } from '../../../../db/types.ts';
import type { Ctx } from '../../../kit/context.ts';
import { newId } from '../../../kit/id.ts';
import { eachRow, selectPage, type ListSource, type Page } from '../../../kit/list-page.ts';
import type { ListValues } from '../../../kit/lists.ts';
import { auditFields } from './contract.ts';

export type EventRow = Selectable<Events> & { sealed: string | null };
export type VerificationRow = Selectable<AuditVerifications>;

const source: ListSource = {
  fields: auditFields,
  columns: {
    type: sql`e.type`,
    actorId: sql`e.actor_id`,
    actorName: sql`e.actor_name`,
    actorKind: sql`e.actor_kind`,
    actorSide: sql`e.actor_side`,
    subjectKind: sql`e.subject_kind`,
    subjectId: sql`e.subject_id`,
    partnerId: sql`e.partner_id`,
    visibility: sql`e.visibility`,
    requestId: sql`e.request_id`,
    occurredAt: sql`e.occurred_at`,
  },
  id: sql`e.id`,
  search: (text) =>
    sql<boolean>`(strpos(lower(e.actor_name), lower(${text})) > 0 or strpos(lower(e.type), lower(${text})) > 0)`,
};

const events = (ctx: Ctx) =>
  ctx.db
    .selectFrom('events as e')
    .leftJoin('audit_seals as s', (join) =>
      join.onRef('s.tenant_id', '=', 'e.tenant_id').onRef('s.event_id', '=', 'e.id'),
    )
    .selectAll('e')
    .select('s.seq as sealed')
    .where('e.tenant_id', '=', ctx.tenantId);

export const selectEvents = (ctx: Ctx, values: ListValues): Promise<Page<EventRow>> =>
  selectPage<EventRow>(ctx, events(ctx), source, values);

/** All events that a list's values choose, in its order. */
export const eachEvent = (ctx: Ctx, values: ListValues): AsyncGenerator<EventRow> =>
  eachRow<EventRow>(ctx, events(ctx), source, values);

export type Head = Selectable<AuditHeads>;

/** The chain's head; undefined before the first seal. */
export function selectOptionalHead(ctx: Ctx): Promise<Head | undefined> {
  return ctx.db.selectFrom('audit_heads').selectAll().where('tenant_id', '=', ctx.tenantId).executeTakeFirst();
}

/** One seal by its number. */
export function selectOptionalSeal(ctx: Ctx, seq: string) {
  return ctx.db
    .selectFrom('audit_seals')
    .select(['seq', 'hash', 'event_at', 'sealed_at'])
    .where('tenant_id', '=', ctx.tenantId)
    .where('seq', '=', seq)
    .executeTakeFirst();
}

/** Events since `since` that have no seal yet, counted to 10,000; since ever when null. */
export async function countUnsealed(ctx: Ctx, since: Date | null): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (
      select 1 from events e
      where e.tenant_id = ${ctx.tenantId} and e.occurred_at >= coalesce(${since}::timestamptz, '-infinity')
        and not exists (select 1 from audit_seals s where s.tenant_id = e.tenant_id and s.event_id = e.id)
      limit 10000) waiting`.execute(ctx.db);
  return rows[0]!.count;
}

export function selectLatestVerification(ctx: Ctx): Promise<VerificationRow | undefined> {
  return ctx.db
    .selectFrom('audit_verifications')
    .selectAll()
    .where('tenant_id', '=', ctx.tenantId)
    .orderBy('requested_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Forgets a verification that began before `before` and never came to an end. */
export async function deleteStuckVerification(ctx: Ctx, before: Date): Promise<void> {
  await ctx.db
    .deleteFrom('audit_verifications')
    .where('tenant_id', '=', ctx.tenantId)
    .where('state', '=', 'running')
    .where('requested_at', '<', before)
    .execute();
}

/** Starts a verification; undefined when one is running. */
export function insertVerification(ctx: Ctx): Promise<VerificationRow | undefined> {
  return ctx.db
    .insertInto('audit_verifications')
    .values({
      tenant_id: ctx.tenantId,
      id: newId(),
      state: 'running',
      requested_by: ctx.actor.name,
      requested_at: ctx.clock.now(),
    })
    .onConflict((conflict) => conflict.column('tenant_id').where('state', '=', 'running').doNothing())
    .returningAll()
    .executeTakeFirst();
}

/** What a finished verification found. */
export interface Finding {
  sealed: number;
  head: string;
  brokenAt: number | null;
}

export async function finishVerification(ctx: Ctx, id: string, finding: Finding): Promise<void> {
  await ctx.db
    .updateTable('audit_verifications')
    .set({
      state: finding.brokenAt === null ? 'intact' : 'broken',
      finished_at: ctx.clock.now(),
      sealed: String(finding.sealed),
      head: finding.head,
      broken_at: finding.brokenAt === null ? null : String(finding.brokenAt),
    })
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
    .where('state', '=', 'running')
    .execute();
}
