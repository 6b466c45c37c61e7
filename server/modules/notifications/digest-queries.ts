/** What the daily mail is made of. */
import { sql } from 'kysely';
import type { Ctx } from '../../kit/context.ts';
import type { NotificationParams } from './contract.ts';
import type { KindName } from './kinds.ts';
import type { Member } from './people-queries.ts';

export interface DealLine {
  number: string;
  customer: string | null;
  /** What it waits for, or until when it is protected. */
  at: Date;
}

const rowsOf = async (ctx: Ctx, query: ReturnType<typeof sql<DealLine>>): Promise<DealLine[]> =>
  (await query.execute(ctx.db)).rows;

/** Most rows of one part of the mail. */
const FEW = 10;

/** What waits for somebody: decisions on their desk, or what the vendor sent back to their firm. The oldest first. */
export function selectWaiting(ctx: Ctx, member: Member): Promise<DealLine[]> {
  const condition =
    member.side === 'vendor'
      ? sql`d.assigned_to = ${member.id} and d.approval_status in ('submitted', 'under_review')`
      : sql`d.partner_id = ${member.partner_id} and d.approval_status = 'info_requested'`;
  return rowsOf(
    ctx,
    sql<DealLine>`select d.number, d.customer_name as customer, coalesce(d.response_due_at, d.updated_at) as at
    from deals d where d.tenant_id = ${ctx.tenantId} and ${condition} order by 3, d.id limit ${FEW}`,
  );
}

/** Protections that end until a moment: of registrations on somebody's desk, or of their firm. The next one first. */
export function selectEnding(ctx: Ctx, member: Member, until: Date): Promise<DealLine[]> {
  const whose = member.side === 'vendor' ? sql`d.assigned_to = ${member.id}` : sql`d.partner_id = ${member.partner_id}`;
  return rowsOf(
    ctx,
    sql<DealLine>`select d.number, d.customer_name as customer, d.expires_at as at from deals d
    where d.tenant_id = ${ctx.tenantId} and d.approval_status = 'approved' and d.outcome = 'open'
      and d.expires_at between ${ctx.clock.now()} and ${until} and ${whose} order by d.expires_at, d.id limit ${FEW}`,
  );
}

export interface News {
  id: string;
  kind: KindName;
  params: NotificationParams;
}

/** Takes what waits for somebody's daily mail, the latest first; what they have read in the app is no news any more. */
export async function takeNews(ctx: Ctx, membershipId: string): Promise<News[]> {
  const rows = await ctx.db
    .updateTable('notifications')
    .set({ digested_at: ctx.clock.now() })
    .where('tenant_id', '=', ctx.tenantId)
    .where('membership_id', '=', membershipId)
    .where('digest', '=', true)
    .where('digested_at', 'is', null)
    .returning(['id', 'kind', 'params', 'read_at', 'created_at'])
    .execute();
  return rows
    .filter((row) => row.read_at === null)
    .sort((a, b) => b.created_at.getTime() - a.created_at.getTime())
    .map(({ id, kind, params }) => ({ id, kind, params }) as unknown as News);
}

/** Whether a timer of this kind waits for somebody already. */
export async function hasTimer(ctx: Ctx, kind: string, subjectId: string): Promise<boolean> {
  const row = await ctx.db
    .selectFrom('timers')
    .select('id')
    .where('tenant_id', '=', ctx.tenantId)
    .where('subject_id', '=', subjectId)
    .where('kind', '=', kind)
    .where('state', '=', 'pending')
    .executeTakeFirst();
  return row !== undefined;
}

export interface Held {
  kind: KindName;
  params: NotificationParams;
  link: string;
  membership_id: string;
  read_at: Date | null;
}

/** A notification whose mail was held back for the quiet hours. */
export async function selectOptionalHeld(ctx: Ctx, id: string): Promise<Held | undefined> {
  const row = await ctx.db
    .selectFrom('notifications')
    .select(['kind', 'params', 'link', 'membership_id', 'read_at'])
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row as unknown as Held | undefined;
}
