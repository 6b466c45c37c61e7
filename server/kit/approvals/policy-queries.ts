import type { Selectable } from 'kysely';
import type { ApprovalPolicies } from '../../../db/types.ts';
import type { Ctx } from '../context.ts';
import { newId } from '../id.ts';
import type { PolicyDefinition } from './definition.contract.ts';

export type PolicyRow = Omit<Selectable<ApprovalPolicies>, 'definition'> & { definition: PolicyDefinition };

const policies = (ctx: Ctx, kind: string) =>
  ctx.db.selectFrom('approval_policies').selectAll().where('tenant_id', '=', ctx.tenantId).where('kind', '=', kind);

/** The version in force now: of those that have begun the latest beginning; undefined when there is none. */
export async function selectOptionalPolicy(ctx: Ctx, kind: string): Promise<PolicyRow | undefined> {
  const row = await policies(ctx, kind)
    .where('starts_at', '<=', ctx.clock.now())
    .where('withdrawn_at', 'is', null)
    .orderBy('starts_at', 'desc')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row as PolicyRow | undefined;
}

/** Versions of a kind, the latest first. */
export async function selectPolicies(ctx: Ctx, kind: string, limit = 100): Promise<PolicyRow[]> {
  const rows = await policies(ctx, kind).orderBy('number', 'desc').limit(limit).execute();
  return rows as unknown as PolicyRow[];
}

/** One version, locked; undefined when there is none of that number. */
export async function lockOptionalVersion(ctx: Ctx, kind: string, number: number): Promise<PolicyRow | undefined> {
  const row = await policies(ctx, kind).where('number', '=', number).forUpdate().executeTakeFirst();
  return row as PolicyRow | undefined;
}

/** Adds a version; undefined when somebody else has taken its number meanwhile. */
export async function insertPolicy(
  ctx: Ctx,
  kind: string,
  version: { number: number; definition: PolicyDefinition; startsAt: Date; note: string | null },
): Promise<PolicyRow | undefined> {
  const row = await ctx.db
    .insertInto('approval_policies')
    .values({
      tenant_id: ctx.tenantId,
      id: newId(),
      kind,
      number: version.number,
      definition: JSON.stringify(version.definition),
      starts_at: version.startsAt,
      note: version.note,
      created_by_name: ctx.actor.name,
      created_at: ctx.clock.now(),
    })
    .onConflict((clash) => clash.columns(['tenant_id', 'kind', 'number']).doNothing())
    .returningAll()
    .executeTakeFirst();
  return row as PolicyRow | undefined;
}

export async function updateWithdrawn(ctx: Ctx, id: string): Promise<void> {
  await ctx.db
    .updateTable('approval_policies')
    .set({ withdrawn_at: ctx.clock.now() })
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
    .execute();
}
