import { mayAtAll, type Policy } from '../../../kit/authorize.ts';
import type { ViewRow } from './queries.ts';

/** Own views belong to their owner; what is shared can also be tidied up by those who manage people. */
export const viewPolicy: Policy<Pick<ViewRow, 'owner_id' | 'shared'>> = {
  'saved-view.manage': (ctx, view) =>
    view.owner_id === ctx.actor.id ||
    (view.shared && mayAtAll(ctx.actor, 'people.manage')) ||
    'This view belongs to a colleague',
  'saved-view.share': (ctx, view) => view.owner_id === ctx.actor.id || 'Only its owner shares a view',
};
