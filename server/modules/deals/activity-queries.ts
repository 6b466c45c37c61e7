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
