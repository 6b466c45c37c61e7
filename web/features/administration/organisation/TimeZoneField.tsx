import { Select } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../format.ts';
import { useNow } from '../../../ui/text/now.ts';

export interface TimeZoneFieldProps {
  value: string;
  onChange: (timeZone: string) => void;
}

/** A zone of the IANA database, with the time that its clocks show now. */
export function TimeZoneField({ value, onChange }: TimeZoneFieldProps) {
  const { t } = useTranslation();
  const { region } = useFormats();
  const now = useNow();
  const zones = useMemo(() => [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', value])], [value]);
  const clock = new Intl.DateTimeFormat(region, {
    timeZone: value,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'shortOffset',
  });
  return (
    <Select
      label={t('administration.organisation.calendar.zone')}
      description={t('administration.organisation.calendar.zone_now', { time: clock.format(now) })}
      maw={360}
      searchable
      allowDeselect={false}
      limit={80}
      data={zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
      value={value}
      onChange={(zone) => zone && onChange(zone)}
    />
  );
}
