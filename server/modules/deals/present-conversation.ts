import type { Ctx } from '../../kit/context.ts';
import type { DealComment, TimelineEntry } from './conversation.contract.ts';
import type { CommentRow, EventRow } from './conversation-queries.ts';
import { mayCorrect } from './talk/correcting.ts';
import { selectMentions, type Mention } from './talk/queries.ts';

type Side = 'vendor' | 'partner';

/** Comments as their reader sees them, with the people they mention. */
export async function presentComments(ctx: Ctx, rows: readonly CommentRow[]): Promise<DealComment[]> {
  const mentions = await selectMentions(
    ctx,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => presentOne(ctx, row, mentions.get(row.id) ?? []));
}

/** One comment as its reader sees it. */
export const presentComment = async (ctx: Ctx, row: CommentRow): Promise<DealComment> =>
  (await presentComments(ctx, [row]))[0]!;

function presentOne(ctx: Ctx, row: CommentRow, mentions: readonly Mention[]): DealComment {
  const answer = mayCorrect(ctx, row);
  return {
    id: row.id,
    body: row.deleted_at === null ? row.body : '',
    visibility: row.visibility as DealComment['visibility'],
    author: { name: row.author_name, side: row.author_side as Side },
    mine: row.author_id === ctx.actor.id,
    mentions: mentions.map(({ name, membership_id: id }) => ({ name, me: id === ctx.actor.id })),
    createdAt: row.created_at.toISOString(),
    editedAt: row.edited_at?.toISOString() ?? null,
    deletedAt: row.deleted_at?.toISOString() ?? null,
    correct: answer === true ? { allowed: true } : { allowed: false, reason: answer },
  };
}

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
