import { sql, type Selectable } from 'kysely';
import type { ApprovalStandIns } from '../../../db/types.ts';
import type { Ctx } from '../context.ts';
import { newId } from '../id.ts';

export type StandInRow = Selectable<ApprovalStandIns> & { name: string; stand_in_name: string };

const live = (ctx: Ctx) =>
  ctx.db
    .selectFrom('approval_stand_ins as s')
    .innerJoin('memberships as m', (on) =>
      on.onRef('m.tenant_id', '=', 's.tenant_id').onRef('m.id', '=', 's.membership_id'),
    )
    .innerJoin('memberships as o', (on) =>
      on.onRef('o.tenant_id', '=', 's.tenant_id').onRef('o.id', '=', 's.stand_in_id'),
    )
    .selectAll('s')
    .select(['m.name', 'o.name as stand_in_name'])
    .where('s.tenant_id', '=', ctx.tenantId)
    .where('s.ended_at', 'is', null);

/** Stand-ins and backups that hold or will hold, of one person or of everybody; backups first, then by day. */
export function selectStandIns(ctx: Ctx, membershipId: string | undefined): Promise<StandInRow[]> {
  const query = live(ctx).where((eb) => eb.or([eb('s.ends_at', 'is', null), eb('s.ends_at', '>=', ctx.clock.now())]));
  return (membershipId === undefined ? query : query.where('s.membership_id', '=', membershipId))
    .orderBy(sql`s.from_day nulls first`)
    .orderBy('s.id')
    .limit(200)
    .execute();
}

export async function selectOptionalStandIn(ctx: Ctx, id: string): Promise<StandInRow | undefined> {
  return live(ctx).where('s.id', '=', id).executeTakeFirst();
}

const absentNow = (ctx: Ctx) =>
  ctx.db
    .selectFrom('approval_stand_ins')
    .where('tenant_id', '=', ctx.tenantId)
    .where('ended_at', 'is', null)
    .where('starts_at', '<=', ctx.clock.now())
    .where('ends_at', '>=', ctx.clock.now());

/** Whom somebody stands in for at this moment. */
export async function selectPrincipals(ctx: Ctx, standInId: string): Promise<string[]> {
  const rows = await absentNow(ctx).select('membership_id').where('stand_in_id', '=', standInId).limit(50).execute();
  return rows.map((row) => row.membership_id);
}

/** Who stands in at this moment for each of these people. */
export async function selectDeputies(
  ctx: Ctx,
  ids: readonly string[],
): Promise<{ membership_id: string; stand_in_id: string; name: string }[]> {
  if (ids.length === 0) return [];
  return live(ctx)
    .clearSelect()
    .select(['s.membership_id', 's.stand_in_id', 'o.name'])
    .where('s.membership_id', 'in', [...ids])
    .where('s.starts_at', '<=', ctx.clock.now())
    .where('s.ends_at', '>=', ctx.clock.now())
    .execute();
}

/** The standing backups of these people. */
export async function selectBackups(ctx: Ctx, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await ctx.db
    .selectFrom('approval_stand_ins')
    .select('stand_in_id')
    .where('tenant_id', '=', ctx.tenantId)
    .where('membership_id', 'in', [...ids])
    .where('from_day', 'is', null)
    .where('ended_at', 'is', null)
    .execute();
  return [...new Set(rows.map((row) => row.stand_in_id))];
}

export interface NewStandIn {
  membershipId: string;
  standInId: string;
  days: { from: string; until: string; startsAt: Date; endsAt: Date } | null;
  note: string | null;
}

export async function insertStandIn(ctx: Ctx, { membershipId, standInId, days, note }: NewStandIn): Promise<string> {
  const id = newId();
  await ctx.db
    .insertInto('approval_stand_ins')
    .values({
      tenant_id: ctx.tenantId,
      id,
      membership_id: membershipId,
      stand_in_id: standInId,
      from_day: days?.from ?? null,
      until_day: days?.until ?? null,
      starts_at: days?.startsAt ?? null,
      ends_at: days?.endsAt ?? null,
      note,
      created_by_name: ctx.actor.name,
      created_at: ctx.clock.now(),
    })
    .execute();
  return id;
}

export async function updateStandInEnded(ctx: Ctx, id: string): Promise<void> {
  await ctx.db
    .updateTable('approval_stand_ins')
    .set({ ended_at: ctx.clock.now() })
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
    .execute();
}

/** Lets whoever else arranges somebody's absence wait until this transaction has ended; false for nobody. */
export async function lockMember(ctx: Ctx, id: string): Promise<boolean> {
  const row = await ctx.db
    .selectFrom('memberships')
    .select('id')
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
    .where('side', '=', 'vendor')
    .where('status', '=', 'active')
    .forUpdate()
    .executeTakeFirst();
  return row !== undefined;
}
