import { Group, Modal, SimpleGrid, Stack, Switch, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Keys } from './Keys.tsx';
import { singleKeysOn, switchSingleKeys } from './registry.ts';
import type { Shortcut } from './registry.ts';
import { useCurrentShortcuts } from './useShortcuts.ts';

const GROUPS = ['everywhere', 'go', 'list', 'record'] as const;

/** All keys that work on this page, by what they are for, and the switch that turns single keys off. */
export default function ShortcutHelp({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const shortcuts = useCurrentShortcuts();
  const groups = GROUPS.map((group) => ({
    group,
    rows: unique(shortcuts.filter((one) => one.group === group && !one.twin)),
  }));
  return (
    <Modal opened={opened} onClose={onClose} title={t('ui.keys.title')} size="lg">
      <Stack gap="lg">
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xl" verticalSpacing="lg">
          {groups
            .filter(({ rows }) => rows.length > 0)
            .map(({ group, rows }) => (
              <Stack key={group} gap={6}>
                <Title order={3}>{t(`ui.keys.group.${group}`)}</Title>
                {rows.map((one) => (
                  <Group key={one.keys} justify="space-between" wrap="nowrap" gap="md">
                    <Text size="sm">{one.label}</Text>
                    <Keys keys={one.keys} />
                  </Group>
                ))}
              </Stack>
            ))}
        </SimpleGrid>
        <Switch
          label={t('ui.keys.single')}
          description={t('ui.keys.single_help')}
          checked={singleKeysOn()}
          onChange={(event) => switchSingleKeys(event.currentTarget.checked)}
        />
      </Stack>
    </Modal>
  );
}

/** The first of each key: the one that would run. */
const unique = (rows: readonly Shortcut[]) =>
  rows.filter((one, index) => rows.findIndex((other) => other.keys === one.keys) === index);
