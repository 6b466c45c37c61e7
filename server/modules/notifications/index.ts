/** Level 6: nobody imports this module but `app.ts` and `subscriptions.ts`, which mount it. */
export { notificationsContract } from './contract.ts';
export { digestTemplate } from './digest-mail.ts';
export { notificationJobs } from './digest.ts';
export { notificationMails } from './mails.ts';
export { notificationRoutes } from './routes.ts';
export { notificationSubscribers } from './subscribers.ts';
export { unsubscribeRoutes } from './unsubscribe.ts';
