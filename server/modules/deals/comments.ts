import { authorize } from '../../kit/authorize.ts';
import type { Ctx } from '../../kit/context.ts';
import { assertLegal } from './deal.ts';
import { insertComment, type CommentRow } from './conversation-queries.ts';
import { emitDeal } from './events.ts';
import { dealPolicy } from './policy.ts';
import { lockDeal } from './queries.ts';
import { requireMentionable } from './talk/mentions.ts';
import { insertMentions } from './talk/queries.ts';

/** Says something about a registration: to both sides, or among the vendor's staff. */
export async function addComment(
  ctx: Ctx,
  dealId: string,
  { mentions = [], ...comment }: { body: string; visibility: 'shared' | 'internal'; mentions?: readonly string[] },
): Promise<CommentRow> {
  const internal = comment.visibility === 'internal';
  const deal = await lockDeal(ctx, dealId);
  authorize(ctx, dealPolicy, internal ? 'deal.comment.internal' : 'deal.comment', deal);
  assertLegal(deal, internal ? 'commentInternally' : 'comment');
  const mentioned = await requireMentionable(ctx, deal, comment.visibility, mentions);
  const row = await insertComment(ctx, deal, comment);
  await insertMentions(ctx, row, mentioned);
  await emitDeal(
    ctx,
    internal ? 'deal.commented_internally' : 'deal.commented',
    { after: deal },
    { commentId: row.id },
  );
  return row;
}
