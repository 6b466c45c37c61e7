/** Talking about a registration beyond saying something: whom to mention, correcting oneself. */
import { z } from 'zod';
import { Id, endpoint, text } from '../../../kit/contract.ts';
import { DealComment, MentionRef } from '../conversation.contract.ts';
import { about } from '../deal.contract.ts';

/** Somebody whom the reader may mention. */
const Mentionable = z
  .strictObject({
    ref: MentionRef,
    name: z.string().max(200),
    side: z.enum(['vendor', 'partner']),
    /** The firm that somebody belongs to. */
    firm: z.string().max(200),
  })
  .meta({ id: 'Mentionable' });
export type Mentionable = z.infer<typeof Mentionable>;

const oneComment = z.strictObject({ dealId: Id, commentId: Id });

export const talkContract = {
  listMentionable: endpoint({
    ...about,
    ability: 'deal.comment',
    method: 'GET',
    path: '/api/v1/deals/:dealId/mentionable',
    summary: 'Whom I may mention in a comment: those who see the registration and whom I may know of',
    query: z.strictObject({
      q: z.string().trim().max(100).optional().meta({ description: 'Beginning of a word of the name' }),
      visibility: z.enum(['shared', 'internal']).default('shared'),
    }),
    answer: {
      status: 200,
      description: 'At most twenty people, by name',
      body: z.strictObject({ items: z.array(Mentionable).max(20) }),
    },
  }),
  editComment: endpoint({
    ...about,
    params: oneComment,
    ability: 'deal.comment',
    method: 'PATCH',
    path: '/api/v1/deals/:dealId/comments/:commentId',
    summary: 'Correct what I said, within fifteen minutes; it then says that it was edited',
    body: z.strictObject({ body: text(10_000).trim().min(1) }),
    answer: { status: 200, description: 'The comment as it is now', body: DealComment },
    problems: ['too_late'],
  }),
  deleteComment: endpoint({
    ...about,
    params: oneComment,
    ability: 'deal.comment',
    method: 'DELETE',
    path: '/api/v1/deals/:dealId/comments/:commentId',
    summary: 'Take back what I said, within fifteen minutes; that something was said stays',
    answer: { status: 200, description: 'The comment as it is now', body: DealComment },
    problems: ['too_late'],
  }),
};
