import { Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../format.ts';
import { checksOf, isAdjusted } from './look.ts';
import type { Check } from './look.ts';
import classes from './Organisation.module.css';

const KINDS = ['button', 'link', 'edge'] as const;

/** Whether everybody can read it, measured; what is not good says what it means. */
export function ContrastChecks({ colour }: { colour: string }) {
  const { t } = useTranslation();
  const checks = checksOf(colour);
  return (
    <div>
      <Text size="sm" fw={600} mb={2}>
        {t('administration.organisation.look.contrast')}
      </Text>
      <ul className={classes.checks} aria-live="polite">
        {KINDS.map((id) => {
          const ofKind = checks.filter((check) => check.id === id);
          return (
            <li key={id}>
              <span className={classes.check}>{t(`administration.organisation.look.check.${id}`)}</span>
              {ofKind.map((check) => (
                <Ratio key={check.scheme} check={check} />
              ))}
              {ofKind.some(({ good }) => !good) && (
                <span className={classes.advice}>{t(`administration.organisation.look.bad.${id}`)}</span>
              )}
            </li>
          );
        })}
      </ul>
      {isAdjusted(colour) && (
        <Text size="sm" c="dimmed" mt={4}>
          {t('administration.organisation.look.adjusted')}
        </Text>
      )}
    </div>
  );
}

function Ratio({ check: { scheme, ratio, good } }: { check: Check }) {
  const { t } = useTranslation();
  const format = useFormats();
  return (
    <span className={classes.ratio} data-bad={!good || undefined}>
      {good ? <IconCircleCheck size={16} aria-hidden /> : <IconAlertTriangle size={16} aria-hidden />}
      <span className="tabular">
        {t(`administration.organisation.look.${scheme}`)} {format.number(Math.floor(ratio * 10) / 10, 1)}:1
      </span>
    </span>
  );
}
