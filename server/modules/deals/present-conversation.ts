import type { Ctx } from '../../kit/context.ts';
import type { DealComment, TimelineEntry } from './conversation.contract.ts';
import type { CommentRow, EventRow } from './conversation-queries.ts';

type Side = 'vendor' | 'partner';

export const presentComment = (ctx: Ctx, row: CommentRow): DealComment => ({
  id: row.id,
  body: row.body,
  visibility: row.visibility as DealComment['visibility'],
  author: { name: row.author_name, side: row.author_side as Side },
  mine: row.author_id === ctx.actor.id,
  createdAt: row.created_at.toISOString(),
});

/** An event as a timeline shows it; whether the reader may see it at all, the fence has decided. */
export const presentEvent = (row: EventRow): TimelineEntry => ({
  id: row.id,
  type: row.type,
  at: row.occurred_at.toISOString(),
  actor: { kind: row.actor_kind as TimelineEntry['actor']['kind'], name: row.actor_name, side: row.actor_side as Side },
  visibility: row.visibility as TimelineEntry['visibility'],
  before: row.before,
  after: row.after,
  data: row.data,
});
