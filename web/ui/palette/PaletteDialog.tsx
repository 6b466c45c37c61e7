import '@mantine/spotlight/styles.layer.css';
import { Center, Group, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { Spotlight, createSpotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Keys } from '../keys/Keys.tsx';
import classes from './PaletteDialog.module.css';
import { matching } from './match.ts';
import { reselect } from './selection.ts';
import { setPaletteOpen, usePaletteEntries } from './store.ts';
import type { PaletteEntry, RecordSearch } from './store.ts';

const [store, spotlight] = createSpotlight();
const GROUPS = ['record', 'action', 'page'] as const;

/** The palette itself; loaded when it is opened for the first time. */
export default function PaletteDialog({ search }: { search?: RecordSearch | undefined }) {
  const { t } = useTranslation();
  const [query, setQuery] = useState('');
  const known = usePaletteEntries();
  const records = useRecords(query, search);
  const entries = [...records.found, ...matching(known, query)];
  useEffect(() => spotlight.open(), []);
  const found = records.found.map(({ id }) => id).join();
  useEffect(() => {
    if (found !== '') reselect(store);
  }, [found]);
  const close = () => setTimeout(() => setPaletteOpen(false), 150);
  return (
    <Spotlight.Root
      store={store}
      query={query}
      onQueryChange={setQuery}
      onSpotlightClose={close}
      shortcut={null}
      scrollable
      maxHeight={440}
      centered={false}
      yOffset="12vh"
      overlayProps={{ backgroundOpacity: 0.35, blur: 0 }}
      transitionProps={{ duration: 100 }}
      classNames={classes}
    >
      <Spotlight.Search
        placeholder={t('ui.palette.placeholder')}
        aria-label={t('ui.palette.placeholder')}
        leftSection={<IconSearch size={18} stroke={1.75} />}
      />
      <Spotlight.ActionsList aria-busy={records.searching}>
        {GROUPS.map((group) => (
          <EntryGroup key={group} group={group} entries={entries.filter((entry) => entry.group === group)} />
        ))}
        {entries.length === 0 && (
          <Spotlight.Empty>{t(records.searching ? 'ui.palette.searching' : 'ui.palette.nothing')}</Spotlight.Empty>
        )}
        {records.failed && (
          <Center p="xs">
            <Text size="xs" c="dimmed">
              {t('ui.palette.failed')}
            </Text>
          </Center>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

function EntryGroup({ group, entries }: { group: (typeof GROUPS)[number]; entries: readonly PaletteEntry[] }) {
  const { t } = useTranslation();
  if (entries.length === 0) return null;
  return (
    <Spotlight.ActionsGroup label={t(`ui.palette.group.${group}`)}>
      {entries.slice(0, 12).map((entry) => (
        <Spotlight.Action key={entry.id} onClick={entry.run}>
          <Group wrap="nowrap" gap="sm" w="100%">
            <Text span inherit className={classes.icon} aria-hidden>
              {entry.icon}
            </Text>
            {/* Without a width of its own a long text would widen the list instead of ending in dots. */}
            <Text span size="sm" w={0} flex={1} truncate>
              {entry.label}
              {entry.description && (
                <Text span size="sm" c="dimmed">
                  {' '}
                  · {entry.description}
                </Text>
              )}
            </Text>
            {entry.keys && <Keys keys={entry.keys} />}
          </Group>
        </Spotlight.Action>
      ))}
    </Spotlight.ActionsGroup>
  );
}

/** Records for the query, from two letters on, a moment after the last key. */
function useRecords(query: string, search: RecordSearch | undefined) {
  const [text] = useDebouncedValue(query.trim(), 120);
  const wanted = search !== undefined && text.length >= 2;
  const result = useQuery({
    queryKey: ['palette', text],
    queryFn: ({ signal }) => search!(text, signal),
    enabled: wanted,
    placeholderData: (before) => before,
  });
  const found = wanted ? (result.data ?? []) : [];
  return { found, searching: wanted && result.isFetching, failed: wanted && result.isError };
}
