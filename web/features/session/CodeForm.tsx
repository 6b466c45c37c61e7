import { Anchor, PinInput, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { tenancyContract } from '../../../server/modules/tenancy/contract.ts';
import { useCommand } from '../../api/command.ts';
import { Form } from '../../ui/form/Form.tsx';
import { useBodyForm } from '../../ui/form/useBodyForm.ts';
import { BackToPassword } from './PasswordForm.tsx';

interface CodeFormProps {
  onEntered: (status: 'signed_in' | 'second_factor_required') => Promise<void>;
  onBack: () => void;
}

/** The second factor: six figures of the authenticator app, or one of the recovery codes. */
export function CodeForm({ onEntered, onBack }: CodeFormProps) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<'totp' | 'recovery'>('totp');
  const form = useBodyForm(tenancyContract.signInWithSecondFactor, {
    initialValues: { code: '', kind: 'totp' as 'totp' | 'recovery' },
  });
  const check = useCommand(tenancyContract.signInWithSecondFactor, {
    refresh: [],
    form,
    onProblem: (problem) => {
      if (problem.code === 'challenge_over') onBack();
      if (problem.code !== 'wrong_code') return false;
      form.setFieldValue('code', '');
      form.setFieldError('code', t('session.code.wrong'));
      return true;
    },
    onDone: ({ status }) => onEntered(status),
  });
  const send = () => check.run({ body: { code: form.getValues().code, kind } });
  const swap = () => {
    setKind(kind === 'totp' ? 'recovery' : 'totp');
    form.setFieldValue('code', '');
  };
  const field = form.getInputProps('code');
  return (
    <Stack gap="lg">
      <Form form={form} guard={false} wide submit={t('session.code.go')} onSubmit={send} pending={check.pending}>
        {kind === 'totp' ? (
          <Stack gap={6}>
            <PinInput
              length={6}
              type="number"
              size="lg"
              oneTimeCode
              aria-label={t('session.code.label')}
              error={Boolean(field.error)}
              key={form.key('code')}
              onChange={field.onChange}
              onComplete={() => void send()}
            />
            {field.error && (
              <Text size="xs" c="var(--mantine-color-error)" role="alert">
                {field.error}
              </Text>
            )}
          </Stack>
        ) : (
          <TextInput
            label={t('session.code.recovery')}
            description={t('session.code.recovery_help')}
            autoComplete="off"
            key={form.key('code')}
            {...field}
          />
        )}
      </Form>
      <Anchor component="button" type="button" size="sm" ta="start" onClick={swap}>
        {t(kind === 'totp' ? 'session.code.use_recovery' : 'session.code.use_app')}
      </Anchor>
      <BackToPassword onBack={onBack} />
    </Stack>
  );
}
