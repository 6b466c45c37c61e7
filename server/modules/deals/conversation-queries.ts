import { Buffer } from 'node:buffer';
import { sql, type Selectable } from 'kysely';
import type { DealComments, Events } from '../../../db/types.ts';
import type { Ctx } from '../../kit/context.ts';
import type { DealEventType } from './events.ts';
import { invalid } from '../../kit/errors.ts';
import { newId } from '../../kit/id.ts';
import type { Page } from '../../kit/list-page.ts';
import type { Deal } from './deal.ts';

export type CommentRow = Selectable<DealComments>;
export type EventRow = Selectable<Events>;

interface Paging {
  cursor?: string | undefined;
  limit: number;
}

const foreign = () =>
  invalid([{ path: 'query.cursor', code: 'invalid_cursor', message: 'The cursor does not belong to this list' }]);

const encode = (text: string) => Buffer.from(text).toString('base64url');
const decode = (cursor: string) => Buffer.from(cursor, 'base64url').toString();

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Comments that the reader may see, the oldest first. */
export async function selectComments(ctx: Ctx, dealId: string, { cursor, limit }: Paging): Promise<Page<CommentRow>> {
  let query = ctx.db
    .selectFrom('deal_comments')
    .selectAll()
    .where('tenant_id', '=', ctx.tenantId)
    .where('deal_id', '=', dealId)
    .orderBy('id')
    .limit(limit + 1);
  if (cursor !== undefined) {
    const after = decode(cursor);
    if (!ID.test(after)) throw foreign();
    query = query.where('id', '>', after);
  }
  const rows = await query.execute();
  const items = rows.slice(0, limit);
  return { items, nextCursor: rows.length > limit ? encode(items.at(-1)!.id) : null, total: null };
}

export function insertComment(
  ctx: Ctx,
  deal: Deal,
  comment: { body: string; visibility: 'shared' | 'internal' },
): Promise<CommentRow> {
  return ctx.db
    .insertInto('deal_comments')
    .values({
      ...comment,
      tenant_id: ctx.tenantId,
      id: newId(),
      deal_id: deal.id,
      partner_id: deal.partner_id,
      author_id: ctx.actor.id,
      author_name: ctx.actor.name,
      author_side: ctx.actor.side,
      created_at: ctx.clock.now(),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

const afterEvent = (cursor: string): { at: Date; id: string } => {
  const [time = '', id = ''] = decode(cursor).split(' ');
  const at = new Date(time);
  if (Number.isNaN(at.getTime()) || !ID.test(id)) throw foreign();
  return { at, id };
};

/** Events of a registration that the reader may see, the latest first. */
export async function selectTimeline(ctx: Ctx, dealId: string, { cursor, limit }: Paging): Promise<Page<EventRow>> {
  let query = ctx.db
    .selectFrom('events')
    .selectAll()
    .where('tenant_id', '=', ctx.tenantId)
    .where('subject_id', '=', dealId)
    .orderBy('occurred_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1);
  if (cursor !== undefined) {
    const { at, id } = afterEvent(cursor);
    query = query.where(sql<boolean>`(occurred_at, id) < (${at}, ${id}::uuid)`);
  }
  const rows = await query.execute();
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const nextCursor = rows.length > limit && last ? encode(`${last.occurred_at.toISOString()} ${last.id}`) : null;
  return { items, nextCursor, total: null };
}

/** What concerns drafts, which are private, or says little. */
const NO_NEWS: readonly DealEventType[] = [
  'deal.drafted',
  'deal.draft_saved',
  'deal.draft_deleted',
  'deal.imported',
  'deal.import_undone',
  'deal.checked',
];

/** What happened lately to submitted registrations in view, the latest first; what partners type in drafts is not news. */
export function selectLatestEvents(ctx: Ctx, limit: number): Promise<EventRow[]> {
  return ctx.db
    .selectFrom('events')
    .selectAll()
    .where('tenant_id', '=', ctx.tenantId)
    .where('subject_kind', '=', 'deal')
    .where('type', 'not in', [...NO_NEWS])
    .orderBy('occurred_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}
