import type { Selectable } from 'kysely';
import type { DealWatchers } from '../../../../db/types.ts';
import type { Ctx } from '../../../kit/context.ts';

export type WatcherRow = Pick<Selectable<DealWatchers>, 'membership_id' | 'cause' | 'since'> & { name: string };

/** Who watches on one side, by name. */
export function selectWatchers(ctx: Ctx, dealId: string, side: 'vendor' | 'partner'): Promise<WatcherRow[]> {
  return ctx.db
    .selectFrom('deal_watchers as w')
    .innerJoin('memberships as m', (on) =>
      on.onRef('m.tenant_id', '=', 'w.tenant_id').onRef('m.id', '=', 'w.membership_id'),
    )
    .select(['w.membership_id', 'w.cause', 'w.since', 'm.name'])
    .where('w.tenant_id', '=', ctx.tenantId)
    .where('w.deal_id', '=', dealId)
    .where('w.side', '=', side)
    .where('w.watching', '=', true)
    .where('m.status', '=', 'active')
    .orderBy('m.name')
    .orderBy('m.id')
    .limit(200)
    .execute();
}

interface Watch {
  dealId: string;
  partnerId: string;
  membershipId: string;
  side: 'vendor' | 'partner';
}

const rowOf = (ctx: Ctx, { dealId, partnerId, membershipId, side }: Watch) => ({
  tenant_id: ctx.tenantId,
  deal_id: dealId,
  partner_id: partnerId,
  membership_id: membershipId,
  side,
  since: ctx.clock.now(),
});

/** Writes down what somebody has chosen. */
export async function upsertChoice(ctx: Ctx, watch: Watch, watching: boolean): Promise<void> {
  await ctx.db
    .insertInto('deal_watchers')
    .values({ ...rowOf(ctx, watch), watching, cause: 'self' })
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'deal_id', 'membership_id']).doUpdateSet({ watching, cause: 'self' }),
    )
    .execute();
}

/** Makes people watch by a rule; whoever watches already, or has chosen not to, stays as they are. */
export async function insertByRule(ctx: Ctx, watches: readonly Watch[], cause: string): Promise<void> {
  if (watches.length === 0) return;
  await ctx.db
    .insertInto('deal_watchers')
    .values(watches.map((watch) => ({ ...rowOf(ctx, watch), watching: true, cause })))
    .onConflict((conflict) => conflict.columns(['tenant_id', 'deal_id', 'membership_id']).doNothing())
    .execute();
}

/** Of these memberships those that exist, with their side. */
export async function selectSides(
  ctx: Ctx,
  ids: readonly string[],
): Promise<{ id: string; side: 'vendor' | 'partner' }[]> {
  if (ids.length === 0) return [];
  const rows = await ctx.db
    .selectFrom('memberships')
    .select(['id', 'side'])
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', 'in', [...ids])
    .where('status', '=', 'active')
    .execute();
  return rows as { id: string; side: 'vendor' | 'partner' }[];
}

/** Memberships that a comment mentions. */
export async function selectMentionedIds(ctx: Ctx, commentId: string): Promise<string[]> {
  const rows = await ctx.db
    .selectFrom('deal_mentions')
    .select('membership_id')
    .where('tenant_id', '=', ctx.tenantId)
    .where('comment_id', '=', commentId)
    .execute();
  return rows.map((row) => row.membership_id);
}
