import { Button, Code, Group, Stack, Text, Title } from '@mantine/core';
import { IconCloudOff, IconError404, IconLock, IconMoodSad } from '@tabler/icons-react';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem.ts';
import { paths } from '../../paths.ts';
import { LinkButton } from '../link/links.tsx';
import classes from './EmptyState.module.css';
import { problemTitle } from './words.ts';

type Kind = 'missing' | 'forbidden' | 'offline' | 'broken';

function kindOf(error: unknown): Kind {
  if (!isProblem(error)) return 'broken';
  if (error.transient) return 'offline';
  return error.status === 404 ? 'missing' : error.status === 403 ? 'forbidden' : 'broken';
}

const ICONS = { missing: IconError404, forbidden: IconLock, offline: IconCloudOff, broken: IconMoodSad };

export interface ProblemPageProps {
  /** Whatever was thrown; leave out for an address that leads nowhere. */
  error?: unknown;
  /** Where "Back to start" leads. */
  home?: string;
}

/** A page that cannot be shown: says why and what to do. Missing and foreign look the same on purpose. */
export function ProblemPage({ error, home = '/' }: ProblemPageProps) {
  const { t } = useTranslation();
  const router = useRouter();
  const kind = error === undefined ? 'missing' : kindOf(error);
  const Icon = ICONS[kind];
  const reason = kind === 'forbidden' && isProblem(error) ? problemTitle(error) : t(`ui.problem.page.${kind}.what`);
  return (
    <Stack className={classes.empty} align="center" gap="sm" role="alert">
      <span className={classes.icon} aria-hidden>
        <Icon size={22} stroke={1.75} />
      </span>
      <Title order={1} ta="center">
        {t(`ui.problem.page.${kind}.title`)}
      </Title>
      <Text c="dimmed" ta="center" maw={480}>
        {reason}
      </Text>
      <Group mt="xs">
        {(kind === 'offline' || kind === 'broken') && (
          <Button onClick={() => void router.invalidate()}>{t('ui.try_again')}</Button>
        )}
        {isProblem(error) && error.code === 'agreement_required' && (
          <LinkButton to={paths.portal.agreements()}>{t('ui.problem.to_agreements')}</LinkButton>
        )}
        <LinkButton to={home} variant="default">
          {t('ui.back_to_start')}
        </LinkButton>
      </Group>
      {isProblem(error) && kind === 'broken' && (
        <Text size="xs" c="dimmed">
          {t('ui.problem.reference')} <Code>{error.requestId}</Code>
        </Text>
      )}
    </Stack>
  );
}
