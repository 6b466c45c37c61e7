import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './Imports.module.css';
import { STAGES } from './state.ts';
import type { Stage } from './state.ts';

/** Where one is: file, columns, check, result. */
export function Steps({ stage }: { stage: Stage }) {
  const { t } = useTranslation();
  const here = STAGES.indexOf(stage);
  return (
    <ol className={classes.steps} aria-label={t('imports.steps')}>
      {STAGES.map((one, index) => (
        <li
          key={one}
          className={classes.step}
          aria-current={index === here ? 'step' : undefined}
          data-past={index < here || undefined}
        >
          <span aria-hidden>{index < here ? <IconCheck size={13} /> : index + 1}</span>
          <span>{t(`imports.stage.${one}`)}</span>
        </li>
      ))}
    </ol>
  );
}
