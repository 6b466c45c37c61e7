import { mount, type Mounted } from '../../../kit/http.ts';
import { presentComment } from '../present-conversation.ts';
import { talkContract } from './contract.ts';
import { deleteComment, editComment } from './correcting.ts';
import { listMentionable } from './mentions.ts';

export const talkRoutes: Mounted = mount(talkContract, {
  listMentionable: (ctx, { params, query }) => listMentionable(ctx, params.dealId, query),
  editComment: async (ctx, { params, body }) =>
    presentComment(ctx, await editComment(ctx, params.dealId, params.commentId, body.body)),
  deleteComment: async (ctx, { params }) =>
    presentComment(ctx, await deleteComment(ctx, params.dealId, params.commentId)),
});
