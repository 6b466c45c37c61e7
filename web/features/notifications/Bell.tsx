import { ActionIcon, Popover } from '@mantine/core';
import { useDidUpdate, useDisclosure } from '@mantine/hooks';
import { IconBell } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Suspense, lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { ListSkeleton } from '../../ui/feedback/skeletons.tsx';
import { useShortcuts } from '../../ui/keys/useShortcuts.ts';
import { usePaletteActions } from '../../ui/palette/store.ts';
import { useMay } from '../session/session.ts';
import classes from './Bell.module.css';
import { unreadQuery } from './queries.ts';
import { useNotificationPaths } from './useNotificationPaths.ts';

const Panel = lazy(() => import('./Panel.tsx'));

/** The bell of both shells: how many are unread, and the newest ones under it. Its code counts for the first load. */
export function Bell() {
  return useMay('notification.read') ? <OpenBell /> : null;
}

function OpenBell() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [opened, { close, toggle }] = useDisclosure(false);
  const { all } = useNotificationPaths();
  const unread = useQuery(unreadQuery).data?.unread ?? 0;
  // Something came or was read elsewhere: what is shown of the list is old.
  useDidUpdate(() => void client.invalidateQueries({ queryKey: ['notifications', '/api/v1/notifications'] }), [unread]);
  const go = () => void navigate({ to: all });
  useShortcuts([{ keys: 'g n', label: t('notifications.title'), group: 'go', run: go }]);
  usePaletteActions([
    {
      id: 'notifications',
      label: t('notifications.title'),
      group: 'page',
      icon: <IconBell size={18} stroke={1.75} />,
      keys: 'g n',
      run: go,
    },
  ]);
  return (
    <Popover
      opened={opened}
      onChange={(open) => !open && close()}
      position="bottom-end"
      width={400}
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <ActionIcon
          size="lg"
          onClick={toggle}
          aria-label={t('notifications.bell', { count: unread })}
          aria-haspopup="dialog"
        >
          <span className={classes.bell}>
            <IconBell size={20} stroke={1.6} aria-hidden />
            {unread > 0 && (
              <span className={`${classes.count} tabular`} aria-hidden>
                {unread > 99 ? '99+' : unread}
              </span>
            )}
          </span>
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown p={0} className={classes.panel}>
        <Suspense fallback={<ListSkeleton />}>{opened && <Panel onClose={close} unread={unread} />}</Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}
