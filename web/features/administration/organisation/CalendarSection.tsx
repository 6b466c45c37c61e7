import { Button, Group, NumberInput, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLeaveGuard } from '../../../ui/form/useLeaveGuard.ts';
import { Holidays } from './Holidays.tsx';
import { HoursEditor } from './HoursEditor.tsx';
import { SettingsSection } from './SettingsSection.tsx';
import { TimeZoneField } from './TimeZoneField.tsx';
import { isSound } from './hours.ts';
import type { Tenant } from './queries.ts';
import { useTenantSave } from './useTenantSave.ts';
import { usePromise } from './usePromise.ts';

/** When the vendor works and how fast it promises to answer: every response clock goes by it. */
export function CalendarSection({ tenant }: { tenant: Tenant }) {
  const { t } = useTranslation();
  const [calendar, setCalendar] = useState(tenant.calendar);
  const [days, setDays] = useState<number | string>(tenant.responseBusinessDays);
  const { save, pending } = useTenantSave(tenant);
  const promised = Number(days);
  const sound = isSound(calendar.hours) && days !== '' && Number.isInteger(promised) && promised >= 0 && promised <= 60;
  const same = JSON.stringify(calendar) === JSON.stringify(tenant.calendar) && promised === tenant.responseBusinessDays;
  useLeaveGuard(() => !same && !pending);
  const example = usePromise(calendar, sound ? promised : null);
  return (
    <SettingsSection
      id="calendar"
      title={t('administration.organisation.calendar.title')}
      help={t('administration.organisation.calendar.help')}
    >
      <Stack gap="lg">
        <TimeZoneField value={calendar.timeZone} onChange={(timeZone) => setCalendar({ ...calendar, timeZone })} />
        <HoursEditor value={calendar.hours} onChange={(hours) => setCalendar({ ...calendar, hours })} />
        <Holidays value={calendar.holidays} onChange={(holidays) => setCalendar({ ...calendar, holidays })} />
        <NumberInput
          label={t('administration.organisation.calendar.response')}
          description={t('administration.organisation.calendar.response_help')}
          maw={360}
          min={0}
          max={60}
          allowDecimal={false}
          suffix={` ${t('administration.organisation.calendar.business_days', { count: promised || 0 })}`}
          value={days}
          onChange={setDays}
        />
        {example && (
          <Text size="sm" role="status">
            {example}
          </Text>
        )}
        <Group>
          <Button
            disabled={!sound || same}
            loading={pending}
            onClick={() => void save({ calendar, responseBusinessDays: promised })}
          >
            {t('ui.save')}
          </Button>
          <Text size="sm" c="dimmed">
            {t('administration.organisation.calendar.effect')}
          </Text>
        </Group>
      </Stack>
    </SettingsSection>
  );
}
