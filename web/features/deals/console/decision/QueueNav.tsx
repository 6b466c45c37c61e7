import { Text } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../../paths.ts';
import { useShortcuts } from '../../../../ui/keys/useShortcuts.ts';
import { LinkIcon } from '../../../../ui/link/links.tsx';
import type { Neighbours } from '../inbox/neighbours.ts';
import classes from './DecisionPage.module.css';

interface QueueNavProps {
  neighbours: Neighbours;
  /** Registrations in the queue. */
  total: number;
  search: Record<string, string>;
}

/** Place in the queue, and the way to the one before and the one after. */
export function QueueNav({ neighbours: { place, previous, next }, total, search }: QueueNavProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const go = (id: string) => void navigate({ to: paths.console.decision(id), search });
  const ways = [
    { id: next, keys: ['j', 'down'], label: t('deals.console.queue.next'), icon: IconChevronDown },
    { id: previous, keys: ['k', 'up'], label: t('deals.console.queue.previous'), icon: IconChevronUp },
  ];
  useShortcuts(
    ways.flatMap(({ id, keys, label }) =>
      id ? keys.map((key) => ({ keys: key, label, group: 'record' as const, run: () => go(id) })) : [],
    ),
  );
  return (
    <nav className={classes.queue} aria-label={t('deals.console.queue.label')}>
      {place > 0 && (
        <Text size="sm" c="dimmed" className="tabular">
          {t('deals.console.queue.place', { place, total })}
        </Text>
      )}
      {ways.toReversed().map(
        ({ id, keys, label, icon: Icon }) =>
          id && (
            <LinkIcon
              key={keys[0]}
              to={paths.console.decision(id)}
              search={search}
              label={`${label} (${keys[0]?.toUpperCase()})`}
              variant="default"
              size="lg"
            >
              <Icon size={18} stroke={1.75} />
            </LinkIcon>
          ),
      )}
    </nav>
  );
}
