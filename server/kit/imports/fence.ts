import { sql } from 'kysely';
import type { Ctx } from '../context.ts';
import { fenceStatements } from '../database.ts';
import type { ImportRow } from './import-queries.ts';

/** Draws the fence of a partner's import around the rest of a job's transaction: nothing of others is in view any more. */
export async function drawFence(ctx: Ctx, { partner_id: partnerId }: Pick<ImportRow, 'partner_id'>): Promise<void> {
  if (partnerId === null) return;
  const fence = { tenantId: ctx.tenantId, side: 'partner', sees: 'listed', partnerIds: [partnerId] } as const;
  for (const statement of fenceStatements(fence).split('; ')) await sql.raw(statement).execute(ctx.db);
}
