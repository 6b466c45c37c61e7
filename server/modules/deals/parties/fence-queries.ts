/**
 * Ways through the partner fence, for the two things that no single party's view covers: writing down for all parties
 * what one of them did, and letting a party read a deal that was shared with it. Both are a few lines long, end with the
 * caller's own fence again, and must not run beside other queries of the same request.
 */
import { sql } from 'kysely';
import type { Ctx } from '../../../kit/context.ts';
import { fenceStatements, type Fence } from '../../../kit/database.ts';

async function behind<T>(ctx: Ctx, fence: Fence, work: () => Promise<T>): Promise<T> {
  const { side, sees, partnerIds } = ctx.actor;
  const own: Fence =
    ctx.actor.kind === 'system'
      ? { tenantId: ctx.tenantId, side: 'vendor', sees: 'all', partnerIds: [] }
      : { tenantId: ctx.tenantId, side, sees, partnerIds };
  await sql.raw(fenceStatements(fence)).execute(ctx.db);
  // When `work` throws, the transaction is over and takes the settings with it.
  const result = await work();
  await sql.raw(fenceStatements(own)).execute(ctx.db);
  return result;
}

/**
 * Runs `work` with all partners of the tenant in view. What it answers must be a verdict or what the caller may know
 * anyway; `reason` says in words why the power is needed.
 */
export const beyondPartnerFence = <T>(ctx: Ctx, _reason: string, work: () => Promise<T>): Promise<T> =>
  behind(ctx, { tenantId: ctx.tenantId, side: 'vendor', sees: 'all', partnerIds: [] }, work);

/**
 * Runs `work` as the same person, with one partner's rows in view instead of the own firm's: for a deal that was shared,
 * and for a distributor that registers on a reseller's behalf. `work` receives the context to use.
 */
export function inViewOf<T>(ctx: Ctx, partnerId: string, work: (theirs: Ctx) => Promise<T>): Promise<T> {
  const fence: Fence = { tenantId: ctx.tenantId, side: 'partner', sees: 'listed', partnerIds: [partnerId] };
  const actor = { ...ctx.actor, partnerId, partnerIds: [partnerId] };
  return behind(ctx, fence, () => work({ ...ctx, actor }));
}
