import { sql, type SqlBool } from 'kysely';
import type { Ctx } from '../../../kit/context.ts';
import { OPEN_STATUSES } from '../limits/limits.ts';
import { visibleDeals } from '../queries.ts';
import type { LimitRules } from './documents.contract.ts';

type Deals = ReturnType<typeof visibleDeals>;

async function countOf(query: Deals): Promise<number> {
  const row = await query.select(({ fn }) => fn.countAll<string>().as('count')).executeTakeFirstOrThrow();
  return Number(row.count);
}

const protectedDeals = (ctx: Ctx): Deals =>
  visibleDeals(ctx)
    .where('d.approval_status', '=', 'approved')
    .where('d.outcome', '=', 'open')
    .where('d.expires_at', '>=', ctx.clock.now());

const openDeals = (ctx: Ctx): Deals =>
  visibleDeals(ctx)
    .where('d.outcome', '=', 'open')
    .where('d.approval_status', 'in', [...OPEN_STATUSES]);

/** Drafts of the partners too: only their number is told. */
const drafts = (ctx: Ctx) =>
  ctx.db
    .selectFrom('deals as d')
    .where('d.tenant_id', '=', ctx.tenantId)
    .where('d.approval_status', '=', 'draft') as Deals;

export const countProtected = (ctx: Ctx): Promise<number> => countOf(protectedDeals(ctx));

export const countOpenOfAll = (ctx: Ctx): Promise<number> => countOf(openDeals(ctx));

export const countWaiting = (ctx: Ctx): Promise<number> =>
  countOf(visibleDeals(ctx).where('d.approval_status', 'in', ['submitted', 'under_review']));

/** Protected registrations without a sign of the partner since a moment; of those that were warned, or of all. */
export const countSilent = (ctx: Ctx, since: Date, warned: boolean): Promise<number> => {
  const silent = protectedDeals(ctx).where(sql<SqlBool>`coalesce(d.active_at, d.protected_from) < ${since}`);
  return countOf(warned ? silent : silent.where('d.silence_told_at', 'is', null));
};

/** Drafts of certain deal types (null: of all but some) that name no division. */
export const countDraftsWithoutDivision = (
  ctx: Ctx,
  { only, except }: { only: readonly string[] | null; except: readonly string[] },
): Promise<number> => {
  const bare = drafts(ctx).where('d.division', 'is', null);
  if (only !== null)
    return only.length === 0 ? Promise.resolve(0) : countOf(bare.where('d.deal_type_id', 'in', [...only]));
  return countOf(except.length === 0 ? bare : bare.where('d.deal_type_id', 'not in', [...except]));
};

export const countUntouchedDrafts = (ctx: Ctx, since: Date): Promise<number> =>
  countOf(drafts(ctx).where('d.updated_at', '<', since));

/** Open registrations that refer to one of some rows. */
export const countOpenWith = (
  ctx: Ctx,
  column: 'deal_type_id' | 'stage_id',
  ids: readonly string[],
): Promise<number> =>
  ids.length === 0 ? Promise.resolve(0) : countOf(openDeals(ctx).where(`d.${column}`, 'in', [...ids]));

export const countRejected = (ctx: Ctx, reasonIds: readonly string[]): Promise<number> =>
  reasonIds.length === 0
    ? Promise.resolve(0)
    : countOf(
        visibleDeals(ctx)
          .where('d.approval_status', '=', 'rejected')
          .where('d.decision_reason_id', 'in', [...reasonIds]),
      );

/** Requests that wait for an answer. */
export async function countRequests(ctx: Ctx, kinds: readonly string[]): Promise<number> {
  const row = await ctx.db
    .selectFrom('deal_requests')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('tenant_id', '=', ctx.tenantId)
    .where('status', '=', 'pending')
    .where('kind', 'in', [...kinds])
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Drafts whose amount lies below the minimum of their deal type and currency. */
export async function countDraftsBelow(ctx: Ctx, minimums: LimitRules['minimums']): Promise<number> {
  let count = 0;
  for (const { dealTypeId, amount } of minimums) {
    const below = drafts(ctx)
      .where('d.deal_type_id', '=', dealTypeId)
      .where('d.currency', '=', amount.currency)
      .where('d.amount_minor', '<', String(amount.minor));
    count += await countOf(below);
  }
  return count;
}

/** Partners who have as many registrations open as they may, or more. */
export async function countPartnersAtCap(ctx: Ctx, { open, openByTier }: LimitRules): Promise<number> {
  const counts = await openDeals(ctx)
    .innerJoin('partners as p', (on) => on.onRef('p.tenant_id', '=', 'd.tenant_id').onRef('p.id', '=', 'd.partner_id'))
    .groupBy(['d.partner_id', 'p.tier_id'])
    .select(['p.tier_id'])
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .execute();
  const capOf = (tierId: string | null) => openByTier.find((one) => one.tierId === tierId)?.open ?? open;
  return counts.filter(({ tier_id, count }) => {
    const cap = capOf(tier_id);
    return cap !== null && Number(count) >= cap;
  }).length;
}

/** Partners whose share of won deals among the last decided ones is too small. */
export async function countThrottled(ctx: Ctx, throttle: NonNullable<LimitRules['throttle']>): Promise<number> {
  const ended = ctx.db
    .selectFrom('deals')
    .select(['partner_id', 'outcome'])
    .select(sql<string>`row_number() over (partition by partner_id order by updated_at desc, id desc)`.as('place'))
    .where('tenant_id', '=', ctx.tenantId)
    .where(sql<SqlBool>`(outcome <> 'open' or approval_status in ('expired', 'revoked'))`);
  const records = await ctx.db
    .selectFrom(ended.as('ended'))
    .select(sql<string>`count(*)`.as('decided'))
    .select(sql<string>`count(*) filter (where outcome = 'won')`.as('won'))
    .where('place', '<=', String(throttle.overLast))
    .groupBy('partner_id')
    .having(sql<SqlBool>`count(*) >= ${throttle.overLast}`)
    .execute();
  return records.filter(({ won, decided }) => Number(won) * 100 < throttle.winRatePercent * Number(decided)).length;
}
