import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { IconBellOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { notificationsContract } from '../../../../server/modules/notifications/contract.ts';
import type { NotificationSettings } from '../../../../server/modules/notifications/contract.ts';
import { useCommand } from '../../../api/command.ts';
import { useFormats } from '../../../format.ts';
import { useData } from '../../../page.tsx';
import { FormSection } from '../../../ui/form/Form.tsx';
import { Banner } from '../../../ui/state/Banner.tsx';
import { settingsQuery } from '../queries.ts';

const HOURS = Array.from({ length: 24 }, (_, hour) => String(hour));
const PAUSES = [1, 3, 7, 14] as const;
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();

/** When the daily mail comes, when it is quiet, and a pause from all mails. Kept at once. */
export function QuietSection() {
  const { t } = useTranslation();
  const format = useFormats();
  const settings = useData(settingsQuery);
  const save = useCommand(notificationsContract.changeNotificationSettings, {
    success: t('notifications.centre.quiet.saved'),
  });
  const change = (part: Partial<NotificationSettings>) => void save.run({ body: { ...settings, ...part } });
  const pause = (days: number) => change({ pausedUntil: inDays(days) });
  return (
    <FormSection title={t('notifications.centre.quiet.title')}>
      {settings.pausedUntil && (
        <Banner
          tone="amber"
          icon={<IconBellOff size={20} stroke={1.75} />}
          title={t('notifications.centre.quiet.paused', { moment: format.moment(settings.pausedUntil) })}
          action={
            <Button size="compact-sm" variant="default" onClick={() => change({ pausedUntil: null })}>
              {t('notifications.centre.quiet.resume')}
            </Button>
          }
        />
      )}
      <NativeSelect
        maw={280}
        label={t('notifications.centre.quiet.hour')}
        description={t('notifications.centre.quiet.hour_help', { zone: settings.timeZone })}
        value={String(settings.digestHour)}
        data={HOURS.map((hour) => ({ value: hour, label: `${hour.padStart(2, '0')}:00` }))}
        onChange={(event) => change({ digestHour: Number(event.currentTarget.value) })}
      />
      <QuietHours settings={settings} onChange={change} />
      {!settings.pausedUntil && (
        <Group gap="xs" role="group" aria-label={t('notifications.centre.quiet.pause')}>
          {PAUSES.map((days) => (
            <Button key={days} size="xs" variant="default" loading={save.pending} onClick={() => pause(days)}>
              {t('notifications.centre.quiet.pause_days', { count: days })}
            </Button>
          ))}
        </Group>
      )}
    </FormSection>
  );
}

interface QuietHoursProps {
  settings: NotificationSettings;
  onChange: (part: Partial<NotificationSettings>) => void;
}

/** Both times together; taking one away ends the quiet hours. */
function QuietHours({ settings, onChange }: QuietHoursProps) {
  const { t } = useTranslation();
  const [from, setFrom] = useState(settings.quietFrom ?? '');
  const [until, setUntil] = useState(settings.quietUntil ?? '');
  const keep = () => {
    const both = from !== '' && until !== '';
    const next = { quietFrom: both ? from : null, quietUntil: both ? until : null };
    if (next.quietFrom !== settings.quietFrom || next.quietUntil !== settings.quietUntil) onChange(next);
  };
  return (
    <Group gap="md" align="flex-end">
      <TextInput
        type="time"
        label={t('notifications.centre.quiet.from')}
        value={from}
        onChange={(event) => setFrom(event.currentTarget.value)}
        onBlur={keep}
      />
      <TextInput
        type="time"
        label={t('notifications.centre.quiet.until')}
        value={until}
        onChange={(event) => setUntil(event.currentTarget.value)}
        onBlur={keep}
      />
    </Group>
  );
}
