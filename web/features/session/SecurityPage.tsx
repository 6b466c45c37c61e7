import { PasswordInput, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { tenancyContract } from '../../../server/modules/tenancy/contract.ts';
import { useCommand } from '../../api/command.ts';
import { definePage } from '../../page.tsx';
import { Form, FormSection } from '../../ui/form/Form.tsx';
import { useBodyForm } from '../../ui/form/useBodyForm.ts';
import { AccountFrame } from './AccountFrame.tsx';
import { SecondFactor } from './SecondFactor.tsx';
import { useSession } from './session.ts';

export default definePage({ Page: SecurityPage });

/** Password and second factor. */
function SecurityPage() {
  const { person } = useSession();
  return (
    <AccountFrame>
      {person && (
        <Stack gap="xl">
          {person.hasPassword && <PasswordChange />}
          <SecondFactor on={person.secondFactor} />
        </Stack>
      )}
    </AccountFrame>
  );
}

function PasswordChange() {
  const { t } = useTranslation();
  const form = useBodyForm(tenancyContract.changePassword, {
    initialValues: { currentPassword: '', newPassword: '' },
  });
  const change = useCommand(tenancyContract.changePassword, {
    form,
    success: t('session.password_changed'),
    onDone: () => form.reset(),
    onProblem: (problem) => {
      if (problem.code !== 'wrong_password') return false;
      form.setFieldError('currentPassword', t('session.wrong_password'));
      return true;
    },
  });
  return (
    <Form form={form} submit={t('session.change_password')} onSubmit={(body) => change.run({ body })}>
      <FormSection title={t('session.password')} help={t('session.password_help')}>
        <PasswordInput
          label={t('session.current_password')}
          required
          autoComplete="current-password"
          key={form.key('currentPassword')}
          {...form.getInputProps('currentPassword')}
        />
        <PasswordInput
          label={t('session.new_password')}
          description={t('session.new_password_help')}
          required
          autoComplete="new-password"
          key={form.key('newPassword')}
          {...form.getInputProps('newPassword')}
        />
      </FormSection>
    </Form>
  );
}
