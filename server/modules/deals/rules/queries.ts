import type { Selectable } from 'kysely';
import type { DealRuleVersions } from '../../../../db/types.ts';
import type { Ctx } from '../../../kit/context.ts';

export type VersionRow = Selectable<DealRuleVersions>;

/** The version of each kind that is in force at a moment; a kind without one is missing. */
export async function selectVersionsInForce(
  ctx: Ctx,
  kinds: readonly string[],
  at: Date,
): Promise<Map<string, VersionRow>> {
  const rows = await ctx.db
    .selectFrom('deal_rule_versions')
    .selectAll()
    .distinctOn('kind')
    .where('tenant_id', '=', ctx.tenantId)
    .where('kind', 'in', [...kinds])
    .where('effective_from', '<=', at)
    .orderBy('kind')
    .orderBy('effective_from', 'desc')
    .orderBy('number', 'desc')
    .execute();
  return new Map(rows.map((row) => [row.kind, row]));
}
