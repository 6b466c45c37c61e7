import { Button, Group, Stack, Text } from '@mantine/core';
import { IconDeviceDesktop, IconDeviceMobile } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AnswerOf } from '../../../server/kit/contract.ts';
import { tenancyContract } from '../../../server/modules/tenancy/contract.ts';
import { useCommand } from '../../api/command.ts';
import { queryFor } from '../../api/queries.ts';
import { definePage, prefetch, useData } from '../../page.tsx';
import { StateBadge } from '../../ui/state/StateBadge.tsx';
import { DateText } from '../../ui/text/DateText.tsx';
import classes from './AccountFrame.module.css';
import { AccountFrame } from './AccountFrame.tsx';
import { browserOf } from './browser.ts';

type Device = AnswerOf<typeof tenancyContract.listSessions>['items'][number];

const devicesQuery = queryFor(tenancyContract.listSessions, {});

export default definePage({
  load: ({ client }) => prefetch(client, devicesQuery),
  Page: SessionsPage,
});

/** Where the person is signed in, and how to end it. */
function SessionsPage() {
  const { t } = useTranslation();
  const { items } = useData(devicesQuery);
  const others = useCommand(tenancyContract.revokeOtherSessions, { success: t('session.devices.others_ended') });
  return (
    <AccountFrame>
      <Stack gap="md">
        <Group justify="space-between">
          <Text c="dimmed">{t('session.devices.lead', { count: items.length })}</Text>
          {items.length > 1 && (
            <Button variant="default" loading={others.pending} onClick={() => void others.run({})}>
              {t('session.devices.end_others')}
            </Button>
          )}
        </Group>
        <ul className={classes.devices}>
          {items.map((device) => (
            <DeviceRow key={device.id} device={device} />
          ))}
        </ul>
      </Stack>
    </AccountFrame>
  );
}

function DeviceRow({ device }: { device: Device }) {
  const { t } = useTranslation();
  const end = useCommand(tenancyContract.revokeSession, { success: t('session.devices.ended') });
  const { name, mobile } = browserOf(device.userAgent);
  const Icon = mobile ? IconDeviceMobile : IconDeviceDesktop;
  return (
    <li className={classes.device}>
      <Icon size={20} stroke={1.5} aria-hidden />
      <div style={{ flex: 1, minWidth: 0 }}>
        <Group gap="xs">
          <Text fw={600}>{name ?? t('session.devices.unknown')}</Text>
          {device.current && <StateBadge state="active" label={t('session.devices.this')} />}
        </Group>
        <Text size="sm" c="dimmed">
          {device.address && `${device.address} · `}
          {t('session.devices.last_seen')} <DateText value={device.lastSeenAt} as="relative" />
        </Text>
      </div>
      {!device.current && (
        <Button
          variant="subtle"
          color="red"
          size="compact-sm"
          loading={end.pending}
          aria-label={t('session.devices.end_this', { name: name ?? t('session.devices.unknown') })}
          onClick={() => void end.run({ params: { sessionId: device.id } })}
        >
          {t('session.devices.end')}
        </Button>
      )}
    </li>
  );
}
