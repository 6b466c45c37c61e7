/** Keeping the pipeline's sums: entries of writers, folding them in, counting anew. */
import { sql, type Insertable, type Kysely } from 'kysely';
import type { DB } from '../../../../db/types.ts';
import type { Ctx } from '../../../kit/context.ts';
import { newId } from '../../../kit/id.ts';
import { addUp, type Bucket, type Entry } from './bucket.ts';

/** Adds what one change moves, in the writer's transaction. Returns the ids of the entries. */
export async function insertEntries(ctx: Pick<Ctx, 'db' | 'tenantId'>, entries: readonly Entry[]): Promise<string[]> {
  if (entries.length === 0) return [];
  const rows = entries.map((entry) => ({ ...entry, tenant_id: ctx.tenantId, id: newId() }));
  await ctx.db.insertInto('pipeline_entries').values(rows).execute();
  return rows.map(({ id }) => id);
}

/** Takes the tenant's turn: one folds or counts anew at a time, until its transaction ends. */
export async function takeTurn(
  ctx: Pick<Ctx, 'db' | 'tenantId' | 'clock'>,
  what: 'folded_at' | 'rebuilt_at',
): Promise<void> {
  const now = ctx.clock.now();
  await ctx.db
    .insertInto('pipeline_turns')
    .values({ tenant_id: ctx.tenantId, [what]: now })
    .onConflict((conflict) => conflict.column('tenant_id').doUpdateSet({ [what]: now }))
    .execute();
}

/** Removes at most `limit` entries and answers them; whoever calls adds them to the sums. */
export async function takeEntries(
  ctx: Ctx,
  limit: number,
): Promise<(Bucket & { deals: number; amount_minor: bigint })[]> {
  const oldest = ctx.db
    .selectFrom('pipeline_entries')
    .select('id')
    .where('tenant_id', '=', ctx.tenantId)
    .orderBy('id')
    .limit(limit);
  const rows = await ctx.db
    .deleteFrom('pipeline_entries')
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', 'in', oldest)
    .returning([
      'partner_id',
      'stage_id',
      'approval_status',
      'outcome',
      'currency',
      'close_month',
      'deals',
      'amount_minor',
    ])
    .execute();
  return rows.map((row) => ({ ...row, amount_minor: BigInt(row.amount_minor) }));
}

type Sums = 'pipeline_cells' | 'pipeline_of_partners' | 'pipeline_totals';
type Sum = { deals: number; amount_minor: bigint };
const CHUNK = 1_000;

async function addTo(ctx: Ctx, table: Sums, columns: readonly (keyof Bucket)[], sums: readonly Sum[]): Promise<void> {
  for (let start = 0; start < sums.length; start += CHUNK) {
    const rows = sums.slice(start, start + CHUNK).map((sum) => ({ ...sum, tenant_id: ctx.tenantId }));
    await (ctx.db as unknown as Kysely<Record<string, Insertable<DB['pipeline_cells']>>>)
      .insertInto(table)
      .values(rows as never)
      .onConflict((conflict) =>
        conflict.columns(['tenant_id', ...columns] as never).doUpdateSet({
          deals: sql<number>`${sql.table(table)}.deals + excluded.deals`,
          amount_minor: sql<string>`${sql.table(table)}.amount_minor + excluded.amount_minor`,
        } as never),
      )
      .execute();
  }
}

const OF_TOTAL = ['stage_id', 'approval_status', 'outcome', 'currency'] as const;
const OF_PARTNER = ['partner_id', ...OF_TOTAL] as const;
const OF_CELL = [...OF_PARTNER, 'close_month'] as const;

/** Adds entries to the sums of every grain. */
export async function addToSums(ctx: Ctx, entries: readonly (Bucket & Sum)[]): Promise<void> {
  const cells = addUp(entries, OF_CELL);
  await addTo(ctx, 'pipeline_cells', OF_CELL, cells);
  await addTo(ctx, 'pipeline_of_partners', OF_PARTNER, addUp(cells, OF_PARTNER));
  await addTo(ctx, 'pipeline_totals', OF_TOTAL, addUp(cells, OF_TOTAL));
}

/** How a registration is counted, for whoever counts in SQL; `bucket.ts` says the same. `d` is `deals`. */
export const COUNTED = sql`d.tenant_id, d.partner_id, d.stage_id, d.approval_status, d.outcome,
  coalesce(d.currency, '') as currency, coalesce(substr(d.close_date::text, 1, 7), '') as close_month,
  count(*)::integer as deals,
  sum(coalesce(case when d.outcome = 'won' then d.won_amount_minor else d.amount_minor end, 0)) as amount_minor`;

/**
 * Counts a tenant's sums anew from its registrations. Entries that the count has seen are removed by the same statement,
 * so both speak of one moment whatever is written meanwhile. The caller has taken the turn.
 */
export async function recount(ctx: Pick<Ctx, 'db' | 'tenantId'>): Promise<void> {
  const { db, tenantId } = ctx;
  for (const table of ['pipeline_cells', 'pipeline_of_partners', 'pipeline_totals'] as const) {
    await db.deleteFrom(table).where('tenant_id', '=', tenantId).execute();
  }
  await sql`with gone as (delete from pipeline_entries where tenant_id = ${tenantId})
    insert into pipeline_cells select ${COUNTED} from deals d
    where d.tenant_id = ${tenantId} and d.approval_status <> 'draft' group by 1, 2, 3, 4, 5, 6, 7`.execute(db);
  await sql`insert into pipeline_of_partners
    select tenant_id, partner_id, stage_id, approval_status, outcome, currency, sum(deals), sum(amount_minor)
    from pipeline_cells where tenant_id = ${tenantId} group by 1, 2, 3, 4, 5, 6`.execute(db);
  await sql`insert into pipeline_totals
    select tenant_id, stage_id, approval_status, outcome, currency, sum(deals), sum(amount_minor)
    from pipeline_cells where tenant_id = ${tenantId} group by 1, 2, 3, 4, 5`.execute(db);
}
