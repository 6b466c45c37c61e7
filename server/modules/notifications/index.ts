/** Level 6: nobody imports this module but `app.ts` and `subscriptions.ts`, which mount it. */
export { notificationsContract } from './contract.ts';
export { notificationMails } from './mails.ts';
export { notificationRoutes } from './routes.ts';
export { notificationSubscribers } from './subscribers.ts';
