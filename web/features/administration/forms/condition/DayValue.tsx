import { NumberInput, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DayField } from '../../../../ui/form/DayField.tsx';
import type { Named } from './ValueField.tsx';

/** A day of the calendar, or a day counted from the one on which the form is filled in. */
export function DayValue({ value, onChange, named, relative }: Named) {
  const { t } = useTranslation();
  const counted = typeof value === 'object' && 'days' in value ? value.days : undefined;
  const label = named.label ?? named['aria-label'];
  return (
    <>
      {relative && (
        <Select
          aria-label={t('administration.forms.condition.day_kind', { label })}
          allowDeselect={false}
          value={counted === undefined ? 'day' : 'counted'}
          onChange={(kind) => onChange(kind === 'counted' ? { days: 0 } : undefined)}
          data={(['counted', 'day'] as const).map((kind) => ({
            value: kind,
            label: t(`administration.forms.condition.${kind}`),
          }))}
        />
      )}
      {counted === undefined ? (
        <DayField
          {...named}
          value={typeof value === 'string' ? value : null}
          onChange={(day) => onChange(day ?? undefined)}
        />
      ) : (
        <NumberInput
          {...named}
          allowDecimal={false}
          value={counted}
          suffix={` ${t('administration.forms.condition.days', { count: Math.abs(counted) })}`}
          onChange={(days) => onChange({ days: Number(days) || 0 })}
        />
      )}
    </>
  );
}
