import { Button, Group, Stack, Text } from '@mantine/core';
import { IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../../paths.ts';
import { TextLink } from '../../../../ui/link/links.tsx';
import { nameOf } from '../Cells.tsx';
import classes from './Bulk.module.css';
import type { RowOutcome } from './outcome.ts';

interface RowOutcomesProps {
  outcomes: readonly RowOutcome[];
  onClose: () => void;
}

/** What became of each row. What was refused stands first, with the reason and the way to it. */
export function RowOutcomes({ outcomes, onClose }: RowOutcomesProps) {
  const { t } = useTranslation();
  const done = outcomes.filter(({ ok }) => ok).length;
  const refused = outcomes.length - done;
  return (
    <Stack gap="md">
      <Text fw={600} role="status">
        {t('deals.console.bulk.done', { count: done })}
        {refused > 0 && ` ${t('deals.console.bulk.refused', { count: refused })}`}
      </Text>
      <ul className={classes.rows}>
        {outcomes.map(({ deal, ok, code, title }) => (
          <li key={deal.id} className={classes.row}>
            {ok ? (
              <IconCircleCheck size={18} color="var(--tone-green-text)" aria-label={t('deals.console.bulk.ok')} />
            ) : (
              <IconCircleX size={18} color="var(--tone-red-text)" aria-label={t('deals.console.bulk.not_ok')} />
            )}
            <span className={classes.what}>
              <TextLink to={paths.console.deal(deal.id)}>{nameOf(deal)}</TextLink>
              {!ok && (
                <Text size="sm" c="dimmed">
                  {t(`deals.console.problem.${code}`, { defaultValue: title ?? '' })}
                </Text>
              )}
            </span>
            <span className={classes.quiet}>{deal.partner.name}</span>
          </li>
        ))}
      </ul>
      <Group justify="flex-end">
        <Button data-autofocus onClick={onClose}>
          {t('ui.done')}
        </Button>
      </Group>
    </Stack>
  );
}
