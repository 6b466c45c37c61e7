import { PasswordInput, Stack, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { tenancyContract } from '../../../server/modules/tenancy/contract.ts';
import { useCommand } from '../../api/command.ts';
import { definePage } from '../../page.tsx';
import type { PageInput } from '../../page.tsx';
import { paths } from '../../paths.ts';
import { showProblem } from '../../ui/feedback/toast.tsx';
import { Form } from '../../ui/form/Form.tsx';
import { useBodyForm } from '../../ui/form/useBodyForm.ts';
import { TextLink } from '../../ui/link/links.tsx';
import { Doorway } from './Doorway.tsx';
import { LinkSent } from './LinkSent.tsx';
import { brandingQuery, tenantSlug } from './look.ts';

export default definePage({
  load: ({ client }) => client.query(brandingQuery),
  Page: ResetPage,
});

/** A forgotten password: ask for a link, then set a new one with the link. */
function ResetPage({ search }: PageInput<unknown>) {
  const { t } = useTranslation();
  const [token, setToken] = useState(search['token']);
  const [sentTo, setSentTo] = useState<string>();
  const navigate = useNavigate();
  const back = () => void navigate({ to: paths.signIn() });
  if (token) {
    return (
      <Doorway title={t('session.reset.new_title')} lead={t('session.reset.new_lead')}>
        <NewPassword token={token} onOver={() => setToken(undefined)} />
      </Doorway>
    );
  }
  if (sentTo) {
    return (
      <Doorway title={t('session.sent.title')}>
        <LinkSent email={sentTo} onBack={back} />
      </Doorway>
    );
  }
  return (
    <Doorway title={t('session.reset.title')} lead={t('session.reset.lead')}>
      <AskForLink onSent={setSentTo} />
    </Doorway>
  );
}

function AskForLink({ onSent }: { onSent: (email: string) => void }) {
  const { t } = useTranslation();
  const form = useBodyForm(tenancyContract.forgotPassword, { initialValues: { email: '' } });
  const ask = useCommand(tenancyContract.forgotPassword, {
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
        submit={t('session.reset.send')}
        onSubmit={(body) => ask.run({ body: { ...body, tenant: tenantSlug() } })}
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
      <TextLink to={paths.signIn()} size="sm">
        {t('session.back')}
      </TextLink>
    </Stack>
  );
}

function NewPassword({ token, onOver }: { token: string; onOver: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const form = useBodyForm(tenancyContract.resetPassword, { initialValues: { token, password: '' } });
  const reset = useCommand(tenancyContract.resetPassword, {
    refresh: [],
    form,
    success: t('session.reset.done'),
    onDone: () => navigate({ to: paths.signIn(), replace: true }),
    onProblem: (problem) => {
      if (problem.code !== 'link_over') return false;
      showProblem(problem);
      onOver();
      return true;
    },
  });
  return (
    <Form form={form} guard={false} wide submit={t('session.reset.save')} onSubmit={(body) => reset.run({ body })}>
      <PasswordInput
        label={t('session.new_password')}
        description={t('session.new_password_help')}
        required
        autoComplete="new-password"
        key={form.key('password')}
        {...form.getInputProps('password')}
      />
    </Form>
  );
}
