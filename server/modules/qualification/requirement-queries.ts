import type { Insertable, Selectable, Updateable } from 'kysely';
import type { TierReplays, TierRequirements } from '../../../db/types.ts';
import type { Ctx } from '../../kit/context.ts';
import { notFound, stale } from '../../kit/errors.ts';

export type RequirementRow = Selectable<TierRequirements>;
export type ReplayRow = Selectable<TierReplays>;

const requirements = (ctx: Ctx) =>
  ctx.db.selectFrom('tier_requirements').selectAll().where('tenant_id', '=', ctx.tenantId);

/** Versions of a programme, the latest first. */
export const selectRequirements = (ctx: Ctx, programmeId: string): Promise<RequirementRow[]> =>
  requirements(ctx).where('programme_id', '=', programmeId).orderBy('number', 'desc').limit(1000).execute();

/** The version that holds on a day: of those published for it or before, the one with the latest day and number. */
export const selectOptionalInForce = (
  ctx: Ctx,
  programmeId: string,
  day: string,
): Promise<RequirementRow | undefined> =>
  requirements(ctx)
    .where('programme_id', '=', programmeId)
    .where('state', '=', 'published')
    .where('effective_from', '<=', day)
    .orderBy('effective_from', 'desc')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();

/** Programmes that demand something on a day. */
export async function selectProgrammesInForce(ctx: Ctx, day: string): Promise<string[]> {
  const rows = await ctx.db
    .selectFrom('tier_requirements')
    .select('programme_id')
    .distinct()
    .where('tenant_id', '=', ctx.tenantId)
    .where('state', '=', 'published')
    .where('effective_from', '<=', day)
    .execute();
  return rows.map((row) => row.programme_id);
}

/** One version, locked; 404 when missing or foreign. */
export async function lockRequirement(ctx: Ctx, id: string): Promise<RequirementRow> {
  const row = await requirements(ctx).where('id', '=', id).forUpdate().executeTakeFirst();
  if (!row) throw notFound();
  return row;
}

export async function selectRequirement(ctx: Ctx, id: string): Promise<RequirementRow> {
  const row = await requirements(ctx).where('id', '=', id).executeTakeFirst();
  if (!row) throw notFound();
  return row;
}

export const insertRequirement = (
  ctx: Ctx,
  row: Omit<Insertable<TierRequirements>, 'tenant_id'>,
): Promise<RequirementRow> =>
  ctx.db
    .insertInto('tier_requirements')
    .values({ ...row, tenant_id: ctx.tenantId })
    .returningAll()
    .executeTakeFirstOrThrow();

/** Writes a change on top of `version`; 412 when somebody else was faster. */
export async function updateRequirement(
  ctx: Ctx,
  id: string,
  version: number,
  change: Updateable<TierRequirements>,
): Promise<RequirementRow> {
  const row = await ctx.db
    .updateTable('tier_requirements')
    .set(({ eb }) => ({ ...change, updated_at: ctx.clock.now(), version: eb('version', '+', 1) }))
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
    .where('version', '=', version)
    .returningAll()
    .executeTakeFirst();
  if (!row) throw stale();
  return row;
}

export async function deleteRequirement(ctx: Ctx, id: string): Promise<void> {
  await ctx.db.deleteFrom('tier_requirements').where('tenant_id', '=', ctx.tenantId).where('id', '=', id).execute();
}

export const insertReplay = (ctx: Ctx, row: Omit<Insertable<TierReplays>, 'tenant_id'>): Promise<ReplayRow> =>
  ctx.db
    .insertInto('tier_replays')
    .values({ ...row, tenant_id: ctx.tenantId })
    .returningAll()
    .executeTakeFirstOrThrow();

/** One replay; 404 when missing or foreign. */
export async function selectReplay(ctx: Ctx, id: string): Promise<ReplayRow> {
  const row = await ctx.db
    .selectFrom('tier_replays')
    .selectAll()
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw notFound();
  return row;
}

export async function finishReplay(ctx: Ctx, id: string, result: unknown): Promise<void> {
  await ctx.db
    .updateTable('tier_replays')
    .set({ state: 'done', finished_at: ctx.clock.now(), result: JSON.stringify(result) })
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
    .where('state', '=', 'running')
    .execute();
}
