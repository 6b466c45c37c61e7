import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CurrencyField } from '../../ui/form/CurrencyField.tsx';
import { FormSection } from '../../ui/form/Form.tsx';
import { LanguageField } from '../../ui/form/LanguageField.tsx';
import type { PartnerForm } from './IdentityFields.tsx';
import classes from './NewPartnerPage.module.css';

/** Address, numbers and languages: everything that can wait. */
export function DetailFields({ form }: { form: PartnerForm }) {
  const { t } = useTranslation();
  const field = (
    name: 'legalName' | 'phone' | 'address' | 'postalCode' | 'city' | 'region' | 'registryId' | 'externalId',
  ) => ({
    label: t(`partners.field.${name}`),
    autoComplete: 'off',
    ...form.getInputProps(name),
  });
  return (
    <FormSection title={t('partners.form.details')} help={t('partners.form.details_help')}>
      <TextInput maxLength={200} {...field('legalName')} key={form.key('legalName')} />
      <TextInput maxLength={300} {...field('address')} key={form.key('address')} />
      <div className={classes.pair}>
        <TextInput maxLength={20} {...field('postalCode')} key={form.key('postalCode')} />
        <TextInput maxLength={100} {...field('city')} key={form.key('city')} />
        <TextInput maxLength={100} {...field('region')} key={form.key('region')} />
        <TextInput maxLength={40} inputMode="tel" {...field('phone')} key={form.key('phone')} />
        <TextInput maxLength={60} {...field('registryId')} key={form.key('registryId')} />
        <TextInput
          maxLength={100}
          description={t('partners.form.external_help')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          {...field('externalId')}
          key={form.key('externalId')}
        />
        <LanguageField label={t('partners.field.locale')} key={form.key('locale')} {...form.getInputProps('locale')} />
        <CurrencyField
          label={t('partners.field.currency')}
          key={form.key('currency')}
          {...form.getInputProps('currency')}
        />
      </div>
    </FormSection>
  );
}
