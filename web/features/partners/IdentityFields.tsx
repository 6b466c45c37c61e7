import { Select, TagsInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PARTNER_TYPES, partnersContract } from '../../../server/modules/partners/contract.ts';
import { call } from '../../api/call.ts';
import { currentFormats } from '../../format.ts';
import { paths } from '../../paths.ts';
import { CountryField } from '../../ui/form/CountryField.tsx';
import { FormSection } from '../../ui/form/Form.tsx';
import { SimilarRecords } from '../../ui/form/SimilarRecords.tsx';
import type { SimilarRecord } from '../../ui/form/SimilarRecords.tsx';
import type { BodyForm } from '../../ui/form/useBodyForm.ts';
import { useFirstField } from '../../ui/form/useFirstField.ts';
import type { Partner } from './api.ts';
import { hostOf } from './newPartner.ts';
import type { NewPartnerValues } from './newPartner.ts';
import classes from './NewPartnerPage.module.css';
import { TypeText } from './TypeText.tsx';

export type PartnerForm = BodyForm<typeof partnersContract.createPartner, NewPartnerValues>;

async function findSimilar(text: string, signal: AbortSignal): Promise<SimilarRecord[]> {
  const { items } = await call(partnersContract.listPartners, { query: { q: text, limit: 3 } }, { signal });
  return items.map((partner) => ({
    id: partner.id,
    name: partner.name,
    to: paths.console.partner(partner.id),
    about: <About partner={partner} />,
  }));
}

function About({ partner }: { partner: Partner }) {
  const { t } = useTranslation();
  const place = [partner.city, partner.country && currentFormats().country(partner.country)].filter(Boolean).join(', ');
  return (
    <>
      <TypeText type={partner.type} />
      {place && ` · ${place}`} · {t(`ui.state.${partner.status}`)}
    </>
  );
}

/** Who the partner is, and whether it is there already. */
export function IdentityFields({ form }: { form: PartnerForm }) {
  const { t } = useTranslation();
  const first = useFirstField();
  const [name, setName] = useState('');
  const [domain, setDomain] = useState<string>();
  form.watch('name', ({ value }) => setName(value));
  form.watch('domains', ({ value }) => setDomain(value[0]));
  const website = form.getInputProps('website');
  return (
    <FormSection title={t('partners.form.who')}>
      <TextInput
        label={t('partners.field.name')}
        required
        ref={first}
        maxLength={200}
        autoComplete="off"
        key={form.key('name')}
        {...form.getInputProps('name')}
      />
      <SimilarRecords
        noun="partners"
        name={name}
        domain={domain}
        find={findSimilar}
        title={t('partners.form.similar')}
      />
      <div className={classes.pair}>
        <Select
          label={t('partners.field.type')}
          required
          allowDeselect={false}
          data={PARTNER_TYPES.map((value) => ({ value, label: t(`partners.type.${value}`) }))}
          key={form.key('type')}
          {...form.getInputProps('type')}
        />
        <CountryField
          label={t('partners.field.country')}
          key={form.key('country')}
          {...form.getInputProps('country')}
        />
      </div>
      <TextInput
        label={t('partners.field.website')}
        maxLength={300}
        inputMode="url"
        autoComplete="off"
        placeholder="https://brightline.example"
        key={form.key('website')}
        {...website}
        onBlur={(event) => {
          website.onBlur?.(event);
          const host = hostOf(form.getValues().website ?? '');
          if (host && form.getValues().domains.length === 0) form.setFieldValue('domains', [host]);
        }}
      />
      <TagsInput
        label={t('partners.field.domains')}
        description={t('partners.form.domains_help')}
        splitChars={[',', ';', ' ']}
        acceptValueOnBlur
        maxTags={50}
        key={form.key('domains')}
        {...form.getInputProps('domains')}
      />
    </FormSection>
  );
}
