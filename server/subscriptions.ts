import type { Subscriber } from './kit/events.ts';
import { watchingSubscriber } from './modules/deals/index.ts';
import { disputeSubscribers } from './modules/disputes/index.ts';
import { notificationSubscribers } from './modules/notifications/index.ts';

/** Who listens to what: the one list. Subscribers run as jobs, at least once, and are idempotent. */
export const subscribers: readonly Subscriber[] = [
  watchingSubscriber,
  ...disputeSubscribers,
  ...notificationSubscribers,
];
