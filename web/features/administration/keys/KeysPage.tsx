import { Button, Center } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconKey, IconPlus } from '@tabler/icons-react';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { definePage, prefetch } from '../../../page.tsx';
import { paths } from '../../../paths.ts';
import { EmptyState } from '../../../ui/feedback/EmptyState.tsx';
import { useShortcuts } from '../../../ui/keys/useShortcuts.ts';
import { PlainPage } from '../../../ui/page/PlainPage.tsx';
import { usePaletteActions } from '../../../ui/palette/store.ts';
import { rolesQuery } from '../../roles/table/abilities.ts';
import { KeyRow } from './KeyRow.tsx';
import classes from './Keys.module.css';
import { NewKeyDialog } from './NewKeyDialog.tsx';
import { keyPages } from './queries.ts';

export default definePage({
  load: ({ client }) =>
    Promise.all([prefetch(client, rolesQuery), client.infiniteQuery({ ...keyPages, staleTime: 'static' })]),
  Page: KeysPage,
});

/** Programs that act in the vendor's name: which ones, as what, and since when they were last seen. */
function KeysPage() {
  const { t } = useTranslation();
  const pages = useSuspenseInfiniteQuery(keyPages);
  const keys = pages.data.pages.flatMap((page) => page.items);
  const [making, { open, close }] = useDisclosure(false);
  const label = t('administration.keys.new');
  useShortcuts([{ keys: 'n', label, group: 'record', run: open }]);
  usePaletteActions([{ id: 'new-key', label, group: 'action', keys: 'n', run: open }]);
  const button = (
    <Button leftSection={<IconPlus size={16} />} onClick={open}>
      {label}
    </Button>
  );
  return (
    <PlainPage
      title={t('administration.keys.title')}
      lead={t('administration.keys.lead')}
      back={{ to: paths.console.settings(), label: t('administration.hub.back') }}
      actions={keys.length > 0 && button}
    >
      {keys.length === 0 ? (
        <EmptyState
          icon={<IconKey size={22} stroke={1.75} />}
          title={t('administration.keys.empty.title')}
          example={t('administration.keys.empty.example')}
          action={button}
        >
          {t('administration.keys.empty.text')}
        </EmptyState>
      ) : (
        <ul className={classes.keys}>
          {keys.map((key) => (
            <KeyRow key={key.id} apiKey={key} />
          ))}
        </ul>
      )}
      {pages.hasNextPage && (
        <Center mt="md">
          <Button variant="default" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {t('administration.keys.older')}
          </Button>
        </Center>
      )}
      {making && <NewKeyDialog onClose={close} />}
    </PlainPage>
  );
}
