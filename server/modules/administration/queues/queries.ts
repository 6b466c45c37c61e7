/**
 * The job engine's own tables (pg-boss, schema `pgboss`). They know no row-level security: every statement here names the
 * tenant that a job carries in its data.
 */
import { sql, type Kysely } from 'kysely';
import type { Ctx } from '../../../kit/context.ts';
import { notFound } from '../../../kit/errors.ts';
import { selectPage, type AnySelect, type ListSource, type Page } from '../../../kit/list-page.ts';
import type { ListValues } from '../../../kit/lists.ts';
import { jobFields, type JobState } from './contract.ts';

interface EngineTables {
  'pgboss.job': {
    id: string;
    name: string;
    data: { job?: unknown; tenantId: string; payload?: unknown } | null;
    state: string;
    retry_count: number;
    start_after: Date;
    created_on: Date;
    completed_on: Date | null;
    output: unknown;
  };
}

export interface JobRow {
  id: string;
  queue: 'dispatch' | 'normal' | 'bulk';
  state: JobState;
  data: { job?: unknown; payload?: unknown };
  retry_count: number;
  start_after: Date;
  created_on: Date;
  completed_on: Date | null;
  output: unknown;
}

export interface DepthRow {
  name: 'dispatch' | 'normal' | 'bulk';
  due: number;
  later: number;
  retrying: number;
  active: number;
  failed: number;
  oldest_waiting_seconds: number | null;
}

const QUEUES = ['normal', 'bulk'];
/** The states that are of interest, in the engine's words and in the form of its partial index; the others are history. */
const LIVE = sql<boolean>`j.state in ('created', 'retry', 'active', 'failed')`;

const STATE = sql<JobState>`case j.state when 'created' then 'waiting' when 'retry' then 'retrying'
  when 'active' then 'active' else 'failed' end`;

const liveJobs = (ctx: Ctx) =>
  (ctx.db as unknown as Kysely<EngineTables>)
    .selectFrom('pgboss.job as j')
    .where('j.name', 'in', QUEUES)
    .where(LIVE)
    .where(sql`j.data ->> 'tenantId'`, '=', ctx.tenantId);

const jobRows = (ctx: Ctx) =>
  liveJobs(ctx).select([
    'j.id',
    'j.name as queue',
    STATE.as('state'),
    'j.data',
    'j.retry_count',
    'j.start_after',
    'j.created_on',
    'j.completed_on',
    'j.output',
  ]);

const source: ListSource = {
  fields: jobFields,
  columns: {
    queue: sql`j.name`,
    name: sql`j.data ->> 'job'`,
    state: STATE,
    createdAt: sql`j.created_on`,
    failedAt: sql`j.completed_on`,
  },
  id: sql`j.id`,
  search: (text) => sql<boolean>`strpos(lower(j.data ->> 'job'), lower(${text})) > 0`,
};

export function selectJobs(ctx: Ctx, values: ListValues): Promise<Page<JobRow>> {
  return selectPage<JobRow>(ctx, jobRows(ctx) as unknown as AnySelect, source, values);
}

/** One live job of this vendor; 404 otherwise. */
export async function selectJob(ctx: Ctx, id: string): Promise<JobRow> {
  const row = await jobRows(ctx).where('j.id', '=', id).executeTakeFirst();
  if (!row) throw notFound();
  return row as JobRow;
}

/** Events that wait to be handed to their subscribers: what stands before the engine's queues. */
async function selectOutboxDepth(ctx: Ctx): Promise<DepthRow> {
  const { rows } = await sql<DepthRow>`
    select 'dispatch' as name, count(*)::int as due, 0 as later, 0 as retrying, 0 as active, 0 as failed,
      greatest(0, floor(extract(epoch from now() - min(occurred_at))))::int as oldest_waiting_seconds
    from event_outbox where tenant_id = ${ctx.tenantId}`.execute(ctx.db);
  return rows[0]!;
}

/** Depth of each queue. Ages count by the database's clock, which is the one that the engine goes by. */
export async function selectDepths(ctx: Ctx): Promise<DepthRow[]> {
  const { rows } = await sql<DepthRow>`
    select q.name,
      count(*) filter (where j.state = 'created' and j.start_after <= now())::int as due,
      count(*) filter (where j.state = 'created' and j.start_after > now())::int as later,
      count(*) filter (where j.state = 'retry')::int as retrying,
      count(*) filter (where j.state = 'active')::int as active,
      count(*) filter (where j.state = 'failed')::int as failed,
      floor(extract(epoch from now() - min(j.start_after)
        filter (where j.state in ('created', 'retry') and j.start_after <= now())))::int as oldest_waiting_seconds
    from unnest(${QUEUES}::text[]) with ordinality as q (name, position)
    left join pgboss.job j on j.name = q.name and ${LIVE}
      and j.data ->> 'tenantId' = ${ctx.tenantId}
    group by q.name, q.position order by q.position`.execute(ctx.db);
  return [await selectOutboxDepth(ctx), ...rows];
}

/**
 * Lets failed jobs wait again, at most 1,000, with one more attempt, as pg-boss's own `retry` does (its `retryJobs` in
 * plans.js of version 12). Returns their ids.
 */
export async function retryFailedJobs(ctx: Ctx, which: { id?: string; name?: string | undefined }): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update pgboss.job set state = 'retry', retry_limit = retry_limit + 1, completed_on = null,
      start_after = greatest(start_after, now())
    where (name, id) in (
      select name, id from pgboss.job
      where name = any (${QUEUES}::text[]) and state = 'failed' and data ->> 'tenantId' = ${ctx.tenantId}
        and (${which.id ?? null}::uuid is null or id = ${which.id ?? null}::uuid)
        and (${which.name ?? null}::text is null or data ->> 'job' = ${which.name ?? null}::text)
      order by created_on limit 1000 for update skip locked)
    returning id`.execute(ctx.db);
  return rows.map((row) => row.id);
}

/** Deletes a failed job; false when it is not there or has not failed. */
export async function deleteFailedJob(ctx: Ctx, id: string): Promise<boolean> {
  const { rows } = await sql`
    delete from pgboss.job
    where name = any (${QUEUES}::text[]) and id = ${id}::uuid and state = 'failed' and data ->> 'tenantId' = ${ctx.tenantId}
    returning id`.execute(ctx.db);
  return rows.length > 0;
}
