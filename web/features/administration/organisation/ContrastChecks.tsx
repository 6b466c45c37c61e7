import { Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../format.ts';
import { checksOf, isAdjusted } from './look.ts';
import classes from './Organisation.module.css';

/** Whether everybody can read it, measured; what is not good says what it means. */
export function ContrastChecks({ colour }: { colour: string }) {
  const { t } = useTranslation();
  const format = useFormats();
  const checks = checksOf(colour);
  return (
    <div>
      <Text size="sm" fw={600} mb={2}>
        {t('administration.organisation.look.contrast')}
      </Text>
      <ul className={classes.checks} aria-live="polite">
        {checks.map(({ id, scheme, ratio, good }) => (
          <li key={`${id}-${scheme}`} data-bad={!good || undefined}>
            {good ? <IconCircleCheck size={16} aria-hidden /> : <IconAlertTriangle size={16} aria-hidden />}
            <span>
              {t(`administration.organisation.look.check.${id}`)} · {t(`administration.organisation.look.${scheme}`)}:{' '}
              <span className="tabular">{format.number(Math.floor(ratio * 10) / 10, 1)}:1</span>
              {good ? '' : ` · ${t(`administration.organisation.look.bad.${id}`)}`}
            </span>
          </li>
        ))}
      </ul>
      {isAdjusted(colour) && (
        <Text size="sm" c="dimmed" mt={4}>
          {t('administration.organisation.look.adjusted')}
        </Text>
      )}
    </div>
  );
}
