import { useDidUpdate } from '@mantine/hooks';
import { IconBell } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Suspense, lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcuts } from '../../ui/keys/useShortcuts.ts';
import { usePaletteActions } from '../../ui/palette/store.ts';
import { useMay } from '../session/session.ts';
import { BellButton } from './BellButton.tsx';
import { unreadQuery } from './queries.ts';
import { useNotificationPaths } from './useNotificationPaths.ts';

const loadPopover = () => import('./BellPopover.tsx');
const BellPopover = lazy(loadPopover);

/** The bell of both shells: how many are unread. Its code counts for the first load; what opens under it comes later. */
export function Bell() {
  return useMay('notification.read') ? <OpenBell /> : null;
}

function OpenBell() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [wanted, setWanted] = useState(false);
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
  const button = (
    <BellButton unread={unread} onClick={() => setWanted(true)} onPointerEnter={() => void loadPopover()} />
  );
  if (!wanted) return button;
  return (
    <Suspense fallback={button}>
      <BellPopover unread={unread} />
    </Suspense>
  );
}
