import { SegmentedControl, Select, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { roleLabelKey, tenancyContract } from '../../../server/modules/tenancy/contract.ts';
import { useCommand } from '../../api/command.ts';
import { LANGUAGES, LANGUAGE_NAMES } from '../../i18n.ts';
import { queryFor } from '../../api/queries.ts';
import { definePage, prefetch, useData } from '../../page.tsx';
import { Form, FormSection } from '../../ui/form/Form.tsx';
import { useBodyForm } from '../../ui/form/useBodyForm.ts';
import { Fact, FactSection } from '../../ui/record/Facts.tsx';
import { AccountFrame } from './AccountFrame.tsx';
import { useSession } from './session.ts';
import type { Session } from './session.ts';
import { usePreferences } from './usePreferences.ts';

export default definePage({ load: ({ client }) => prefetch(client, cardQuery), Page: ProfilePage });

/** Name, language, look, and the hats that the person wears. */
function ProfilePage() {
  const { t } = useTranslation();
  const session = useSession();
  const { person, memberships } = session;
  return (
    <AccountFrame>
      <Stack gap="xl">
        {person && <NameForm person={person} />}
        {session.active.side === 'vendor' && person && <PhoneForm />}
        <Preferences />
        <FactSection title={t('session.account.memberships')}>
          {memberships.map((one) => (
            <Fact key={one.id} label={one.partnerName ?? one.tenantName} wide>
              {t(roleLabelKey(one.role))}
              {one.partnerName && ` · ${t('session.partner_of', { vendor: one.tenantName })}`}
              {one.id === session.active.id && ` · ${t('session.account.now')}`}
            </Fact>
          ))}
        </FactSection>
      </Stack>
    </AccountFrame>
  );
}

function NameForm({ person }: { person: NonNullable<Session['person']> }) {
  const { t } = useTranslation();
  const form = useBodyForm(tenancyContract.updateProfile, { initialValues: { name: person.name } });
  const save = useCommand(tenancyContract.updateProfile, {
    form,
    success: t('session.account.saved'),
    onDone: () => form.resetDirty(),
  });
  return (
    <Form form={form} submit={t('ui.save')} onSubmit={(body) => save.run({ body })}>
      <TextInput
        label={t('session.email')}
        value={person.email}
        readOnly
        description={t('session.account.email_help')}
      />
      <TextInput
        label={t('session.your_name')}
        required
        autoComplete="name"
        key={form.key('name')}
        {...form.getInputProps('name')}
      />
    </Form>
  );
}

const cardQuery = queryFor(tenancyContract.readOwnCard, {});

/** The number that partners find on the card of whoever looks after them. */
function PhoneForm() {
  const { t } = useTranslation();
  const card = useData(cardQuery);
  const form = useBodyForm(tenancyContract.updateOwnCard, { initialValues: { phone: card.phone ?? '' } });
  const save = useCommand(tenancyContract.updateOwnCard, {
    form,
    success: t('session.account.saved'),
    onDone: () => form.resetDirty(),
  });
  return (
    <Form form={form} submit={t('ui.save')} onSubmit={({ phone }) => save.run({ body: { phone: phone || null } })}>
      <TextInput
        label={t('session.account.phone')}
        description={t('session.account.phone_help')}
        type="tel"
        autoComplete="tel"
        key={form.key('phone')}
        {...form.getInputProps('phone')}
      />
    </Form>
  );
}

/** Applied at once; there is nothing to submit. */
function Preferences() {
  const { t } = useTranslation();
  const { language, scheme, chooseLanguage, chooseScheme } = usePreferences();
  return (
    <FormSection title={t('session.account.look')}>
      <Select
        label={t('session.language')}
        maw={280}
        allowDeselect={false}
        value={language}
        data={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
        onChange={(value) => value && chooseLanguage(value)}
      />
      <div>
        <Text size="sm" fw={500} id="scheme-label" mb={4}>
          {t('session.scheme.label')}
        </Text>
        <SegmentedControl
          aria-labelledby="scheme-label"
          value={scheme}
          onChange={(value) => chooseScheme(value as typeof scheme)}
          data={(['auto', 'light', 'dark'] as const).map((value) => ({ value, label: t(`session.scheme.${value}`) }))}
        />
      </div>
    </FormSection>
  );
}
