import { Button, Group, Modal, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { tenancyContract } from '../../../server/modules/tenancy/contract.ts';
import { useCommand } from '../../api/command.ts';
import { StateBadge } from '../../ui/state/StateBadge.tsx';
import { Enrolment } from './Enrolment.tsx';
import { PasswordAsk } from './PasswordAsk.tsx';
import { RecoveryCodes } from './RecoveryCodes.tsx';

type Task = 'enrol' | 'remove' | 'renew' | null;

/** The authenticator app: set up, switch off, new recovery codes. Each asks for the password first. */
export function SecondFactor({ on }: { on: boolean }) {
  const { t } = useTranslation();
  const [task, setTask] = useState<Task>(null);
  const close = () => setTask(null);
  return (
    <Stack gap="sm" align="flex-start">
      <Group gap="sm">
        <Title order={2}>{t('session.factor.title')}</Title>
        <StateBadge state={on ? 'active' : 'inactive'} label={t(on ? 'session.factor.on' : 'session.factor.off')} />
      </Group>
      <Text c="dimmed" maw={560}>
        {t('session.factor.help')}
      </Text>
      <Group>
        {on ? (
          <>
            <Button variant="default" onClick={() => setTask('renew')}>
              {t('session.factor.renew')}
            </Button>
            <Button variant="subtle" color="red" onClick={() => setTask('remove')}>
              {t('session.factor.remove')}
            </Button>
          </>
        ) : (
          <Button onClick={() => setTask('enrol')}>{t('session.factor.set_up')}</Button>
        )}
      </Group>
      <Modal opened={task !== null} onClose={close} title={t(`session.factor.${task ?? 'enrol'}_title`)} size="lg">
        {task === 'enrol' && <Enrolment onDone={close} />}
        {task === 'remove' && <Removal onDone={close} />}
        {task === 'renew' && <Renewal onDone={close} />}
      </Modal>
    </Stack>
  );
}

function Removal({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const remove = useCommand(tenancyContract.removeSecondFactor, {
    success: t('session.factor.removed'),
    onDone,
  });
  return (
    <PasswordAsk
      lead={t('session.factor.remove_lead')}
      submit={t('session.factor.remove')}
      onPassword={(password) => remove.run({ body: { password } })}
    />
  );
}

function Renewal({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const [codes, setCodes] = useState<string[]>();
  const renew = useCommand(tenancyContract.renewRecoveryCodes, {
    onDone: ({ recoveryCodes }) => setCodes(recoveryCodes),
  });
  if (codes) return <RecoveryCodes codes={codes} onDone={onDone} />;
  return (
    <PasswordAsk
      lead={t('session.factor.renew_lead')}
      submit={t('session.factor.renew')}
      onPassword={(password) => renew.run({ body: { password } })}
    />
  );
}
