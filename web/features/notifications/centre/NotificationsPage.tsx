import { Button, Center, SegmentedControl, Title } from '@mantine/core';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { IconChecks, IconSettings } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../format.ts';
import { definePage } from '../../../page.tsx';
import type { PageInput } from '../../../page.tsx';
import { LinkButton } from '../../../ui/link/links.tsx';
import { PlainPage } from '../../../ui/page/PlainPage.tsx';
import { usePaletteActions } from '../../../ui/palette/store.ts';
import { byLocalDay } from './days.ts';
import { Item, Items } from './Item.tsx';
import { NoNotifications } from './NoNotifications.tsx';
import classes from './NotificationsPage.module.css';
import { allPages } from '../queries.ts';
import { useMarkAll } from './useMark.ts';
import { useNotificationPaths } from '../useNotificationPaths.ts';

const isUnreadView = (search: Record<string, string>) => search['view'] === 'unread';

export default definePage({
  load: ({ client, search }: { client: QueryClient; search: Record<string, string> }) =>
    client.infiniteQuery({ ...allPages(isUnreadView(search)), staleTime: 'static' }),
  Page: NotificationsPage,
});

/** Everything that the person was told, by day. */
function NotificationsPage({ search }: PageInput<unknown>) {
  const { t } = useTranslation();
  const unreadOnly = isUnreadView(search);
  const { preferences } = useNotificationPaths();
  const pages = useSuspenseInfiniteQuery(allPages(unreadOnly));
  const items = pages.data.pages.flatMap((page) => page.items);
  const markAll = useMarkAll();
  const hasUnread = items.some(({ readAt }) => readAt === null);
  usePaletteActions(
    hasUnread
      ? [
          {
            id: 'mark-all',
            label: t('notifications.centre.mark_all'),
            group: 'action',
            run: () => void markAll.run(items[0]),
          },
        ]
      : [],
  );
  return (
    <PlainPage
      title={t('notifications.title')}
      lead={t('notifications.centre.list.lead')}
      size="narrow"
      actions={
        <LinkButton to={preferences} variant="default" leftSection={<IconSettings size={16} />}>
          {t('notifications.centre.settings')}
        </LinkButton>
      }
    >
      <div className={classes.bar}>
        <ViewSwitch unreadOnly={unreadOnly} />
        <Button
          variant="subtle"
          size="compact-md"
          leftSection={<IconChecks size={16} />}
          disabled={!hasUnread}
          loading={markAll.pending}
          onClick={() => void markAll.run(items[0])}
        >
          {t('notifications.centre.mark_all')}
        </Button>
      </div>
      {items.length === 0 && <NoNotifications unreadOnly={unreadOnly} />}
      <Days items={items} />
      {pages.hasNextPage && (
        <Center mt="md">
          <Button variant="default" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {t('notifications.centre.older')}
          </Button>
        </Center>
      )}
    </PlainPage>
  );
}

function ViewSwitch({ unreadOnly }: { unreadOnly: boolean }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <SegmentedControl
      aria-label={t('notifications.centre.list.views')}
      value={unreadOnly ? 'unread' : 'all'}
      onChange={(view) => void navigate({ to: '.', search: view === 'all' ? {} : { view }, replace: true })}
      data={[
        { value: 'all', label: t('notifications.centre.list.all') },
        { value: 'unread', label: t('notifications.centre.list.unread') },
      ]}
    />
  );
}

function Days({ items }: { items: Parameters<typeof byLocalDay>[0] }) {
  const format = useFormats();
  return byLocalDay(items).map(({ day, items: ofDay }) => (
    <section key={day}>
      <Title order={2} className={classes.day}>
        {format.day(day)}
      </Title>
      <div className={classes.box}>
        <Items>
          {ofDay.map((item) => (
            <Item key={item.id} notification={item} />
          ))}
        </Items>
      </div>
    </section>
  ));
}
