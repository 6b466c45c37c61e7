import { useTranslation } from 'react-i18next';
import { useFormats } from '../../format.ts';
import type { Import } from './api.ts';
import classes from './ImportPage.module.css';

const NAMES = ['created', 'updated', 'unchanged', 'refused'] as const;

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
