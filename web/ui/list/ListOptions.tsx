import { ActionIcon, Button, Checkbox, Popover, SegmentedControl, Stack, Text } from '@mantine/core';
import { IconAdjustmentsHorizontal, IconDownload, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { confirm } from '../actions/confirmation.ts';
import type { AnySpec } from './spec.ts';
import type { ListViewControl } from './useListView.ts';
import type { SavedViews } from './useSavedViews.ts';

interface ListOptionsProps {
  spec: AnySpec;
  view: ListViewControl;
  saved: SavedViews;
  /** Ids of the columns that are shown. */
  shown: readonly string[];
  dense: boolean;
  onDense: (dense: boolean) => void;
  /** Address of the CSV of what is shown. */
  exportHref: string | undefined;
}

/** Columns, row height, export, and what can be done with a saved view. */
export function ListOptions({ spec, view, saved, shown, dense, onDense, exportHref }: ListOptionsProps) {
  const { t } = useTranslation();
  const own = saved.items.find((item) => item.id === view.id && item.mine);
  async function remove(): Promise<void> {
    if (!own) return;
    const sure = await confirm({
      title: t('ui.list.delete_view', { name: own.name }),
      consequences: [t(own.shared ? 'ui.list.delete_shared' : 'ui.list.delete_own')],
      confirm: t('ui.delete'),
      danger: true,
    });
    if (sure && (await saved.remove(own))) view.open(view.presets[0]?.id ?? '');
  }
  return (
    <Popover width={240} position="bottom-end" trapFocus>
      <Popover.Target>
        <ActionIcon size="lg" variant="default" aria-label={t('ui.list.options')}>
          <IconAdjustmentsHorizontal size={18} stroke={1.75} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown p="sm">
        <Stack gap="md">
          <Density dense={dense} onDense={onDense} />
          <ColumnPicks spec={spec} view={view} shown={shown} />
          {exportHref && (
            <Button
              component="a"
              href={exportHref}
              download
              variant="default"
              size="xs"
              leftSection={<IconDownload size={14} />}
            >
              {t('ui.list.export')}
            </Button>
          )}
          {own && (
            <Button
              variant="subtle"
              color="red"
              size="xs"
              leftSection={<IconTrash size={14} />}
              onClick={() => void remove()}
            >
              {t('ui.list.delete_this_view')}
            </Button>
          )}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

function Density({ dense, onDense }: Pick<ListOptionsProps, 'dense' | 'onDense'>) {
  const { t } = useTranslation();
  return (
    <Stack gap={6}>
      <Text size="xs" c="dimmed">
        {t('ui.list.density')}
      </Text>
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label={t('ui.list.density')}
        value={dense ? 'dense' : 'roomy'}
        onChange={(value) => onDense(value === 'dense')}
        data={[
          { value: 'dense', label: t('ui.list.dense') },
          { value: 'roomy', label: t('ui.list.roomy') },
        ]}
      />
    </Stack>
  );
}

function ColumnPicks({ spec, view, shown }: Pick<ListOptionsProps, 'spec' | 'view' | 'shown'>) {
  const { t } = useTranslation();
  const ids = Object.keys(spec.columns);
  const switchColumn = (id: string) => {
    const next = ids.filter((one) => (one === id ? !shown.includes(id) : shown.includes(one)));
    view.set('columns', next.join(','));
  };
  return (
    <Stack gap={8} role="group" aria-label={t('ui.list.columns')}>
      <Text size="xs" c="dimmed">
        {t('ui.list.columns')}
      </Text>
      {ids.map((id, index) => (
        <Checkbox
          key={id}
          size="xs"
          label={t(`${spec.words}.column.${id}`)}
          checked={shown.includes(id)}
          disabled={index === 0}
          onChange={() => switchColumn(id)}
        />
      ))}
    </Stack>
  );
}
