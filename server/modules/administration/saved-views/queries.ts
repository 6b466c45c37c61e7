import { sql, type Selectable } from 'kysely';
import type { SavedViews } from '../../../../db/types.ts';
import type { Ctx } from '../../../kit/context.ts';
import { notFound, stale } from '../../../kit/errors.ts';
import { newId } from '../../../kit/id.ts';

export type ViewRow = Selectable<SavedViews>;

/** What a view's owner decides about it. */
export interface ViewChange {
  name?: string | undefined;
  query?: string | undefined;
  shared?: boolean | undefined;
}

/** Views that the actor can see: their own, and shared ones of their own firm or of the vendor's staff. */
const visible = (ctx: Ctx) =>
  ctx.db
    .selectFrom('saved_views')
    .selectAll()
    .where('tenant_id', '=', ctx.tenantId)
    .where('side', '=', ctx.actor.side)
    .where('partner_id', 'is not distinct from', ctx.actor.partnerId)
    .where(({ or, eb }) => or([eb('owner_id', '=', ctx.actor.id), eb('shared', '=', true)]));

/** Own views first, then shared ones, each in their order. */
export function selectViews(ctx: Ctx, list: string): Promise<ViewRow[]> {
  return visible(ctx)
    .where('list', '=', list)
    .orderBy(sql`owner_id <> ${ctx.actor.id}`)
    .orderBy('position')
    .orderBy('id')
    .limit(1000)
    .execute();
}

/** One view that the actor can see; 404 otherwise. */
export async function selectView(ctx: Ctx, id: string): Promise<ViewRow> {
  const row = await visible(ctx).where('id', '=', id).forUpdate().executeTakeFirst();
  if (!row) throw notFound();
  return row;
}

/** The actor's own views of a list in their order, locked. */
export function lockOwnViews(ctx: Ctx, list: string): Promise<ViewRow[]> {
  return visible(ctx)
    .where('list', '=', list)
    .where('owner_id', '=', ctx.actor.id)
    .orderBy('position')
    .orderBy('id')
    .forUpdate()
    .execute();
}

/** Adds a view of the actor's at `position`. */
export function insertView(
  ctx: Ctx,
  view: { list: string; name: string; query: string; shared: boolean; position: number },
): Promise<ViewRow> {
  return ctx.db
    .insertInto('saved_views')
    .values({
      ...view,
      tenant_id: ctx.tenantId,
      id: newId(),
      owner_id: ctx.actor.id,
      side: ctx.actor.side,
      partner_id: ctx.actor.partnerId,
      created_at: ctx.clock.now(),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Writes a change on top of `version`; 412 when somebody else was faster. */
export async function updateView(ctx: Ctx, id: string, version: number, change: ViewChange): Promise<ViewRow> {
  const row = await ctx.db
    .updateTable('saved_views')
    .set(({ eb }) => ({ ...change, version: eb('version', '+', 1) }))
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
    .where('version', '=', version)
    .returningAll()
    .executeTakeFirst();
  if (!row) throw stale();
  return row;
}

/** Numbers the views as they stand in `ids`. */
export async function updatePositions(ctx: Ctx, ids: readonly string[]): Promise<void> {
  await ctx.db
    .updateTable('saved_views')
    .set({ position: sql<number>`array_position(${ids}::uuid[], id) - 1` })
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', 'in', [...ids])
    .execute();
}

export async function deleteView(ctx: Ctx, id: string): Promise<void> {
  await ctx.db.deleteFrom('saved_views').where('tenant_id', '=', ctx.tenantId).where('id', '=', id).execute();
}
