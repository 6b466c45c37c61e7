import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FormSection } from '../../../../ui/form/Form.tsx';
import { MoreFields } from './MoreFields.tsx';
import { useLive } from './live.ts';
import type { Registration } from './useRegistration.ts';

/** Somebody at the customer, as evidence that the deal is real. */
export function ContactSection({ registration: { form, live } }: { registration: Registration }) {
  const { t } = useTranslation();
  const details = useLive(live, ({ contact }) => Boolean(contact.phone || contact.title));
  const field = (name: 'name' | 'email' | 'phone' | 'title') => ({
    label: t(`deals.portal.field.contact.${name}`),
    autoComplete: 'off',
    ...form.getInputProps(`contact.${name}`),
  });
  return (
    <FormSection title={t('deals.portal.section.contact')} help={t('deals.portal.section.contact_help')}>
      <TextInput required maxLength={200} {...field('name')} key={form.key('contact.name')} />
      <TextInput
        required
        type="email"
        maxLength={254}
        autoCapitalize="none"
        {...field('email')}
        key={form.key('contact.email')}
      />
      <MoreFields label={t('deals.portal.more.contact')} open={details}>
        <TextInput type="tel" maxLength={40} {...field('phone')} key={form.key('contact.phone')} />
        <TextInput maxLength={120} {...field('title')} key={form.key('contact.title')} />
      </MoreFields>
    </FormSection>
  );
}
