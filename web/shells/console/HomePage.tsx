import { Stack, Title } from '@mantine/core';
import { IconHome } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { requireSession, useSession } from '../../features/session/session.ts';
import { definePage } from '../../page.tsx';
import { paths } from '../../paths.ts';
import { EmptyState } from '../../ui/feedback/EmptyState.tsx';
import { useTitle } from '../../ui/page/useTitle.ts';
import { loadBlocks, useBlocks } from '../home.ts';
import { consoleBlocks } from './home.ts';
import classes from './HomePage.module.css';

export default definePage({
  load: async ({ client }) => {
    const { abilities } = await requireSession(client, paths.console.home());
    await loadBlocks(client, consoleBlocks, abilities);
  },
  Page: HomePage,
});

/** What waits and what changed: one block per question. */
function HomePage() {
  const { t } = useTranslation();
  const { actor, tenant } = useSession();
  const blocks = useBlocks(consoleBlocks);
  useTitle(t('console.nav.home'));
  return (
    <Stack className={classes.page} gap="xs">
      <Title order={1}>{t('console.home.title', { vendor: tenant.name })}</Title>
      {blocks.map(({ id, Block }) => (
        <Block key={id} />
      ))}
      {blocks.length === 0 && (
        <EmptyState
          icon={<IconHome size={22} stroke={1.75} />}
          title={t('console.home.empty_title', { name: actor.name })}
        >
          {t('console.home.empty')}
        </EmptyState>
      )}
    </Stack>
  );
}
