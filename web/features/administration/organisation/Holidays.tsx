import { Button, CloseButton, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../format.ts';
import { DayField } from '../../../ui/form/DayField.tsx';
import { today } from '../../../ui/list/spec.ts';
import { byYear, withDay } from './holidays.ts';
import classes from './Organisation.module.css';

export interface HolidaysProps {
  /** Days, `YYYY-MM-DD`. */
  value: readonly string[];
  onChange: (days: string[]) => void;
}

/** Days on which nobody works although the weekday says so. */
export function Holidays({ value, onChange }: HolidaysProps) {
  const { t } = useTranslation();
  const format = useFormats();
  const [day, setDay] = useState<string | null>(null);
  const now = today();
  const add = (added: string | null) => {
    if (added) onChange(withDay(value, added));
    setDay(null);
  };
  return (
    <Stack gap="sm" role="group" aria-labelledby="holidays-label">
      <Group align="flex-end" gap="xs">
        <DayField
          label={<span id="holidays-label">{t('administration.organisation.calendar.holidays')}</span>}
          placeholder={t('administration.organisation.calendar.holiday_day')}
          value={day}
          onChange={setDay}
          onKeyDown={(event) => event.key === 'Enter' && add(day)}
          w={220}
        />
        <Button variant="default" disabled={!day || value.includes(day)} onClick={() => add(day)}>
          {t('administration.organisation.calendar.add')}
        </Button>
      </Group>
      {byYear(value).map(({ year, days }) => (
        <div key={year}>
          <p className={classes.year}>{year}</p>
          <ul className={classes.holidays}>
            {days.map((one) => (
              <li key={one} className={classes.holiday} data-past={one < now || undefined}>
                {format.day(one)}
                <CloseButton
                  size="sm"
                  aria-label={t('administration.organisation.calendar.remove_day', { day: format.day(one) })}
                  onClick={() => onChange(value.filter((kept) => kept !== one))}
                />
              </li>
            ))}
          </ul>
        </div>
      ))}
      {value.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('administration.organisation.calendar.no_holidays')}
        </Text>
      )}
    </Stack>
  );
}
