import { sql } from 'kysely';
import type { Ctx } from '../../kit/context.ts';

/** Counts one answer of so many business minutes on a local day. */
export async function countResponse(ctx: Ctx, day: string, minutes: number): Promise<void> {
  await ctx.db
    .insertInto('deal_response_times')
    .values({ tenant_id: ctx.tenantId, day, minutes, answers: 1 })
    .onConflict((clash) =>
      clash.columns(['tenant_id', 'day', 'minutes']).doUpdateSet({ answers: sql`deal_response_times.answers + 1` }),
    )
    .execute();
}

/**
 * The exact median of the vendor's business minutes to its first answer since a local day, and over how many answers; of
 * an even number the mean of the two in the middle. Reads counts by day and minute, whatever the number of registrations.
 */
export async function selectMedianResponse(
  ctx: Ctx,
  since: string,
): Promise<{ median: number | null; answered: number }> {
  const { rows } = await sql<{ median: number | null; answered: number }>`
    with counts as (
      select minutes, sum(answers) as answers from deal_response_times
      where tenant_id = ${ctx.tenantId} and day >= ${since}::date group by minutes
    ), running as (
      select minutes, sum(answers) over (order by minutes) as upto, sum(answers) over () as total from counts
    )
    select
      ((select min(minutes) from running where upto >= floor((total + 1) / 2.0))
        + (select min(minutes) from running where upto >= ceil((total + 1) / 2.0)))::float8 / 2 as median,
      coalesce((select max(total) from running), 0)::int as answered`.execute(ctx.db);
  return rows[0]!;
}

/** Counts all answers anew from the registrations, by the local day of each: for worlds that are written in bulk. */
export async function rebuildResponseTimes(ctx: Pick<Ctx, 'db' | 'tenantId'>): Promise<void> {
  await ctx.db.deleteFrom('deal_response_times').where('tenant_id', '=', ctx.tenantId).execute();
  await sql`insert into deal_response_times (tenant_id, day, minutes, answers)
    select d.tenant_id, (d.first_response_at at time zone (t.calendar ->> 'timeZone'))::date, d.response_minutes, count(*)
    from deals d join tenants t on t.tenant_id = d.tenant_id
    where d.tenant_id = ${ctx.tenantId} and t.tenant_id = ${ctx.tenantId}
      and d.first_response_at is not null and d.response_minutes is not null
    group by 1, 2, 3`.execute(ctx.db);
}
