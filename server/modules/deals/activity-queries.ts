import type { Ctx } from '../../kit/context.ts';

/** Notes that the partner did something for a registration; no change of it, so its version stays. */
export async function updateActivity(ctx: Ctx, dealId: string): Promise<void> {
  await ctx.db
    .updateTable('deals')
    .set({ active_at: ctx.clock.now(), silence_told_at: null })
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', dealId)
    .execute();
}

/** Notes that both sides were told of the silence. */
export async function updateSilenceTold(ctx: Ctx, dealId: string): Promise<void> {
  await ctx.db
    .updateTable('deals')
    .set({ silence_told_at: ctx.clock.now() })
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', dealId)
    .execute();
}

/** Watched registrations in one page. */
const PAGE = 500;

/** Protected registrations after one of them by id, as far as silence needs them. */
export function selectProtected(ctx: Ctx, after: string | null) {
  let query = ctx.db
    .selectFrom('deals')
    .select(['id', 'active_at', 'protected_from', 'silence_told_at'])
    .where('tenant_id', '=', ctx.tenantId)
    .where('approval_status', '=', 'approved')
    .where('outcome', '=', 'open');
  if (after !== null) query = query.where('id', '>', after);
  return query.orderBy('id').limit(PAGE).execute();
}

/** Cancels the clocks of silence of all registrations. */
export async function cancelSilenceTimers(ctx: Ctx): Promise<void> {
  await ctx.db
    .updateTable('timers')
    .set({ state: 'cancelled' })
    .where('tenant_id', '=', ctx.tenantId)
    .where('kind', '=', 'deals.silence')
    .where('state', '=', 'pending')
    .execute();
}
