import type { Insertable, Selectable, Updateable } from 'kysely';
import type { Programmes, TierDiscounts, Tiers } from '../../../db/types.ts';
import type { Ctx } from '../../kit/context.ts';
import { notFound, stale } from '../../kit/errors.ts';

export type ProgrammeRow = Selectable<Programmes>;
export type TierRow = Selectable<Tiers>;
export type DiscountRow = Pick<Selectable<TierDiscounts>, 'tier_id' | 'deal_type' | 'basis_points'>;

const programmes = (ctx: Ctx) => ctx.db.selectFrom('programmes').selectAll().where('tenant_id', '=', ctx.tenantId);
const tiers = (ctx: Ctx) => ctx.db.selectFrom('tiers').selectAll().where('tenant_id', '=', ctx.tenantId);

/** All programmes by name; `ids` narrows to some. */
export function selectProgrammes(ctx: Ctx, ids?: readonly string[]): Promise<ProgrammeRow[]> {
  let query = programmes(ctx).orderBy('name').orderBy('id').limit(500);
  if (ids) query = query.where('id', 'in', [...ids]);
  return query.execute();
}

export const selectOptionalProgramme = (ctx: Ctx, id: string): Promise<ProgrammeRow | undefined> =>
  programmes(ctx).where('id', '=', id).executeTakeFirst();

/** One programme, locked; 404 when missing or foreign. */
export async function lockProgramme(ctx: Ctx, id: string): Promise<ProgrammeRow> {
  const row = await programmes(ctx).where('id', '=', id).forUpdate().executeTakeFirst();
  if (!row) throw notFound();
  return row;
}

export const selectOptionalTier = (ctx: Ctx, id: string): Promise<TierRow | undefined> =>
  tiers(ctx).where('id', '=', id).executeTakeFirst();

/** One tier, locked; 404 when missing or foreign. */
export async function lockTier(ctx: Ctx, id: string): Promise<TierRow> {
  const row = await tiers(ctx).where('id', '=', id).forUpdate().executeTakeFirst();
  if (!row) throw notFound();
  return row;
}

/** Tiers of some programmes, the lowest rank first. */
export function selectTiers(ctx: Ctx, programmeIds: readonly string[]): Promise<TierRow[]> {
  if (programmeIds.length === 0) return Promise.resolve([]);
  return tiers(ctx)
    .where('programme_id', 'in', [...programmeIds])
    .orderBy('rank')
    .orderBy('id')
    .execute();
}

/** Id of the active tier with which a programme begins. */
export async function selectLowestTier(ctx: Ctx, programmeId: string): Promise<string | undefined> {
  const row = await tiers(ctx)
    .where('programme_id', '=', programmeId)
    .where('active', '=', true)
    .orderBy('rank')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return row?.id;
}

/** Discounts of some tiers by deal type. */
export function selectDiscounts(ctx: Ctx, tierIds: readonly string[]): Promise<DiscountRow[]> {
  if (tierIds.length === 0) return Promise.resolve([]);
  return ctx.db
    .selectFrom('tier_discounts')
    .select(['tier_id', 'deal_type', 'basis_points'])
    .where('tenant_id', '=', ctx.tenantId)
    .where('tier_id', 'in', [...tierIds])
    .orderBy('deal_type')
    .execute();
}

/** How many partners stand on each of some tiers. */
export async function countPartnersByTier(ctx: Ctx, tierIds: readonly string[]): Promise<Map<string, number>> {
  if (tierIds.length === 0) return new Map();
  const rows = await ctx.db
    .selectFrom('partners')
    .select(({ fn }) => ['tier_id', fn.countAll<string>().as('count')])
    .where('tenant_id', '=', ctx.tenantId)
    .where('tier_id', 'in', [...tierIds])
    .groupBy('tier_id')
    .execute();
  return new Map(rows.map((row) => [row.tier_id!, Number(row.count)]));
}

/** The programme that a partner in view is in; null when it is in none. */
export async function selectProgrammeOf(ctx: Ctx, partnerId: string): Promise<string | null> {
  const row = await ctx.db
    .selectFrom('partners')
    .select('programme_id')
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', partnerId)
    .executeTakeFirst();
  return row?.programme_id ?? null;
}

export async function insertProgramme(ctx: Ctx, row: Omit<Insertable<Programmes>, 'tenant_id'>): Promise<void> {
  await ctx.db
    .insertInto('programmes')
    .values({ ...row, tenant_id: ctx.tenantId })
    .execute();
}

export async function insertTier(ctx: Ctx, row: Omit<Insertable<Tiers>, 'tenant_id'>): Promise<void> {
  await ctx.db
    .insertInto('tiers')
    .values({ ...row, tenant_id: ctx.tenantId })
    .execute();
}

/** Writes a change on top of `version`; 412 when somebody else was faster. */
export async function updateProgramme(
  ctx: Ctx,
  id: string,
  version: number,
  change: Updateable<Programmes>,
): Promise<void> {
  const result = await ctx.db
    .updateTable('programmes')
    .set(({ eb }) => ({ ...change, updated_at: ctx.clock.now(), version: eb('version', '+', 1) }))
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (result.numUpdatedRows === 0n) throw stale();
}

/** Writes a change on top of `version`; 412 when somebody else was faster. */
export async function updateTier(ctx: Ctx, id: string, version: number, change: Updateable<Tiers>): Promise<void> {
  const result = await ctx.db
    .updateTable('tiers')
    .set(({ eb }) => ({ ...change, updated_at: ctx.clock.now(), version: eb('version', '+', 1) }))
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (result.numUpdatedRows === 0n) throw stale();
}

/** Puts `discounts` in the place of a tier's discounts. */
export async function replaceDiscounts(
  ctx: Ctx,
  tierId: string,
  discounts: readonly { dealType: string; basisPoints: number }[],
): Promise<void> {
  await ctx.db
    .deleteFrom('tier_discounts')
    .where('tenant_id', '=', ctx.tenantId)
    .where('tier_id', '=', tierId)
    .execute();
  if (discounts.length === 0) return;
  await ctx.db
    .insertInto('tier_discounts')
    .values(
      discounts.map(({ dealType, basisPoints }) => ({
        tenant_id: ctx.tenantId,
        tier_id: tierId,
        deal_type: dealType,
        basis_points: basisPoints,
      })),
    )
    .execute();
}

export async function deleteProgramme(ctx: Ctx, id: string): Promise<void> {
  await ctx.db.deleteFrom('programmes').where('tenant_id', '=', ctx.tenantId).where('id', '=', id).execute();
}

export async function deleteTier(ctx: Ctx, id: string): Promise<void> {
  await ctx.db.deleteFrom('tiers').where('tenant_id', '=', ctx.tenantId).where('id', '=', id).execute();
}

/** Terms of a registration by a partner in view: its tier and that tier's discount for one type of deal. */
export function selectOptionalTerms(ctx: Ctx, partnerId: string, dealType: string) {
  return ctx.db
    .selectFrom('partners as p')
    .innerJoin('tiers as t', (on) => on.onRef('t.tenant_id', '=', 'p.tenant_id').onRef('t.id', '=', 'p.tier_id'))
    .leftJoin('tier_discounts as d', (on) =>
      on.onRef('d.tenant_id', '=', 't.tenant_id').onRef('d.tier_id', '=', 't.id').on('d.deal_type', '=', dealType),
    )
    .select(['t.id as tier_id', 't.name as tier_name', 't.protection_days', 'd.basis_points'])
    .where('p.tenant_id', '=', ctx.tenantId)
    .where('p.id', '=', partnerId)
    .executeTakeFirst();
}
