import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { notificationsContract } from '../../../../server/modules/notifications/contract.ts';
import { useCommand } from '../../../api/command.ts';
import { unreadQuery } from '../queries.ts';
import type { Notification } from '../queries.ts';

/** Marks one notification read or unread. The bell follows at once, the lists with the server's answer. */
export function useMark() {
  const client = useQueryClient();
  const read = useCommand(notificationsContract.markNotificationRead);
  const unread = useCommand(notificationsContract.markNotificationUnread);
  const count = (step: 1 | -1) =>
    client.setQueryData(unreadQuery.queryKey, (old) => old && { unread: Math.max(0, old.unread + step) });
  return (notification: Notification, asRead: boolean): void => {
    if (asRead === (notification.readAt !== null)) return;
    count(asRead ? -1 : 1);
    void (asRead ? read : unread).run({ params: { notificationId: notification.id } });
  };
}

/** Marks everything read that the person has been shown: up to the newest one on the page, never what came since. */
export function useMarkAll() {
  const { t } = useTranslation();
  const command = useCommand(notificationsContract.markNotificationsRead, {
    success: ({ marked }) => t('notifications.centre.marked', { count: marked }),
  });
  return {
    pending: command.pending,
    run: async (newest: Notification | undefined) => newest && command.run({ body: { until: newest.createdAt } }),
  };
}
