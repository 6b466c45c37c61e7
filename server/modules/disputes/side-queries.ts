import { sql } from 'kysely';
import type { Ctx } from '../../kit/context.ts';
import { notFound } from '../../kit/errors.ts';
import { selectPage, type ListSource, type Page } from '../../kit/list-page.ts';
import type { ListValues } from '../../kit/lists.ts';
import { SIDE_LIST } from './portal.contract.ts';
import type { SideRow } from './rows.ts';
import type { DisputeStatus } from './states.ts';

/** A side with what its partner may know of the case and of its own registration. */
export type OwnSide = SideRow & {
  status: DisputeStatus;
  opened_at: Date;
  decided_at: Date | null;
  appeal_until: Date | null;
  number: string;
  deal_customer: string | null;
  /** Whether a question of its own waits for an answer, and until when. */
  asked_until: Date | null;
};

const askedUntil = sql<Date | null>`(select min(q.due_at) from dispute_requests q where q.tenant_id = s.tenant_id
  and q.side_id = s.id and q.state in ('open', 'missed'))`;

/** Own sides: the case is joined by the columns that its partner may know, and by no other. */
const ownSides = (ctx: Ctx) =>
  ctx.db
    .selectFrom('dispute_sides as s')
    .innerJoin('disputes as c', (on) => on.onRef('c.tenant_id', '=', 's.tenant_id').onRef('c.id', '=', 's.dispute_id'))
    .innerJoin('deals as d', (on) => on.onRef('d.tenant_id', '=', 's.tenant_id').onRef('d.id', '=', 's.deal_id'))
    .where('s.tenant_id', '=', ctx.tenantId)
    .where('s.partner_id', '=', ctx.actor.partnerId!)
    .selectAll('s')
    .select([
      'c.status',
      'c.opened_at',
      'c.decided_at',
      'c.appeal_until',
      'd.number',
      'd.customer_name as deal_customer',
    ])
    .select(askedUntil.as('asked_until'));

/** One own side. Throws 404. */
export async function selectOwnSide(ctx: Ctx, id: string): Promise<OwnSide> {
  const row = await ownSides(ctx).where('s.id', '=', id).executeTakeFirst();
  if (!row) throw notFound();
  return row as OwnSide;
}

/** Own sides of one registration, the latest first. */
export async function selectOwnSidesOfDeal(ctx: Ctx, dealId: string): Promise<OwnSide[]> {
  const rows = await ownSides(ctx).where('s.deal_id', '=', dealId).orderBy('s.id', 'desc').limit(20).execute();
  return rows as OwnSide[];
}

/** Cases that a registration is or was in, as far as they are in view, without their contents. */
export async function selectSidesOfDeal(
  ctx: Ctx,
  dealId: string,
): Promise<{ standing: string; dispute_id: string; over: boolean }[]> {
  return ctx.db
    .selectFrom('dispute_sides as s')
    .innerJoin('disputes as c', (on) => on.onRef('c.tenant_id', '=', 's.tenant_id').onRef('c.id', '=', 's.dispute_id'))
    .select(['s.standing', 's.dispute_id'])
    .select(sql<boolean>`(c.closed_at is not null)`.as('over'))
    .where('s.tenant_id', '=', ctx.tenantId)
    .where('s.deal_id', '=', dealId)
    .orderBy('s.id', 'desc')
    .limit(20)
    .execute();
}

const source: ListSource = {
  fields: SIDE_LIST,
  columns: {
    over: sql`(c.closed_at is not null)`,
    standing: sql.ref('s.standing'),
    openedAt: sql.ref('c.opened_at'),
    updatedAt: sql.ref('s.updated_at'),
  },
  id: sql.ref('s.id'),
  search: (text) =>
    sql`(d.customer_name ilike ${`%${escaped(text)}%`} or d.number like ${`%${escaped(text).toUpperCase()}%`})`,
};

const escaped = (text: string) => text.replace(/[\\%_]/g, '\\$&');

/** A page of the own firm's sides. */
export const selectOwnSides = (ctx: Ctx, values: ListValues): Promise<Page<OwnSide>> =>
  selectPage<OwnSide>(ctx, ownSides(ctx), source, values);
