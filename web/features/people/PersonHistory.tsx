import { Text } from '@mantine/core';
import { IconPointFilled } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ListSkeleton } from '../../ui/feedback/skeletons.tsx';
import { Timeline } from '../../ui/record/Timeline.tsx';
import { historyPages } from '../administration/audit/queries.ts';
import { actorName, phraseOf } from '../administration/audit/words.ts';

/** What happened to a membership, from the audit log. Loads by itself: the page does not wait for it. */
export function PersonHistory({ membershipId }: { membershipId: string }) {
  const { t } = useTranslation();
  const pages = useInfiniteQuery(historyPages(membershipId));
  if (pages.isPending) return <ListSkeleton />;
  const events = pages.data?.pages.flatMap((page) => page.items) ?? [];
  if (events.length === 0) return <Text c="dimmed">{t('people.history.none')}</Text>;
  return (
    <Timeline
      entries={events.map((event) => ({
        id: event.id,
        at: event.occurredAt,
        actor: actorName(event.actor),
        text: phraseOf(event.type),
        icon: <IconPointFilled />,
      }))}
      onOlder={pages.hasNextPage ? () => void pages.fetchNextPage() : undefined}
      loadingOlder={pages.isFetchingNextPage}
    />
  );
}
