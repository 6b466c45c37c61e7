/** Correcting or taking back what one has said, soon after. */
import { authorize } from '../../../kit/authorize.ts';
import type { Ctx } from '../../../kit/context.ts';
import { conflict, forbidden } from '../../../kit/errors.ts';
import type { CommentRow } from '../conversation-queries.ts';
import { emitDeal } from '../events.ts';
import { dealPolicy } from '../policy.ts';
import { lockDeal } from '../queries.ts';
import { lockComment, updateComment } from './queries.ts';

/** How long somebody may correct what they said. */
const MINUTES = 15;

/** Stands where words were; whoever reads is shown that they were taken back. */
const NOTHING_LEFT = '–';

/** Whether the actor may still correct a comment: `true`, or why not. */
export function mayCorrect(ctx: Ctx, comment: CommentRow): true | string {
  if (comment.author_id !== ctx.actor.id) return 'Only the author can change a comment';
  if (comment.deleted_at !== null) return 'This comment was taken back';
  const age = ctx.clock.now().getTime() - comment.created_at.getTime();
  return age <= MINUTES * 60_000 || `A comment can be changed for ${MINUTES} minutes`;
}

async function correct(
  ctx: Ctx,
  dealId: string,
  commentId: string,
  what: 'edited' | 'deleted',
  change: { body: string; edited_at?: Date; deleted_at?: Date },
): Promise<CommentRow> {
  const deal = await lockDeal(ctx, dealId);
  const before = await lockComment(ctx, dealId, commentId);
  const internal = before.visibility === 'internal';
  authorize(ctx, dealPolicy, internal ? 'deal.comment.internal' : 'deal.comment', deal);
  if (before.author_id !== ctx.actor.id) throw forbidden('forbidden', 'Only the author can change a comment');
  const answer = mayCorrect(ctx, before);
  if (answer !== true) throw conflict('too_late', answer);
  const after = await updateComment(ctx, commentId, change);
  await emitDeal(ctx, `deal.comment_${what}${internal ? '_internally' : ''}`, { after: deal }, { commentId });
  return after;
}

/** Puts other words in place of what the actor said. Those who were told are not told again. */
export const editComment = (ctx: Ctx, dealId: string, commentId: string, body: string): Promise<CommentRow> =>
  correct(ctx, dealId, commentId, 'edited', { body, edited_at: ctx.clock.now() });

/** Takes back what the actor said; the words are gone for everybody, that something was said stays. */
export const deleteComment = (ctx: Ctx, dealId: string, commentId: string): Promise<CommentRow> =>
  correct(ctx, dealId, commentId, 'deleted', { body: NOTHING_LEFT, deleted_at: ctx.clock.now() });
