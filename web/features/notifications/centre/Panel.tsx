import { Button, Title } from '@mantine/core';
import { IconSettings } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProblemPage } from '../../../ui/feedback/ProblemPage.tsx';
import { ListSkeleton } from '../../../ui/feedback/skeletons.tsx';
import { LinkButton, LinkIcon } from '../../../ui/link/links.tsx';
import classes from '../Bell.module.css';
import { Item, Items } from './Item.tsx';
import { NoNotifications } from './NoNotifications.tsx';
import { latestQuery } from '../queries.ts';
import { useMarkAll } from './useMark.ts';
import { useNotificationPaths } from '../useNotificationPaths.ts';

/** The newest notifications under the bell. Opening one reads it. */
export default function Panel({ onClose, unread }: { onClose: () => void; unread: number }) {
  const { t } = useTranslation();
  const { all, preferences } = useNotificationPaths();
  const latest = useQuery(latestQuery);
  const markAll = useMarkAll();
  const items = latest.data?.items ?? [];
  return (
    <section aria-label={t('notifications.title')}>
      <div className={classes.head}>
        <Title order={2}>{t('notifications.title')}</Title>
        {unread > 0 && (
          <Button
            size="compact-sm"
            variant="subtle"
            loading={markAll.pending}
            onClick={() => void markAll.run(items[0])}
            disabled={items.length === 0}
          >
            {t('notifications.centre.mark_all')}
          </Button>
        )}
      </div>
      <div className={classes.body}>
        {latest.error ? (
          <ProblemPage error={latest.error} />
        ) : latest.isPending ? (
          <ListSkeleton />
        ) : items.length === 0 ? (
          <NoNotifications />
        ) : (
          <Items>
            {items.map((item) => (
              <Item key={item.id} notification={item} onOpen={onClose} />
            ))}
          </Items>
        )}
      </div>
      <div
        className={classes.foot}
        role="presentation"
        onClick={onClose}
        onKeyDown={(event) => event.key === 'Enter' && onClose()}
      >
        <LinkButton to={all} size="compact-sm" variant="subtle">
          {t('notifications.centre.all')}
        </LinkButton>
        <LinkIcon to={preferences} label={t('notifications.centre.settings')}>
          <IconSettings size={18} stroke={1.6} />
        </LinkIcon>
      </div>
    </section>
  );
}
