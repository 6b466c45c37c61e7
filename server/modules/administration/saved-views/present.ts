import { abilities } from '../../../kit/authorize.ts';
import type { Ctx } from '../../../kit/context.ts';
import type { SavedView } from './contract.ts';
import { viewPolicy } from './policy.ts';
import type { ViewRow } from './queries.ts';

/** A view as its reader sees it. */
export const presentView = (ctx: Ctx, row: ViewRow): SavedView => ({
  id: row.id,
  list: row.list,
  name: row.name,
  query: row.query,
  shared: row.shared,
  mine: row.owner_id === ctx.actor.id,
  position: row.position,
  createdAt: row.created_at.toISOString(),
  version: row.version,
  abilities: abilities(ctx, viewPolicy, row, ['saved-view.manage', 'saved-view.share']),
});
