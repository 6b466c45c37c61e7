import { Button, Group, PasswordInput, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

interface PasswordAskProps {
  lead: string;
  submit: string;
  /** Resolves with undefined when it was refused. */
  onPassword: (password: string) => Promise<unknown>;
}

/** The password once more, before something that protects the account is changed. */
export function PasswordAsk({ lead, submit, onPassword }: PasswordAskProps) {
  const { t } = useTranslation();
  const [password, setPassword] = useState('');
  const [sending, setSending] = useState(false);
  async function send(): Promise<void> {
    setSending(true);
    await onPassword(password);
    setSending(false);
    setPassword('');
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Stack gap="md">
        <Text>{lead}</Text>
        <PasswordInput
          data-autofocus
          label={t('session.current_password')}
          required
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button type="submit" loading={sending} disabled={password === ''}>
            {submit}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
