import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../format.ts';
import classes from './ChangeTable.module.css';
import { MOST_CHANGES } from './diff.ts';
import type { Change } from './diff.ts';
import { valueWords } from './words.ts';

export interface ChangeTableProps {
  changes: readonly Change[];
  /** Values only, without the marks of old and new. */
  plain?: boolean;
}

/** Fields with their old and new values, under each other: struck out what was, marked what is. */
export function ChangeTable({ changes, plain = false }: ChangeTableProps) {
  const { t } = useTranslation();
  const format = useFormats();
  const rest = changes.length - MOST_CHANGES;
  return (
    <>
      <dl className={classes.changes}>
        {changes.slice(0, MOST_CHANGES).map((change) => (
          <div key={change.path} className={classes.change}>
            <dt className={classes.field}>{change.path}</dt>
            <dd className={classes.values}>
              {plain ? (
                valueWords(change.after, format)
              ) : (
                <>
                  {change.kind !== 'added' && (
                    <del className={classes.old}>
                      <VisuallyHidden>{t('administration.audit.before')} </VisuallyHidden>
                      {valueWords(change.before, format)}
                    </del>
                  )}
                  {change.kind !== 'removed' && (
                    <ins className={classes.new}>
                      <VisuallyHidden>{t('administration.audit.after')} </VisuallyHidden>
                      {valueWords(change.after, format)}
                    </ins>
                  )}
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {rest > 0 && <p className={classes.rest}>{t('administration.audit.more_changes', { count: rest })}</p>}
    </>
  );
}
