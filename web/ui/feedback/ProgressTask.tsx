import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../format.ts';
import { StateBadge } from '../state/StateBadge.tsx';
import classes from './ProgressTask.module.css';

export interface ProgressTaskProps {
  title: string;
  status: 'waiting' | 'running' | 'done' | 'failed';
  /** Units done and all of them; leave `total` out while it is unknown. */
  done: number;
  total?: number | null;
  /** What came of it: counts, a file to download, what failed. */
  result?: ReactNode;
  onCancel?: () => void;
}

/** Work that runs in the background: how far, what came of it, and that the page may be left. */
export function ProgressTask({ title, status, done, total, result, onCancel }: ProgressTaskProps) {
  const { t } = useTranslation();
  const format = useFormats();
  const working = status === 'waiting' || status === 'running';
  const share = total ? Math.min(100, (done / total) * 100) : working ? 100 : 0;
  const words = total
    ? t('ui.progress.of', { done: format.number(done), total: format.number(total) })
    : t('ui.progress.so_far', { done: format.number(done) });
  return (
    <Stack gap="xs" className={classes.task} role="group" aria-label={title}>
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm" fw={600} truncate>
          {title}
        </Text>
        <StateBadge state={status} />
      </Group>
      {working && (
        <Progress value={share} size="sm" striped={!total} animated={!total} aria-label={title} color="brand" />
      )}
      <Group justify="space-between">
        <Text size="xs" c="dimmed" className="tabular" aria-live="polite">
          {words}
          {working && ` · ${t('ui.progress.may_leave')}`}
        </Text>
        {working && onCancel && (
          <Button size="compact-xs" variant="subtle" color="gray" onClick={onCancel}>
            {t('ui.cancel')}
          </Button>
        )}
      </Group>
      {result && <div>{result}</div>}
    </Stack>
  );
}
