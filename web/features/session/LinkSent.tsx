import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { BackToPassword } from './PasswordForm.tsx';

/** The same answer for every address: whether somebody has an account is nobody's business. */
export function LinkSent({ email, onBack }: { email: string; onBack: () => void }) {
  const { t } = useTranslation();
  return (
    <Stack gap="md">
      <Text role="status">{t('session.sent.lead', { email })}</Text>
      <Text size="sm" c="dimmed">
        {t('session.sent.help')}
      </Text>
      <BackToPassword onBack={onBack} />
    </Stack>
  );
}
