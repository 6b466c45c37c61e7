import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import type { Events } from '../../../db/types.ts';
import type { Ctx } from '../../kit/context.ts';
import type { FileRow } from '../../kit/files/queries.ts';
import { STATEMENT_FILES } from './statements.ts';

const MOST = 200;

/** Files of several statements that the reader may see, by statement. */
export async function selectStatementFiles(ctx: Ctx, statementIds: readonly string[]): Promise<Map<string, FileRow[]>> {
  if (statementIds.length === 0) return new Map();
  const rows = await ctx.db
    .selectFrom('files')
    .selectAll()
    .where('tenant_id', '=', ctx.tenantId)
    .where('subject_kind', '=', STATEMENT_FILES)
    .where('subject_id', 'in', [...statementIds])
    .where('state', '=', 'stored')
    .orderBy('id')
    .execute();
  return Map.groupBy(rows as FileRow[], (row) => row.subject_id!);
}

/** Events of a case or of a side that the reader may see, the latest first. */
export const selectEventsOf = (ctx: Ctx, subject: { kind: string; id: string }): Promise<Selectable<Events>[]> =>
  ctx.db
    .selectFrom('events')
    .selectAll()
    .where('tenant_id', '=', ctx.tenantId)
    .where('subject_id', '=', subject.id)
    .where('subject_kind', '=', subject.kind)
    .orderBy('occurred_at', 'desc')
    .orderBy('id', 'desc')
    .limit(MOST)
    .execute();

/** How much was said and shown on registrations, by registration. */
export interface Activity {
  comments: number;
  files: number;
  lastAt: Date | null;
}

export async function selectActivity(ctx: Ctx, dealIds: readonly string[]): Promise<Map<string, Activity>> {
  if (dealIds.length === 0) return new Map();
  const comments = await ctx.db
    .selectFrom('deal_comments')
    .select('deal_id as id')
    .select(sql<string>`least(count(*), 100000)`.as('count'))
    .select(sql<Date>`max(created_at)`.as('last'))
    .where('tenant_id', '=', ctx.tenantId)
    .where('deal_id', 'in', [...dealIds])
    .where('visibility', '=', 'shared')
    .groupBy('deal_id')
    .execute();
  const files = await ctx.db
    .selectFrom('files')
    .select('subject_id as id')
    .select(sql<string>`least(count(*), 100000)`.as('count'))
    .select(sql<Date>`max(created_at)`.as('last'))
    .where('tenant_id', '=', ctx.tenantId)
    .where('subject_id', 'in', [...dealIds])
    .where('state', '=', 'stored')
    .where('visibility', '=', 'shared')
    .groupBy('subject_id')
    .execute();
  return new Map(dealIds.map((id) => [id, activityOf(id, comments, files)]));
}

interface Counted {
  id: string | null;
  count: string;
  last: Date;
}

function activityOf(id: string, comments: readonly Counted[], files: readonly Counted[]): Activity {
  const said = comments.find((row) => row.id === id);
  const shown = files.find((row) => row.id === id);
  const moments = [said?.last, shown?.last].filter((moment) => moment !== undefined);
  return {
    comments: Number(said?.count ?? 0),
    files: Number(shown?.count ?? 0),
    lastAt: moments.length === 0 ? null : new Date(Math.max(...moments.map((moment) => moment.getTime()))),
  };
}

/** How many people at partners hear of a decision: their administrators and whoever submitted. */
export async function countTold(
  ctx: Ctx,
  partnerIds: readonly string[],
  submitters: readonly string[],
): Promise<number> {
  const row = await ctx.db
    .selectFrom('memberships')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('tenant_id', '=', ctx.tenantId)
    .where('partner_id', 'in', [...partnerIds])
    .where('status', '=', 'active')
    .where(({ or, eb }) =>
      or([
        eb('role', '=', 'partner_administrator'),
        ...(submitters.length > 0 ? [eb('id', 'in', [...submitters])] : []),
      ]),
    )
    .executeTakeFirstOrThrow();
  return Math.min(1000, Number(row.count));
}
