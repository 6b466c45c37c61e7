import { sql } from 'kysely';
import type { Ctx } from '../../../kit/context.ts';
import { OPEN_STATUSES } from './limits.ts';

/** Lets the partner's other submissions wait until this transaction has ended, so that two never take one seat. */
export async function lockSeats(ctx: Ctx, partnerId: string): Promise<void> {
  await ctx.db
    .insertInto('deal_seats')
    .values({ tenant_id: ctx.tenantId, partner_id: partnerId })
    .onConflict((clash) => clash.columns(['tenant_id', 'partner_id']).doNothing())
    .execute();
  await ctx.db
    .selectFrom('deal_seats')
    .select('partner_id')
    .where('tenant_id', '=', ctx.tenantId)
    .where('partner_id', '=', partnerId)
    .forUpdate()
    .execute();
}

/** How many registrations of a partner are open: with the vendor, or approved and not ended. */
export async function countOpen(ctx: Ctx, partnerId: string): Promise<number> {
  const row = await ctx.db
    .selectFrom('deals')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('tenant_id', '=', ctx.tenantId)
    .where('partner_id', '=', partnerId)
    .where('outcome', '=', 'open')
    .where('approval_status', 'in', [...OPEN_STATUSES])
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Of the latest approved deals of a partner that have ended (won, lost, run out): how many there are, how many were won. */
export async function selectWinRecord(
  ctx: Ctx,
  partnerId: string,
  last: number,
): Promise<{ won: number; decided: number }> {
  const ended = ctx.db
    .selectFrom('deals')
    .select('outcome')
    .where('tenant_id', '=', ctx.tenantId)
    .where('partner_id', '=', partnerId)
    .where(sql<boolean>`(outcome <> 'open' or approval_status in ('expired', 'revoked'))`)
    .orderBy('updated_at', 'desc')
    .orderBy('id', 'desc')
    .limit(last);
  const row = await ctx.db
    .selectFrom(ended.as('ended'))
    .select(({ fn }) => fn.countAll<string>().as('decided'))
    .select(sql<string>`count(*) filter (where outcome = 'won')`.as('won'))
    .executeTakeFirstOrThrow();
  return { won: Number(row.won), decided: Number(row.decided) };
}
