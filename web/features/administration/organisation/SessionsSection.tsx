import { NumberInput, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { tenancyContract } from '../../../../server/modules/tenancy/contract.ts';
import { useFormats } from '../../../format.ts';
import { Form } from '../../../ui/form/Form.tsx';
import { useBodyForm } from '../../../ui/form/useBodyForm.ts';
import { SettingsSection } from './SettingsSection.tsx';
import type { Tenant } from './queries.ts';
import { useTenantSave } from './useTenantSave.ts';

/** Minutes to choose from; a value that was set through the API stays possible. */
const IDLE = [15, 30, 60, 240, 480, 1440, 4320, 10_080, 43_200];

/** After how long somebody has to sign in again. */
export function SessionsSection({ tenant }: { tenant: Tenant }) {
  const { t } = useTranslation();
  const format = useFormats();
  const { sessionIdleMinutes, sessionMaximumHours } = tenant;
  const form = useBodyForm(tenancyContract.updateTenant, {
    initialValues: { sessionIdleMinutes, sessionMaximumHours },
  });
  const [idle, setIdle] = useState(sessionIdleMinutes);
  const choose = (minutes: number) => {
    setIdle(minutes);
    form.setFieldValue('sessionIdleMinutes', minutes);
  };
  const { save, pending } = useTenantSave(tenant, { form, onDone: () => form.resetDirty() });
  const choices = [...new Set([...IDLE, sessionIdleMinutes])].sort((a, b) => a - b);
  return (
    <SettingsSection
      id="sessions"
      title={t('administration.organisation.sessions.title')}
      help={t('administration.organisation.sessions.help')}
    >
      <Form form={form} submit={t('ui.save')} pending={pending} onSubmit={(body) => save(body)}>
        <Select
          label={t('administration.organisation.sessions.idle')}
          description={t('administration.organisation.sessions.idle_help')}
          maw={360}
          allowDeselect={false}
          data={choices.map((minutes) => ({ value: String(minutes), label: format.span(minutes * 60_000, 'long') }))}
          value={String(idle)}
          onChange={(minutes) => minutes && choose(Number(minutes))}
          error={form.errors['sessionIdleMinutes']}
        />
        <NumberInput
          label={t('administration.organisation.sessions.maximum')}
          description={t('administration.organisation.sessions.maximum_help')}
          suffix={` ${t('administration.organisation.sessions.hours')}`}
          maw={360}
          min={1}
          max={2160}
          key={form.key('sessionMaximumHours')}
          {...form.getInputProps('sessionMaximumHours')}
        />
      </Form>
    </SettingsSection>
  );
}
