import { Text } from '@mantine/core';
import { useSuspenseInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../format.ts';
import type { Formats } from '../../format.ts';
import { useData } from '../../page.tsx';
import { Timeline } from '../../ui/record/Timeline.tsx';
import type { TimelineEntry } from '../../ui/record/timeline.ts';
import { programmesQuery, timelinePages } from './api.ts';
import type { Partner, PartnerEvent } from './api.ts';
import { ChangeList } from './ChangeList.tsx';
import { changesOf, textIn } from './changes.ts';
import { eventKey, lookOfEvent } from './eventLooks.ts';
import { ownFormQuery } from './ownForm.ts';
import { staffQuery } from './staff.ts';

/** Everything that happened to a partner, its contacts included. */
export function PartnerTimeline({ partner }: { partner: Partner }) {
  const pages = useSuspenseInfiniteQuery(timelinePages(partner.id));
  const { t } = useTranslation();
  const entryOf = useEntries(partner);
  const events = pages.data.pages.flatMap((page) => page.items);
  if (events.length === 0) return <Text c="dimmed">{t('partners.event.none')}</Text>;
  return (
    <Timeline
      entries={events.map(entryOf)}
      onOlder={pages.hasNextPage ? () => void pages.fetchNextPage() : undefined}
      loadingOlder={pages.isFetchingNextPage}
    />
  );
}

/** Events that say everything in their sentence; the changed fields would only repeat it. */
const PLAIN = new Set([
  'partner.created',
  'partner.onboarding_started',
  'partner.activated',
  'partner.reinstated',
  'contact.created',
  'contact.deleted',
  'contact.made_primary',
  'partner.promoted',
  'partner.demoted',
]);

/** What sentences about tiers name: the tier it is about and the day that matters. */
function tierWords({ data, after }: PartnerEvent, format: Formats) {
  const day = ['graceEnds', 'lapsesOn', 'until'].map((name) => textIn(data, name)).find(Boolean);
  return { tier: textIn(data, 'tier') ?? textIn(after, 'tier') ?? '–', day: day ? format.day(day) : '' };
}

function useEntries(partner: Partner): (event: PartnerEvent) => TimelineEntry {
  const { t } = useTranslation();
  const format = useFormats();
  const nameOf = useNames(partner);
  const own = useData(ownFormQuery).form?.definition;
  return (event) => {
    const { icon: Icon, tone } = lookOfEvent(event.type);
    const reason = textIn(event.data, 'reason');
    const changes = reason || PLAIN.has(event.type) ? [] : changesOf(event);
    return {
      id: event.id,
      at: event.at,
      actor: event.actor.kind === 'system' ? null : event.actor.name,
      text: t(`partners.event.${eventKey(event.type)}`, {
        defaultValue: t('partners.event.other'),
        contact: textIn(event.data, 'contactName') ?? '',
        ...tierWords(event, format),
      }),
      icon: <Icon />,
      ...(tone ? { tone } : {}),
      body: reason ?? (changes.length > 0 ? <ChangeList changes={changes} nameOf={nameOf} own={own} /> : undefined),
      internal: false,
    };
  };
}

/** Names of what events refer to by id, as far as the page knows them. */
function useNames(partner: Partner): (id: string) => string | undefined {
  const programmes = useData(programmesQuery).items;
  const staff = useQuery({ ...staffQuery, enabled: partner.abilities['partner.assign'].allowed }).data?.items ?? [];
  const named = [
    ...programmes,
    ...programmes.flatMap((programme) => programme.tiers),
    ...staff,
    ...(partner.parent ? [partner.parent] : []),
    ...(partner.owner ? [partner.owner] : []),
  ];
  return (id) => named.find((one) => one.id === id)?.name ?? undefined;
}
