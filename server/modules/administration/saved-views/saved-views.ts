import { authorize } from '../../../kit/authorize.ts';
import type { Ctx } from '../../../kit/context.ts';
import { conflict, invalid } from '../../../kit/errors.ts';
import { emit } from '../../../kit/events.ts';
import { viewPolicy } from './policy.ts';
import {
  deleteView,
  insertView,
  lockOwnViews,
  selectView,
  updatePositions,
  updateView,
  type ViewChange,
  type ViewRow,
} from './queries.ts';

/** Views of one list that one person may keep. */
const MOST_VIEWS = 100;

/** Sharing and its end concern colleagues, so they are on record; how somebody keeps their own lists is their affair. */
async function report(ctx: Ctx, type: string, view: ViewRow): Promise<void> {
  await emit(ctx, {
    type,
    subject: { kind: 'saved_view', id: view.id },
    partnerId: ctx.actor.partnerId,
    visibility: ctx.actor.side === 'vendor' ? 'internal' : 'shared',
    after: { list: view.list, name: view.name, query: view.query, shared: view.shared },
  });
}

/** Saves a list's query behind the actor's other views. 403 when it shall be shared and the actor may not share. */
export async function createView(
  ctx: Ctx,
  view: { list: string; name: string; query: string; shared: boolean },
): Promise<ViewRow> {
  if (view.shared) authorize(ctx, viewPolicy, 'saved-view.share', { owner_id: ctx.actor.id, shared: true });
  const own = await lockOwnViews(ctx, view.list);
  if (own.length >= MOST_VIEWS) {
    throw conflict('too_many_views', `At most ${MOST_VIEWS} views of a list can be saved; delete one first`);
  }
  const row = await insertView(ctx, { ...view, position: (own.at(-1)?.position ?? -1) + 1 });
  if (row.shared) await report(ctx, 'saved_view.shared', row);
  return row;
}

/** Changes a view on top of the version that the actor read. */
export async function changeView(ctx: Ctx, id: string, version: number, change: ViewChange): Promise<ViewRow> {
  const before = await selectView(ctx, id);
  authorize(ctx, viewPolicy, 'saved-view.manage', before);
  if (change.shared && !before.shared) authorize(ctx, viewPolicy, 'saved-view.share', before);
  const row = await updateView(ctx, id, version, change);
  if (row.shared !== before.shared) await report(ctx, row.shared ? 'saved_view.shared' : 'saved_view.unshared', row);
  else if (row.shared) await report(ctx, 'saved_view.changed', row);
  return row;
}

/** Puts the actor's views of a list in the order of `ids`; 422 unless each of them stands there once. */
export async function orderViews(ctx: Ctx, list: string, ids: readonly string[]): Promise<void> {
  const own = await lockOwnViews(ctx, list);
  const named = new Set(ids);
  if (named.size !== ids.length || own.length !== ids.length || !own.every((view) => named.has(view.id))) {
    throw invalid([{ path: 'ids', code: 'incomplete', message: 'Name each of your views of this list once' }]);
  }
  await updatePositions(ctx, ids);
}

export async function removeView(ctx: Ctx, id: string): Promise<void> {
  const view = await selectView(ctx, id);
  authorize(ctx, viewPolicy, 'saved-view.manage', view);
  await deleteView(ctx, id);
  if (view.shared) await report(ctx, 'saved_view.deleted', view);
}
