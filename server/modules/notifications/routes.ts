import { authorize } from '../../kit/authorize.ts';
import type { Ctx } from '../../kit/context.ts';
import { mount, type Mounted } from '../../kit/http.ts';
import { centreContract, type Notification } from './contract.ts';
import { notificationPolicy } from './policy.ts';
import { changePreferences, readPreferences } from './preferences.ts';
import { changeRules, changeSettings, readRules, readSettings } from './settings.ts';
import { notificationSettingsContract } from './settings.contract.ts';
import { countUnread, selectNotifications, updateAllRead, updateRead, type NotificationRow } from './queries.ts';

const present = (row: NotificationRow): Notification => ({
  id: row.id,
  kind: row.kind,
  params: row.params,
  link: row.link,
  createdAt: row.created_at.toISOString(),
  readAt: row.read_at?.toISOString() ?? null,
});

/** What somebody has read is their own affair: it is written down, but no event tells of it. */
const asPerson = (ctx: Ctx) => authorize(ctx, notificationPolicy, 'notification.read', undefined);

const centre = mount(centreContract, {
  listNotifications: async (ctx, { query }) => {
    asPerson(ctx);
    const page = await selectNotifications(ctx, query);
    return { ...page, items: page.items.map(present) };
  },
  countUnreadNotifications: async (ctx) => {
    asPerson(ctx);
    return { unread: await countUnread(ctx) };
  },
  markNotificationRead: async (ctx, { params }) => {
    asPerson(ctx);
    return present(await updateRead(ctx, params.notificationId, ctx.clock.now()));
  },
  markNotificationUnread: async (ctx, { params }) => {
    asPerson(ctx);
    return present(await updateRead(ctx, params.notificationId, null));
  },
  markNotificationsRead: async (ctx, { body }) => {
    asPerson(ctx);
    return { marked: await updateAllRead(ctx, new Date(body.until), ctx.clock.now()) };
  },
  readNotificationPreferences: async (ctx) => ({ items: await readPreferences(ctx) }),
  changeNotificationPreferences: async (ctx, { body }) => ({ items: await changePreferences(ctx, body.items) }),
});

const settings = mount(notificationSettingsContract, {
  readNotificationSettings: (ctx) => readSettings(ctx),
  changeNotificationSettings: (ctx, { body }) => changeSettings(ctx, body),
  listNotificationRules: async (ctx) => ({ items: await readRules(ctx) }),
  changeNotificationRules: async (ctx, { body }) => ({ items: await changeRules(ctx, body.items) }),
});

/** Endpoints of this module for people who are signed in. */
export const notificationRoutes: readonly Mounted[] = [centre, settings];
