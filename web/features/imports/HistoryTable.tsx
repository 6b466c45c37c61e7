import { Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../format.ts';
import { TextLink } from '../../ui/link/links.tsx';
import { StateBadge } from '../../ui/state/StateBadge.tsx';
import { DateText } from '../../ui/text/DateText.tsx';
import type { Import } from './api.ts';
import classes from './Imports.module.css';
import { lookOfKind } from './kinds.ts';
import { isUnderWay } from './state.ts';
import { useImportPaths } from './useImportPaths.ts';

/** Imports, the latest first. */
export function HistoryTable({ items }: { items: readonly Import[] }) {
  const { t } = useTranslation();
  return (
    <ul className={classes.history} aria-label={t('imports.title')}>
      {items.map((one) => (
        <HistoryRow key={one.id} of={one} />
      ))}
    </ul>
  );
}

function HistoryRow({ of }: { of: Import }) {
  const { t } = useTranslation();
  const paths = useImportPaths();
  const { icon: Icon } = lookOfKind(of.kind, paths);
  const { total, done } = of.rows;
  return (
    <li className={classes.past}>
      <Icon size={20} stroke={1.5} aria-hidden className={classes.sign} />
      <div className={classes.what}>
        <TextLink to={paths.import(of.id)} fw={600}>
          {of.fileName}
        </TextLink>
        <div className={classes.about}>
          {t(`imports.kind.${of.kind}`, { defaultValue: of.kind })} · {of.createdBy} ·{' '}
          <DateText value={of.createdAt} as="relative" />
        </div>
        {isUnderWay(of.state) && (
          <Progress
            mt={6}
            size="sm"
            value={total ? (done / total) * 100 : 100}
            striped={!total}
            animated={!total}
            aria-label={of.fileName}
          />
        )}
      </div>
      <div className={classes.counts}>
        {of.state !== 'mapping' && of.state !== 'cancelled' && <CountWords of={of} />}
      </div>
      <StateBadge state={of.state} />
    </li>
  );
}

/** "1,200 added · 14 refused": only what there is. */
export function CountWords({ of }: { of: Import }) {
  const { t } = useTranslation();
  const format = useFormats();
  const written = of.state === 'done' || of.state === 'running' || of.state === 'undoing' || of.state === 'undone';
  const parts = (['created', 'updated', 'unchanged', 'refused'] as const)
    .filter((name) => of.rows[name] > 0)
    .map((name) =>
      t(`imports.count.${written || name === 'refused' || name === 'unchanged' ? name : `would_${name}`}`, {
        count: of.rows[name],
        figure: format.number(of.rows[name]),
      }),
    );
  return <span className="tabular">{parts.join(' · ')}</span>;
}
