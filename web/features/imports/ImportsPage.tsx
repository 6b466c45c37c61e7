import { Button, Center } from '@mantine/core';
import { IconPlus, IconTransferIn } from '@tabler/icons-react';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { definePage, prefetch } from '../../page.tsx';
import { EmptyState } from '../../ui/feedback/EmptyState.tsx';
import { LinkButton } from '../../ui/link/links.tsx';
import { PlainPage } from '../../ui/page/PlainPage.tsx';
import { useMay } from '../session/session.ts';
import { historyPages, settingsQuery } from './api.ts';
import { HistoryTable } from './HistoryTable.tsx';
import { isUnderWay } from './state.ts';
import { UndoSetting } from './UndoSetting.tsx';
import { useImportPaths } from './useImportPaths.ts';

export default definePage({
  load: async ({ client }) => {
    await client.infiniteQuery({ ...historyPages, staleTime: 'static' });
    await prefetch(client, settingsQuery);
  },
  Page: ImportsPage,
});

/** Every import with what came of it; those under way move while one looks. */
function ImportsPage() {
  const { t } = useTranslation();
  const mayRun = useMay('import.run');
  const maySet = useMay('tenant.manage');
  const paths = useImportPaths();
  const history = useSuspenseInfiniteQuery({
    ...historyPages,
    refetchInterval: ({ state }) =>
      state.data?.pages.some((page) => page.items.some((one) => isUnderWay(one.state))) ? 2000 : false,
  });
  const items = history.data.pages.flatMap((page) => page.items);
  const start = mayRun && (
    <LinkButton to={paths.newImport()} leftSection={<IconPlus size={16} />}>
      {t('imports.start')}
    </LinkButton>
  );
  return (
    <PlainPage
      title={t('imports.title')}
      lead={t(maySet ? 'imports.lead' : 'imports.lead_partner')}
      actions={items.length > 0 && start}
    >
      {items.length === 0 ? (
        <EmptyState
          icon={<IconTransferIn size={22} stroke={1.75} />}
          title={t('imports.empty.title')}
          example={t('imports.empty.example')}
          action={start}
        >
          {t('imports.empty.what')}
        </EmptyState>
      ) : (
        <HistoryTable items={items} />
      )}
      {maySet && <UndoSetting />}
      {history.hasNextPage && (
        <Center>
          <Button variant="subtle" loading={history.isFetchingNextPage} onClick={() => void history.fetchNextPage()}>
            {t('imports.older')}
          </Button>
        </Center>
      )}
    </PlainPage>
  );
}
