import { Checkbox, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { tenancyContract } from '../../../../server/modules/tenancy/contract.ts';
import { LANGUAGES, LANGUAGE_NAMES } from '../../../i18n.ts';
import { CurrencyField } from '../../../ui/form/CurrencyField.tsx';
import { Form } from '../../../ui/form/Form.tsx';
import { useBodyForm } from '../../../ui/form/useBodyForm.ts';
import { SettingsSection } from './SettingsSection.tsx';
import type { Tenant } from './queries.ts';
import { useTenantSave } from './useTenantSave.ts';

/** Languages that partners may choose and the currency that amounts begin with. */
export function RegionSection({ tenant }: { tenant: Tenant }) {
  const { t } = useTranslation();
  const form = useBodyForm(tenancyContract.updateTenant, {
    initialValues: { languages: tenant.languages, currency: tenant.currency },
  });
  const { save, pending } = useTenantSave(tenant, { form, onDone: () => form.resetDirty() });
  return (
    <SettingsSection
      id="region"
      title={t('administration.organisation.region.title')}
      help={t('administration.organisation.region.help')}
    >
      <Form form={form} submit={t('ui.save')} pending={pending} onSubmit={(body) => save(body)}>
        <Checkbox.Group
          label={t('administration.organisation.region.languages')}
          description={t('administration.organisation.region.languages_help')}
          key={form.key('languages')}
          {...form.getInputProps('languages')}
        >
          <Group gap="lg" my={8}>
            {LANGUAGES.map((language) => (
              <Checkbox key={language} value={language} label={LANGUAGE_NAMES[language]} />
            ))}
          </Group>
        </Checkbox.Group>
        <CurrencyField
          label={t('administration.organisation.region.currency')}
          description={t('administration.organisation.region.currency_help')}
          required
          maw={360}
          allowDeselect={false}
          key={form.key('currency')}
          {...form.getInputProps('currency')}
        />
      </Form>
    </SettingsSection>
  );
}
