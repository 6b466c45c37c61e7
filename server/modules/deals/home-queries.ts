import { sql, type SqlBool } from 'kysely';
import type { Ctx } from '../../kit/context.ts';
import { selectPage, type ListSource, type Page } from '../../kit/list-page.ts';
import { isInChain, waitsForActor } from './approvals/waiting-queries.ts';
import { dealRecords, visibleDeals, type DealRecord } from './queries.ts';

/** Counts on home pages stop here. */
const MOST = 10_000;

/** Vendor: registrations without an answer yet, of the reader and of nobody, or all in view. */
const waitingForVendor = sql<SqlBool>`d.approval_status in ('submitted', 'under_review')`;

/** Partner: what the vendor has sent back, of the own firm. */
const waitingForPartner = sql<SqlBool>`(d.approval_status = 'info_requested'
  or (d.approval_status = 'rejected' and r.resubmittable and d.outcome = 'open'))`;

const mineOrNobodys = (ctx: Ctx) => sql<SqlBool>`(d.assigned_to = ${membership(ctx)} or d.assigned_to is null)`;

/** Steps that wait for the reader's vote; without a chain what is theirs or nobody's. */
const mine = (ctx: Ctx) => sql<SqlBool>`(${waitsForActor(ctx)} or (not ${isInChain} and ${mineOrNobodys(ctx)}))`;

/** The actor's membership; an API key has none and is assigned nothing. */
const membership = ({ actor }: Ctx) => sql`${actor.kind === 'person' ? actor.id : null}::uuid`;

/** The vendor's queue is in the order of its promises, a partner's in the order in which things came back. */
const inboxSource = (side: 'vendor' | 'partner'): ListSource => ({
  fields: { due: { type: 'time', sort: true, filter: false } },
  columns: { due: sql.ref(side === 'vendor' ? 'd.response_due_at' : 'd.decided_at') },
  id: sql.ref('d.id'),
});

/** What waits for the reader, the oldest promise first. */
export function selectInbox(
  ctx: Ctx,
  { scope, cursor, limit }: { scope: 'mine' | 'all'; cursor?: string | undefined; limit: number },
): Promise<Page<DealRecord>> {
  return selectPage<DealRecord>(ctx, inbox(ctx, scope), inboxSource(ctx.actor.side), {
    sort: 'due',
    cursor,
    limit,
    total: 'false',
  });
}

function inbox(ctx: Ctx, scope: 'mine' | 'all') {
  if (ctx.actor.side === 'partner') {
    return dealRecords(ctx).where('d.partner_id', '=', ctx.actor.partnerId!).where(waitingForPartner);
  }
  const waiting = dealRecords(ctx).where(waitingForVendor);
  return scope === 'all' ? waiting : waiting.where(mine(ctx));
}

type Count = Record<string, string>;

const counted = (condition: SqlCondition) => sql<string>`least(count(*) filter (where ${condition}), ${sql.lit(MOST)})`;
type SqlCondition = ReturnType<typeof sql<SqlBool>>;

/** Counts for the vendor's first page, over what waits and what is protected. */
export async function selectConsoleCounts(ctx: Ctx, soon: { due: Date; expiry: Date }): Promise<Count> {
  const now = ctx.clock.now();
  const [waiting, expiring] = [await countWaiting(ctx, now, soon.due), await countExpiring(ctx, now, soon.expiry)];
  return { ...waiting, expiring };
}

async function countWaiting(ctx: Ctx, now: Date, dueSoon: Date): Promise<Count> {
  const mine = sql<SqlBool>`d.assigned_to = ${membership(ctx)}`;
  return visibleDeals(ctx)
    .where(waitingForVendor)
    .select(counted(sql`true`).as('waiting'))
    .select(counted(mine).as('mine'))
    .select(counted(sql`d.assigned_to is null`).as('unassigned'))
    .select(counted(sql`d.response_due_at < ${now}`).as('overdue'))
    .select(counted(sql`d.response_due_at between ${now} and ${dueSoon}`).as('dueSoon'))
    .executeTakeFirstOrThrow();
}

async function countExpiring(ctx: Ctx, now: Date, until: Date): Promise<string> {
  const { expiring } = await protectedDeals(ctx, now)
    .where('d.expires_at', '<=', until)
    .select(counted(sql`true`).as('expiring'))
    .executeTakeFirstOrThrow();
  return expiring;
}

const protectedDeals = (ctx: Ctx, now: Date) =>
  visibleDeals(ctx)
    .where('d.approval_status', '=', 'approved')
    .where('d.outcome', '=', 'open')
    .where('d.expires_at', '>=', now);

/** Counts for a partner's first page, over the own firm's registrations. */
export async function selectPortalCounts(ctx: Ctx, soon: Date, yearStart: Date): Promise<Count> {
  const now = ctx.clock.now();
  const shielded = sql<SqlBool>`d.approval_status = 'approved' and d.outcome = 'open' and d.expires_at >= ${now}`;
  return visibleDeals(ctx)
    .where('d.partner_id', '=', ctx.actor.partnerId!)
    .leftJoin('reason_codes as r', (on) =>
      on.onRef('r.tenant_id', '=', 'd.tenant_id').onRef('r.id', '=', 'd.decision_reason_id'),
    )
    .select(counted(sql`d.approval_status = 'draft'`).as('drafts'))
    .select(counted(waitingForVendor).as('waitingForVendor'))
    .select(counted(waitingForPartner).as('needMe'))
    .select(counted(shielded).as('protected'))
    .select(counted(sql`${shielded} and d.expires_at <= ${soon}`).as('expiring'))
    .select(counted(sql`d.outcome = 'won' and d.won_at >= ${yearStart}`).as('wonThisYear'))
    .executeTakeFirstOrThrow();
}

/** The own firm's drafts, the latest first. */
export async function selectDrafts(ctx: Ctx, limit: number): Promise<DealRecord[]> {
  const rows = await dealRecords(ctx)
    .where('d.partner_id', '=', ctx.actor.partnerId!)
    .where('d.approval_status', '=', 'draft')
    .orderBy('d.updated_at', 'desc')
    .orderBy('d.id', 'desc')
    .limit(limit)
    .execute();
  return rows as unknown as DealRecord[];
}

/** Protected registrations of the own firm that end until a moment, the next one first. */
export async function selectExpiring(ctx: Ctx, until: Date, limit: number): Promise<DealRecord[]> {
  const rows = await dealRecords(ctx)
    .where('d.partner_id', '=', ctx.actor.partnerId!)
    .where('d.approval_status', '=', 'approved')
    .where('d.outcome', '=', 'open')
    .where('d.expires_at', '>=', ctx.clock.now())
    .where('d.expires_at', '<=', until)
    .orderBy('d.expires_at')
    .orderBy('d.id')
    .limit(limit)
    .execute();
  return rows as unknown as DealRecord[];
}

/** Median business minutes to the first answer since a moment, and over how many answers. */
export async function selectResponseTime(ctx: Ctx, since: Date): Promise<{ median: number | null; answered: string }> {
  return visibleDeals(ctx)
    .where('d.first_response_at', '>=', since)
    .select(sql<number | null>`percentile_cont(0.5) within group (order by d.response_minutes)`.as('median'))
    .select(counted(sql`true`).as('answered'))
    .executeTakeFirstOrThrow();
}
