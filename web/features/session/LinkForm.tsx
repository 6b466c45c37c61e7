import { Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { tenancyContract } from '../../../server/modules/tenancy/contract.ts';
import { useCommand } from '../../api/command.ts';
import { Form } from '../../ui/form/Form.tsx';
import { useBodyForm } from '../../ui/form/useBodyForm.ts';
import { BackToPassword } from './PasswordForm.tsx';
import { tenantSlug } from './look.ts';

interface LinkFormProps {
  email: string;
  onSent: (email: string) => void;
  onBack: () => void;
}

/** Asks for a sign-in link by mail. */
export function LinkForm({ email, onSent, onBack }: LinkFormProps) {
  const { t } = useTranslation();
  const form = useBodyForm(tenancyContract.requestMagicLink, { initialValues: { email } });
  const request = useCommand(tenancyContract.requestMagicLink, {
    refresh: [],
    form,
    onDone: () => onSent(form.getValues().email),
  });
  return (
    <Stack gap="lg">
      <Form
        form={form}
        guard={false}
        wide
        submit={t('session.by_mail.send')}
        onSubmit={(body) => request.run({ body: { ...body, tenant: tenantSlug() } })}
      >
        <TextInput
          label={t('session.email')}
          type="email"
          required
          autoComplete="username"
          key={form.key('email')}
          {...form.getInputProps('email')}
        />
      </Form>
      <BackToPassword onBack={onBack} />
    </Stack>
  );
}
