/** A person's own settings, what the vendor sets for all, and ending mails by one click. */
import { z } from 'zod';
import { Timestamp, endpoint } from '../../kit/contract.ts';
import { MAIL_WAYS } from './delivery.ts';
import { KIND_NAMES } from './kinds.ts';

const Time = z
  .string()
  .max(5)
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as 20:00')
  .nullable();

export const NotificationSettings = z
  .strictObject({
    /** Local times between which no mail is sent at once; both or none. */
    quietFrom: Time,
    quietUntil: Time,
    /** Until then nothing is mailed; it comes with the next daily mail. */
    pausedUntil: Timestamp.nullable(),
    /** Local hour of the daily mail. */
    digestHour: z.int().min(0).max(23),
    timeZone: z.string().min(1).max(64),
  })
  .meta({ id: 'NotificationSettings' });
export type NotificationSettings = z.infer<typeof NotificationSettings>;

export const Kind = z.enum(KIND_NAMES).meta({ id: 'NotificationKind' });

const Rule = z
  .strictObject({
    side: z.enum(['vendor', 'partner']),
    kind: Kind,
    inApp: z.boolean(),
    mail: z.enum(MAIL_WAYS),
    mandatory: z.boolean(),
  })
  .meta({ id: 'NotificationRule' });
export type NotificationRule = z.infer<typeof Rule>;
const Rules = z.strictObject({ items: z.array(Rule).max(KIND_NAMES.length * 2) });

const mine = { tag: 'notifications', ability: 'notification.read', scope: 'self' } as const;
const forAll = { tag: 'notifications', ability: 'mail.manage', scope: 'tenant' } as const;

export const notificationSettingsContract = {
  readNotificationSettings: endpoint({
    ...mine,
    method: 'GET',
    path: '/api/v1/notification-settings',
    summary: 'When I want quiet, and when my daily mail comes',
    answer: { status: 200, description: 'My settings', body: NotificationSettings },
  }),
  changeNotificationSettings: endpoint({
    ...mine,
    method: 'PUT',
    path: '/api/v1/notification-settings',
    summary: 'Choose when I want quiet, and when my daily mail comes',
    body: NotificationSettings,
    answer: { status: 200, description: 'My settings', body: NotificationSettings },
  }),
  listNotificationRules: endpoint({
    ...forAll,
    method: 'GET',
    path: '/api/v1/notification-rules',
    summary: 'How people are told unless they choose otherwise, and what is mandatory',
    answer: { status: 200, description: 'One rule per side and kind', body: Rules },
  }),
  changeNotificationRules: endpoint({
    ...forAll,
    method: 'PUT',
    path: '/api/v1/notification-rules',
    summary: 'Set how people are told; rules that are left out stay',
    body: Rules,
    answer: { status: 200, description: 'One rule per side and kind', body: Rules },
  }),
};

const token = z.strictObject({ token: z.string().max(600) });
const Ending = z
  .strictObject({ vendor: z.string().max(200), kind: z.enum([...KIND_NAMES, 'digest']), ended: z.boolean() })
  .meta({ id: 'Unsubscription' });

export const unsubscribeContract = {
  readUnsubscription: endpoint({
    tag: 'notifications',
    ability: 'public',
    scope: 'shared',
    method: 'GET',
    path: '/api/v1/unsubscription/:token',
    summary: 'What a link at the end of a mail would end; changes nothing',
    params: token,
    answer: { status: 200, description: 'What it is about', body: Ending },
  }),
  unsubscribe: endpoint({
    tag: 'notifications',
    ability: 'public',
    scope: 'shared',
    method: 'POST',
    path: '/api/v1/unsubscription/:token',
    summary: 'End mails of a kind without signing in',
    description: 'Mail programs send this by one click (RFC 8058); a form body is accepted and not read.',
    params: token,
    answer: { status: 200, description: 'It is ended', body: Ending },
  }),
};
