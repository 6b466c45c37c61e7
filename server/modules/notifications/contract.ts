/** Endpoints of notifications. `web/` imports this file only. */
import { z } from 'zod';
import { Id, Money, Timestamp, endpoint, page } from '../../kit/contract.ts';
import { listQuery, type ListFields } from '../../kit/lists.ts';
import { MAIL_WAYS } from './delivery.ts';
import { KIND_NAMES } from './kinds.ts';
import { Kind, notificationSettingsContract, unsubscribeContract } from './settings.contract.ts';

export { MAIL_WAYS } from './delivery.ts';
export { kindsOf } from './kinds.ts';
export type { NotificationRule, NotificationSettings } from './settings.contract.ts';

const mine = { tag: 'notifications', ability: 'notification.read', scope: 'self' } as const;

/** A reason of the vendor's in its own words; the English ones where it has no German. */
const ReasonWords = z.strictObject({ en: z.string().max(200), de: z.string().max(200) }).meta({ id: 'ReasonWords' });

/** What a notification's sentence is made of; null where it does not apply. `until` is a day of the vendor's calendar. */
export const NotificationParams = z
  .strictObject({
    number: z.string().max(20).nullable(),
    customer: z.string().max(200).nullable(),
    partner: z.string().max(200).nullable(),
    actor: z.string().max(200).nullable(),
    reason: ReasonWords.nullable(),
    note: z.string().max(500).nullable(),
    /** Step of a chain of approvals. */
    step: z.string().max(120).nullable().default(null),
    /** What happened, as the last part of the event's type; for those who watch. */
    news: z.string().max(60).nullable().default(null),
    until: z.string().max(10).nullable(),
    daysLeft: z.int().min(-100_000).max(100_000).nullable(),
    discountBasisPoints: z.int().min(0).max(10_000).nullable(),
    amount: Money.nullable(),
  })
  .meta({ id: 'NotificationParams' });
export type NotificationParams = z.infer<typeof NotificationParams>;

/** Something that the signed-in person was told. `link` is the page of the web app that it is about. */
export const Notification = z
  .strictObject({
    id: Id,
    kind: Kind,
    params: NotificationParams,
    link: z.string().max(300),
    createdAt: Timestamp,
    readAt: Timestamp.nullable(),
  })
  .meta({ id: 'Notification' });
export type Notification = z.infer<typeof Notification>;

/** How the signed-in person wants to be told about one kind of thing. */
const Preference = z
  .strictObject({
    kind: Kind,
    inApp: z.boolean(),
    mail: z.enum(MAIL_WAYS).meta({ description: 'At once, in the daily mail, or not at all' }),
    /** Answered only: the vendor demands at least this much. */
    mandatory: z.boolean().optional(),
  })
  .meta({ id: 'NotificationPreference' });
export type Preference = z.infer<typeof Preference>;

export const notificationFields = {
  kind: { type: 'enum', values: KIND_NAMES },
  read: { type: 'boolean' },
  createdAt: { type: 'time', sort: true, nullable: false },
} as const satisfies ListFields;

const byId = z.strictObject({ notificationId: Id });
const one = { status: 200, description: 'The notification as it is now', body: Notification } as const;
const Preferences = z.strictObject({ items: z.array(Preference).max(KIND_NAMES.length) });
const preferences = { status: 200, description: 'One entry per kind that can reach me', body: Preferences } as const;

/** What somebody was told, and how they want to be told. */
export const centreContract = {
  listNotifications: endpoint({
    ...mine,
    method: 'GET',
    path: '/api/v1/notifications',
    summary: 'What I was told, the latest first',
    query: listQuery(notificationFields, '-createdAt'),
    answer: { status: 200, description: 'A page of notifications', body: page(Notification) },
  }),
  countUnreadNotifications: endpoint({
    ...mine,
    method: 'GET',
    path: '/api/v1/notifications/unread-count',
    summary: 'How many notifications I have not read, counted to 1,000',
    answer: {
      status: 200,
      description: 'The count',
      body: z.strictObject({ unread: z.int().min(0).max(1000) }),
    },
  }),
  markNotificationRead: endpoint({
    ...mine,
    method: 'PUT',
    path: '/api/v1/notifications/:notificationId/read',
    summary: 'Mark a notification as read; also when it was',
    params: byId,
    answer: one,
  }),
  markNotificationUnread: endpoint({
    ...mine,
    method: 'DELETE',
    path: '/api/v1/notifications/:notificationId/read',
    summary: 'Mark a notification as not read',
    params: byId,
    answer: one,
  }),
  markNotificationsRead: endpoint({
    ...mine,
    method: 'POST',
    path: '/api/v1/notifications/read',
    summary: 'Mark all notifications as read that I had up to a moment',
    body: z.strictObject({ until: Timestamp }),
    answer: {
      status: 200,
      description: 'How many were not read before',
      body: z.strictObject({ marked: z.int().min(0).max(2_147_483_647) }),
    },
  }),
  readNotificationPreferences: endpoint({
    ...mine,
    method: 'GET',
    path: '/api/v1/notification-preferences',
    summary: 'About what I am told, and how',
    answer: preferences,
  }),
  changeNotificationPreferences: endpoint({
    ...mine,
    method: 'PUT',
    path: '/api/v1/notification-preferences',
    summary: 'Choose about what I am told, and how; kinds that are left out stay as they are',
    body: Preferences,
    answer: preferences,
  }),
};

export const notificationsContract = { ...centreContract, ...notificationSettingsContract, ...unsubscribeContract };
