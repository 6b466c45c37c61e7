import { Button, Group, Menu, Modal, Stack, Switch, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBookmark } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListViewControl } from './useListView.ts';
import type { SavedViews } from './useSavedViews.ts';
import { queryOf } from './view.ts';

/** Keeps what is shown under a name. Offered as soon as a view differs from its tab. */
export function SaveViewButton({ view, saved }: { view: ListViewControl; saved: SavedViews }) {
  const { t } = useTranslation();
  const [opened, { open, close }] = useDisclosure(false);
  const own = saved.items.find((item) => item.id === view.id && item.abilities['saved-view.manage'].allowed);
  async function replace(): Promise<void> {
    if (own && (await saved.replace(own, queryOf(view.params)))) view.open(own.id);
  }
  return (
    <>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button size="compact-sm" variant="subtle" leftSection={<IconBookmark size={14} />}>
            {t('ui.list.save_view')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {own && <Menu.Item onClick={() => void replace()}>{t('ui.list.save_changes', { name: own.name })}</Menu.Item>}
          <Menu.Item onClick={open}>{t('ui.list.save_as')}</Menu.Item>
          <Menu.Item onClick={() => view.open(view.id)}>{t('ui.list.reset')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Modal opened={opened} onClose={close} title={t('ui.list.save_as')} size="sm">
        <SaveForm view={view} saved={saved} onDone={close} />
      </Modal>
    </>
  );
}

function SaveForm({ view, saved, onDone }: { view: ListViewControl; saved: SavedViews; onDone: () => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  async function save(): Promise<void> {
    const made = await saved.save(name.trim(), queryOf(view.params), shared);
    if (!made) return;
    onDone();
    view.open(made.id);
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Stack gap="md">
        <TextInput
          data-autofocus
          label={t('ui.list.view_name')}
          required
          maxLength={80}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Switch
          label={t('ui.list.view_shared')}
          checked={shared}
          onChange={(event) => setShared(event.currentTarget.checked)}
        />
        <Group justify="flex-end">
          <Button type="submit" disabled={name.trim() === ''} loading={saved.saving}>
            {t('ui.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
