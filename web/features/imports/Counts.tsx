import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../format.ts';
import { StateBadge } from '../../ui/state/StateBadge.tsx';
import type { Import } from './api.ts';
import classes from './ImportPage.module.css';

const NAMES = ['created', 'updated', 'unchanged', 'refused'] as const;

/** What a check found out about the rows, in words: how many customers are free, how many somebody has. */
export function Tallies({ of }: { of: Import }) {
  const { t } = useTranslation();
  const format = useFormats();
  const words = Object.entries(of.tallies).filter(([, count]) => count > 0);
  if (words.length === 0) return null;
  return (
    <section aria-label={t('imports.tally.title')}>
      <Title order={2} mb="xs">
        {t('imports.tally.title')}
      </Title>
      <ul className={classes.tallies}>
        {words.map(([word, count]) => (
          <li key={word}>
            <StateBadge state={word} /> <span className="tabular">{format.number(count)}</span>
            <span className={classes.label}>{t(`imports.tally.${word}`, { defaultValue: '' })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How many rows became what, or would; zeros are shown too, because "none refused" is news. */
export function Counts({ of, trial }: { of: Import; trial: boolean }) {
  const { t } = useTranslation();
  const format = useFormats();
  const kind = trial ? 'trial' : 'real';
  return (
    <div className={classes.counts}>
      {NAMES.map((name) => (
        <div
          key={name}
          className={classes.count}
          data-tone={name === 'refused' && of.rows.refused > 0 ? 'red' : undefined}
        >
          <span className={`${classes.figure} tabular`}>{format.number(of.rows[name])}</span>
          <span className={classes.label}>{t(`imports.figure.${kind}.${name}`)}</span>
        </div>
      ))}
    </div>
  );
}
