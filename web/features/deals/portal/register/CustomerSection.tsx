import { TextInput } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { CountryField } from '../../../../ui/form/CountryField.tsx';
import { FormSection } from '../../../../ui/form/Form.tsx';
import { ConflictAnswer } from './ConflictAnswer.tsx';
import { MoreFields } from './MoreFields.tsx';
import classes from './Registration.module.css';
import { looksLikeHost, nameOfHost } from './host.ts';
import { useLive } from './live.ts';
import type { ConflictCheck } from './useConflictCheck.ts';
import type { Registration } from './useRegistration.ts';

interface CustomerSectionProps {
  registration: Registration;
  check: ConflictCheck;
}

/** Who the customer is, and at once whether it is free. */
export function CustomerSection({ registration: { form, live, deal }, check }: CustomerSectionProps) {
  const { t } = useTranslation();
  const details = useLive(live, ({ customer }) => Boolean(customer.city || customer.address || customer.registryId));
  const field = (name: 'name' | 'domain' | 'country' | 'city' | 'address' | 'registryId') => ({
    label: t(`deals.portal.field.customer.${name}`),
    ...form.getInputProps(`customer.${name}`),
  });
  const doubtful = check.answer?.verdict === 'needs_review';

  const fresh = useRef(deal === null);
  useEffect(() => {
    if (fresh.current) form.getInputNode('customer.name')?.focus();
    fresh.current = false;
  }, [form]);

  /** A web address in the name's place is moved to its own field, with a guess at the name. */
  function sortOut(): void {
    const { name, domain } = form.getValues().customer;
    if (domain !== '' || !looksLikeHost(name)) return;
    form.setFieldValue('customer.domain', name.trim());
    form.setFieldValue('customer.name', nameOfHost(name));
    // Both inputs are made anew; the guess is offered for correction.
    requestAnimationFrame(() => (form.getInputNode('customer.name') as HTMLInputElement | null)?.select());
  }

  return (
    <FormSection title={t('deals.portal.section.customer')}>
      <TextInput
        required
        maxLength={200}
        autoComplete="off"
        placeholder={t('deals.portal.field.customer.name_example')}
        {...field('name')}
        key={form.key('customer.name')}
        onBlur={(event) => {
          sortOut();
          form.getInputProps('customer.name').onBlur?.(event);
        }}
      />
      <div className={classes.pair}>
        <TextInput
          maxLength={253}
          inputMode="url"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          placeholder="contoso.com"
          {...field('domain')}
          key={form.key('customer.domain')}
        />
        <CountryField required {...field('country')} key={form.key('customer.country')} />
      </div>
      <ConflictAnswer check={check} />
      <MoreFields label={t('deals.portal.more.customer')} open={details || doubtful}>
        <TextInput maxLength={100} autoComplete="off" {...field('city')} key={form.key('customer.city')} />
        <TextInput maxLength={300} autoComplete="off" {...field('address')} key={form.key('customer.address')} />
        <TextInput
          maxLength={60}
          autoComplete="off"
          description={t('deals.portal.field.customer.registryId_help')}
          {...field('registryId')}
          key={form.key('customer.registryId')}
        />
      </MoreFields>
    </FormSection>
  );
}
