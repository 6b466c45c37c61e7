import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ConsoleHome } from '../../../../../server/modules/deals/contract.ts';
import { useFormats } from '../../../../format.ts';
import { paths } from '../../../../paths.ts';
import { TextLink } from '../../../../ui/link/links.tsx';
import { useNow } from '../../../../ui/text/now.ts';
import { homeQuery } from '../queries.ts';
import classes from './Headline.module.css';

/** Milliseconds for which the oldest of these has waited; undefined when nothing waits. */
export function oldestWait(queue: ConsoleHome['queue'], now: number): number | undefined {
  const since = queue.map((item) => Date.parse(item.since));
  return since.length === 0 ? undefined : now - Math.min(...since);
}

/** What waits and for how long, as sentences. The figures lead to their rows. */
export function Headline({ size = 'sm' }: { size?: 'sm' | 'md' }) {
  const { t } = useTranslation();
  const format = useFormats();
  const now = useNow();
  const home = useQuery(homeQuery).data;
  if (!home) return null;
  const { waiting, mine, unassigned, overdue } = home.counts;
  const forMe = mine + unassigned;
  const oldest = oldestWait(home.queue, now);
  return (
    <Text size={size} className={classes.line}>
      {forMe > 0 && oldest !== undefined
        ? t('deals.console.headline.waiting', { count: forMe, span: format.span(oldest, 'short') })
        : t(waiting > 0 ? 'deals.console.headline.others' : 'deals.console.headline.nothing', { count: waiting })}
      <Part count={overdue} view="overdue" tone="red" />
      <Part count={mine} view="mine" />
      <Part count={unassigned} view="unassigned" />
    </Text>
  );
}

function Part({ count, view, tone }: { count: number; view: 'overdue' | 'mine' | 'unassigned'; tone?: 'red' }) {
  const { t } = useTranslation();
  if (count === 0) return null;
  return (
    <span className={classes.part}>
      <TextLink
        to={paths.console.inbox()}
        search={{ view }}
        underline="always"
        {...(tone ? { c: `var(--tone-${tone}-text)` } : {})}
      >
        {t(`deals.console.headline.${view}`, { count })}
      </TextLink>
    </span>
  );
}
