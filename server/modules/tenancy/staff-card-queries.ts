import { sql } from 'kysely';
import type { Ctx } from '../../kit/context.ts';
import type { StaffCard } from './staff-card.ts';

/** SET LOCAL with a literal: Citus forwards it to the shards. A statement that fails ends the transaction and this with it. */
export const openStaffCards = (ctx: Ctx) => sql.raw(`SET LOCAL app.purpose = 'staff-card'`).execute(ctx.db);
export const shutStaffCards = (ctx: Ctx) => sql.raw(`SET LOCAL app.purpose = ''`).execute(ctx.db);

/** One of the vendor's people who can sign in. */
export function selectOptionalStaffCard(ctx: Ctx, membershipId: string): Promise<StaffCard | undefined> {
  return ctx.db
    .selectFrom('memberships')
    .select(['id as membershipId', 'name', 'email', 'phone'])
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', membershipId)
    .where('side', '=', 'vendor')
    .where('status', '=', 'active')
    .executeTakeFirst();
}

/** The number on the actor's own card. */
export async function selectOwnPhone(ctx: Ctx): Promise<string | null> {
  const row = await ctx.db
    .selectFrom('memberships')
    .select('phone')
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', ctx.actor.id)
    .executeTakeFirst();
  return row?.phone ?? null;
}

/** Writes the number on the actor's own card. */
export async function updateOwnPhone(ctx: Ctx, phone: string | null): Promise<void> {
  await ctx.db
    .updateTable('memberships')
    .set({ phone, updated_at: ctx.clock.now() })
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', ctx.actor.id)
    .execute();
}
