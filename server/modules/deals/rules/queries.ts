import { sql, type Insertable, type Selectable } from 'kysely';
import type { DealRuleVersions } from '../../../../db/types.ts';
import type { Ctx } from '../../../kit/context.ts';
import { stale } from '../../../kit/errors.ts';
import { selectPage, type ListSource, type Page } from '../../../kit/list-page.ts';

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
    .where('withdrawn_at', 'is', null)
    .orderBy('kind')
    .orderBy('effective_from', 'desc')
    .orderBy('number', 'desc')
    .execute();
  return new Map(rows.map((row) => [row.kind, row]));
}

/**
 * Number of the latest version of a kind, 0 without one; whoever saves another one meanwhile waits, because saving locks the
 * latest row.
 */
export async function lockLatestNumber(ctx: Ctx, kind: string): Promise<number> {
  const row = await ctx.db
    .selectFrom('deal_rule_versions')
    .select('number')
    .where('tenant_id', '=', ctx.tenantId)
    .where('kind', '=', kind)
    .orderBy('number', 'desc')
    .limit(1)
    .forUpdate()
    .executeTakeFirst();
  return row?.number ?? 0;
}

/** Number of the latest version of a kind, whatever became of it; 0 without one. */
export async function selectLatestNumber(ctx: Ctx, kind: string): Promise<number> {
  const row = await ctx.db
    .selectFrom('deal_rule_versions')
    .select('number')
    .where('tenant_id', '=', ctx.tenantId)
    .where('kind', '=', kind)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.number ?? 0;
}

/** Marks a version as taken back; undefined when its day has come meanwhile or somebody else was first. */
export function markWithdrawn(ctx: Ctx, id: string): Promise<VersionRow | undefined> {
  const now = ctx.clock.now();
  return ctx.db
    .updateTable('deal_rule_versions')
    .set({ withdrawn_at: now, withdrawn_by_name: ctx.actor.name })
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
    .where('effective_from', '>', now)
    .where('withdrawn_at', 'is', null)
    .returningAll()
    .executeTakeFirst();
}

export type NewVersion = Omit<Insertable<DealRuleVersions>, 'tenant_id'>;

/** Adds a version. Of two who add the same number, the second is told that somebody else was there. */
export async function insertVersion(ctx: Ctx, version: NewVersion): Promise<VersionRow> {
  const row = await ctx.db
    .insertInto('deal_rule_versions')
    .values({ ...version, tenant_id: ctx.tenantId })
    .onConflict((clash) => clash.columns(['tenant_id', 'kind', 'number']).doNothing())
    .returningAll()
    .executeTakeFirst();
  if (!row) throw stale();
  return row;
}

/** A version by its number; undefined when there is none. */
export function selectOptionalVersion(ctx: Ctx, kind: string, number: number): Promise<VersionRow | undefined> {
  return ctx.db
    .selectFrom('deal_rule_versions')
    .selectAll()
    .where('tenant_id', '=', ctx.tenantId)
    .where('kind', '=', kind)
    .where('number', '=', number)
    .executeTakeFirst();
}

/** Versions of a kind whose day has not come, the next one first. */
export function selectPlanned(ctx: Ctx, kind: string, now: Date): Promise<VersionRow[]> {
  return ctx.db
    .selectFrom('deal_rule_versions')
    .selectAll()
    .where('tenant_id', '=', ctx.tenantId)
    .where('kind', '=', kind)
    .where('effective_from', '>', now)
    .where('withdrawn_at', 'is', null)
    .orderBy('effective_from')
    .orderBy('number')
    .limit(20)
    .execute();
}

const source: ListSource = {
  fields: { number: { type: 'number', sort: true, nullable: false } },
  columns: { number: sql.ref('v.number') },
  id: sql.ref('v.id'),
};

/** A page of a kind's history, the latest version first. */
export function selectVersionPage(
  ctx: Ctx,
  kind: string,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<Page<VersionRow>> {
  const query = ctx.db
    .selectFrom('deal_rule_versions as v')
    .selectAll('v')
    .where('v.tenant_id', '=', ctx.tenantId)
    .where('v.kind', '=', kind);
  return selectPage<VersionRow>(ctx, query, source, { sort: '-number', cursor, limit, total: 'false' });
}
