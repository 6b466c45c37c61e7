import type { Selectable, Updateable } from 'kysely';
import type { DisputeSettings } from '../../../db/types.ts';
import type { Ctx } from '../../kit/context.ts';
import { stale } from '../../kit/errors.ts';

type Row = Selectable<DisputeSettings>;

export const selectOptionalSettings = (ctx: Ctx): Promise<Row | undefined> =>
  ctx.db.selectFrom('dispute_settings').selectAll().where('tenant_id', '=', ctx.tenantId).executeTakeFirst();

/** Writes settings over what was read; throws 412 when somebody was faster. */
export async function upsertSettings(ctx: Ctx, before: Row, change: Updateable<DisputeSettings>): Promise<Row> {
  const now = ctx.clock.now();
  await ctx.db
    .insertInto('dispute_settings')
    .values({ tenant_id: ctx.tenantId, updated_at: now })
    .onConflict((clash) => clash.column('tenant_id').doNothing())
    .execute();
  const row = await ctx.db
    .updateTable('dispute_settings')
    .set({ ...change, updated_at: now, version: before.version + 1 })
    .where('tenant_id', '=', ctx.tenantId)
    .where('version', '=', before.version)
    .returningAll()
    .executeTakeFirst();
  if (!row) throw stale();
  return row;
}
