import type { Policy } from '../../kit/authorize.ts';

/** People are told things; programs use webhooks and the API. Queries see to it that everybody reads their own only. */
export const notificationPolicy: Policy<unknown> = {
  'notification.read': (ctx) => ctx.actor.kind === 'person' || 'An API key has no notifications',
};

/** How everybody is told is the vendor's to set. */
export const rulePolicy: Policy<null> = {
  'mail.manage': ({ actor }) => actor.side === 'vendor' || 'Only the vendor can do this',
};
