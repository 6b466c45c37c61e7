/** What the notification centre reads. The bell asks again twice a minute, as long as somebody looks. */
import type { AnswerOf } from '../../../server/kit/contract.ts';
import { notificationsContract } from '../../../server/modules/notifications/contract.ts';
import { pagesFor, queryFor } from '../../api/queries.ts';

export type Notification = AnswerOf<typeof notificationsContract.listNotifications>['items'][number];
export type KindName = Notification['kind'];
export type Preference = AnswerOf<typeof notificationsContract.readNotificationPreferences>['items'][number];

/** Milliseconds between two looks. */
const EVERY = 30_000;

/** How many are unread. TanStack Query stops asking while the tab is hidden and asks at once when it comes back. */
export const unreadQuery = {
  ...queryFor(notificationsContract.countUnreadNotifications, {}),
  refetchInterval: EVERY,
  refetchOnWindowFocus: 'always' as const,
};

/** The newest ones, for the panel under the bell. */
export const latestQuery = queryFor(notificationsContract.listNotifications, { query: { limit: 12 } });

/** All of them, or those that are unread. */
export const allPages = (unreadOnly: boolean) =>
  pagesFor(notificationsContract.listNotifications, {
    query: { limit: 40, ...(unreadOnly ? { read: 'is:false' } : {}) },
  });

export const preferencesQuery = queryFor(notificationsContract.readNotificationPreferences, {});
export const settingsQuery = queryFor(notificationsContract.readNotificationSettings, {});
