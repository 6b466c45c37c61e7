import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { requireSession, useSession } from '../../features/session/session.ts';
import { definePage } from '../../page.tsx';
import { paths } from '../../paths.ts';
import { LinkButton } from '../../ui/link/links.tsx';
import { useTitle } from '../../ui/page/useTitle.ts';
import { loadBlocks, useBlocks } from '../home.ts';
import type { HomeBlock } from '../home.ts';
import { useNavigation } from '../navigation.ts';
import { QUESTIONS, portalBlocks } from './home.ts';
import classes from './HomePage.module.css';
import { portalAction } from './navigation.ts';

export default definePage({
  load: async ({ client }) => {
    const { abilities } = await requireSession(client, paths.portal.home());
    await loadBlocks(client, Object.values(portalBlocks).flat(), abilities);
  },
  Page: HomePage,
});

/** A welcome, the one big action, then four questions in this order: what needs me, expires, is earned, is new. */
function HomePage() {
  const { t } = useTranslation();
  const { actor, tenant } = useSession();
  const action = useNavigation([{ id: 'action', entries: [portalAction] }])[0]?.entries[0];
  useTitle(t('portal.nav.home'));
  return (
    <div className={classes.page}>
      <header className={classes.welcome}>
        <div>
          <Title order={1} className={classes.title}>
            {t('portal.home.title', { name: actor.name.split(' ')[0] })}
          </Title>
          <Text c="dimmed" mt={4}>
            {t('portal.home.lead', { vendor: tenant.name })}
          </Text>
        </div>
        {action && (
          <LinkButton to={action.to} size="lg" leftSection={<action.icon size={20} />}>
            {t(`portal.nav.${action.id}`)}
          </LinkButton>
        )}
      </header>
      <Stack gap={40}>
        {QUESTIONS.map((question) => (
          <Answer key={question} question={question} blocks={portalBlocks[question]} />
        ))}
      </Stack>
    </div>
  );
}

function Answer({ question, blocks }: { question: string; blocks: readonly HomeBlock[] }) {
  const { t } = useTranslation();
  const shown = useBlocks(blocks);
  if (shown.length === 0) return null;
  return (
    <section>
      <Title order={2} mb="sm" size="lg">
        {t(`portal.home.${question}`)}
      </Title>
      <Stack gap="md">
        {shown.map(({ id, Block }) => (
          <Block key={id} />
        ))}
      </Stack>
    </section>
  );
}
