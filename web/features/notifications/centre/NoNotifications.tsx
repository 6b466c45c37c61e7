import { IconBell, IconChecks } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../ui/feedback/EmptyState.tsx';
import { useNotificationPaths } from '../useNotificationPaths.ts';

/** Nothing to tell yet, or nothing unread. */
export function NoNotifications({ unreadOnly = false }: { unreadOnly?: boolean }) {
  const { t } = useTranslation();
  const { side } = useNotificationPaths();
  if (unreadOnly) {
    return (
      <EmptyState icon={<IconChecks size={22} stroke={1.75} />} title={t('notifications.centre.empty.unread_title')}>
        {t('notifications.centre.empty.unread')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={<IconBell size={22} stroke={1.75} />}
      title={t('notifications.centre.empty.title')}
      example={t('notifications.centre.empty.example')}
    >
      {side === 'vendor' ? t('notifications.centre.empty.vendor') : t('notifications.centre.empty.partner')}
    </EmptyState>
  );
}
