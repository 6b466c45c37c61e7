import { Alert, Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import type { AnswerOf } from '../../../server/kit/contract.ts';
import { roleLabelKey, tenancyContract } from '../../../server/modules/tenancy/contract.ts';
import { useCommand } from '../../api/command.ts';
import { queryFor } from '../../api/queries.ts';
import { isLanguage } from '../../i18n.ts';
import { definePage, prefetch, useData } from '../../page.tsx';
import type { PageInput } from '../../page.tsx';
import { paths } from '../../paths.ts';
import { DateText } from '../../ui/text/DateText.tsx';
import { Form } from '../../ui/form/Form.tsx';
import { useBodyForm } from '../../ui/form/useBodyForm.ts';
import { showSuccess } from '../../ui/feedback/toast.tsx';
import { Doorway } from './Doorway.tsx';
import { brandingQuery } from './look.ts';
import { useArrival } from './useArrival.ts';

type Params = { token: string };
type Invitation = AnswerOf<typeof tenancyContract.readInvitation>;

const invitationQuery = (token: string) => queryFor(tenancyContract.readInvitation, { params: { token } });

export default definePage<Params>({
  load: ({ client, params }) => prefetch(client, invitationQuery(params.token), brandingQuery),
  Page: InvitationPage,
});

/** An invitation: who invites to what, then a name and a password, or just a yes from somebody known. */
function InvitationPage({ params }: PageInput<Params>) {
  const { t } = useTranslation();
  const invitation = useData(invitationQuery(params.token));
  const accept = useAcceptance();
  const to = invitation.partnerName ?? invitation.tenant.name;
  return (
    <Doorway title={t('session.invitation.title', { name: to })} look={invitation.tenant}>
      <Stack gap={4}>
        <Text>{leadOf(invitation)}</Text>
        <Text size="sm" c="dimmed">
          {t('session.invitation.role', { role: t(roleLabelKey(invitation.role)) })}
          {' · '}
          {t('session.invitation.until')} <DateText value={invitation.expiresAt} />
        </Text>
      </Stack>
      {invitation.personExists ? (
        <Stack gap="md">
          <Alert color="gray" variant="light">
            {t('session.invitation.known', { email: invitation.email })}
          </Alert>
          <Button fullWidth loading={accept.pending} onClick={() => void accept.run({ params, body: {} })}>
            {t('session.invitation.accept')}
          </Button>
        </Stack>
      ) : (
        <NewPersonForm params={params} invitation={invitation} />
      )}
    </Doorway>
  );
}

function leadOf({ invitedBy, partnerName, tenant }: Invitation): string {
  const key = partnerName === null ? 'staff' : 'partner';
  const by = invitedBy === null ? '' : '_by';
  return i18next.t(`session.invitation.lead_${key}${by}`, { by: invitedBy, partner: partnerName, vendor: tenant.name });
}

function useAcceptance(form?: { setErrors: (errors: Record<string, string>) => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const arrive = useArrival(undefined);
  return useCommand(tenancyContract.acceptInvitation, {
    refresh: [],
    ...(form ? { form } : {}),
    onDone: async ({ status }) => {
      if (status === 'signed_in') return arrive();
      showSuccess(t('session.invitation.accepted'));
      await navigate({ to: paths.signIn(), search: {}, replace: true });
    },
  });
}

function NewPersonForm({ params, invitation }: { params: Params; invitation: Invitation }) {
  const { t, i18n } = useTranslation();
  const form = useBodyForm(tenancyContract.acceptInvitation, {
    initialValues: { name: invitation.name, password: '' },
  });
  const accept = useAcceptance(form);
  const locale = isLanguage(i18n.language) ? i18n.language : undefined;
  return (
    <Form
      form={form}
      guard={false}
      wide
      submit={t('session.invitation.join')}
      onSubmit={(body) => accept.run({ params, body: { ...body, locale } })}
    >
      <TextInput label={t('session.email')} value={invitation.email} readOnly autoComplete="username" />
      <TextInput
        label={t('session.your_name')}
        required
        autoComplete="name"
        key={form.key('name')}
        {...form.getInputProps('name')}
      />
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
