import { Button, Code, CopyButton, Group, PinInput, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { tenancyContract } from '../../../server/modules/tenancy/contract.ts';
import { useCommand } from '../../api/command.ts';
import classes from './AccountFrame.module.css';
import { PasswordAsk } from './PasswordAsk.tsx';
import { QrCode } from './QrCode.tsx';
import { RecoveryCodes } from './RecoveryCodes.tsx';

interface Secret {
  otpauth: string;
  recoveryCodes: string[];
}

/** Setting up the authenticator app: password, QR code and first code, recovery codes. */
export function Enrolment({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const [secret, setSecret] = useState<Secret>();
  const [confirmed, setConfirmed] = useState(false);
  const enrol = useCommand(tenancyContract.enrolSecondFactor, { refresh: [], onDone: setSecret });
  if (!secret) {
    return (
      <PasswordAsk
        lead={t('session.factor.enrol_lead')}
        submit={t('session.factor.next')}
        onPassword={(password) => enrol.run({ body: { password } })}
      />
    );
  }
  if (!confirmed) return <FirstCode otpauth={secret.otpauth} onConfirmed={() => setConfirmed(true)} />;
  return <RecoveryCodes codes={secret.recoveryCodes} onDone={onDone} />;
}

function FirstCode({ otpauth, onConfirmed }: { otpauth: string; onConfirmed: () => void }) {
  const { t } = useTranslation();
  const [code, setCode] = useState('');
  const [wrong, setWrong] = useState(false);
  const confirm = useCommand(tenancyContract.confirmSecondFactor, {
    success: t('session.factor.switched_on'),
    onDone: onConfirmed,
    onProblem: (problem) => {
      if (problem.code !== 'wrong_code') return false;
      setWrong(true);
      setCode('');
      return true;
    },
  });
  const key = new URL(otpauth).searchParams.get('secret') ?? '';
  return (
    <Group align="flex-start" gap="xl">
      <div className={classes.qr}>
        <QrCode text={otpauth} label={t('session.factor.qr')} />
      </div>
      <Stack gap="md" flex="1 1 16rem">
        <Text>{t('session.factor.scan')}</Text>
        <Group gap="xs">
          <Code>{key.match(/.{1,4}/g)?.join(' ')}</Code>
          <CopyButton value={key}>
            {({ copied, copy }) => (
              <Button size="compact-xs" variant="subtle" onClick={copy}>
                {t(copied ? 'ui.copied' : 'ui.copy')}
              </Button>
            )}
          </CopyButton>
        </Group>
        <Text>{t('session.factor.first_code')}</Text>
        <PinInput
          length={6}
          type="number"
          oneTimeCode
          aria-label={t('session.code.label')}
          value={code}
          error={wrong}
          disabled={confirm.pending}
          onChange={(typed) => {
            setCode(typed);
            setWrong(false);
          }}
          onComplete={(typed) => void confirm.run({ body: { code: typed } })}
        />
        <Text size="xs" c="var(--mantine-color-error)" mih={17} role="alert">
          {wrong && t('session.code.wrong')}
        </Text>
      </Stack>
    </Group>
  );
}
