import { Anchor, Button, Checkbox, Divider, Group, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { tenancyContract } from '../../../server/modules/tenancy/contract.ts';
import { useCommand } from '../../api/command.ts';
import { paths } from '../../paths.ts';
import { Form } from '../../ui/form/Form.tsx';
import { useBodyForm } from '../../ui/form/useBodyForm.ts';
import { TextLink } from '../../ui/link/links.tsx';
import { tenantSlug } from './look.ts';

interface PasswordFormProps {
  email: string;
  onEntered: (status: 'signed_in' | 'second_factor_required') => Promise<void>;
  onLink: (email: string) => void;
}

/** E-mail address and password. A wrong pair is told in one sentence that names neither. */
export function PasswordForm({ email, onEntered, onLink }: PasswordFormProps) {
  const { t } = useTranslation();
  const form = useBodyForm(tenancyContract.signInWithEmail, {
    initialValues: { email, password: '', remember: true },
  });
  const signIn = useCommand(tenancyContract.signInWithEmail, {
    refresh: [],
    form,
    onProblem: (problem) => {
      if (problem.code !== 'wrong_credentials') return false;
      form.setFieldError('password', t('session.wrong_credentials'));
      return true;
    },
    onDone: ({ status }) => onEntered(status),
  });
  return (
    <Stack gap="lg">
      <Form
        form={form}
        guard={false}
        wide
        submit={t('session.sign_in')}
        onSubmit={(body) => signIn.run({ body: { ...body, tenant: tenantSlug() } })}
      >
        <TextInput
          label={t('session.email')}
          type="email"
          required
          autoComplete="username"
          key={form.key('email')}
          {...form.getInputProps('email')}
        />
        <PasswordInput
          label={t('session.password')}
          required
          autoComplete="current-password"
          key={form.key('password')}
          {...form.getInputProps('password')}
        />
        <Group justify="space-between">
          <Checkbox
            label={t('session.remember')}
            key={form.key('remember')}
            {...form.getInputProps('remember', { type: 'checkbox' })}
          />
          <TextLink to={paths.reset()} size="sm">
            {t('session.forgot')}
          </TextLink>
        </Group>
      </Form>
      <Divider label={t('session.or')} />
      <Button variant="default" fullWidth onClick={() => onLink(form.getValues().email)}>
        {t('session.mail_me')}
      </Button>
    </Stack>
  );
}

/** Leads back to the password. */
export function BackToPassword({ onBack }: { onBack: () => void }) {
  const { t } = useTranslation();
  return (
    <Anchor component="button" type="button" size="sm" ta="start" onClick={onBack}>
      {t('session.back')}
    </Anchor>
  );
}
