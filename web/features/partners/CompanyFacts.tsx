import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { partnersContract } from '../../../server/modules/partners/contract.ts';
import { useFormats } from '../../format.ts';
import { currencyOptions } from '../../ui/form/CurrencyField.tsx';
import { languageName, languageOptions } from '../../ui/form/LanguageField.tsx';
import { FactSection } from '../../ui/record/Facts.tsx';
import { CountryFact, PickFact, TagsFact, TextFact } from '../../ui/record/factFields.tsx';
import { useInlineEdit } from '../../ui/record/useInlineEdit.ts';
import type { Partner } from './api.ts';

/** Fields of one line, with the longest text that the server takes. */
const LINES = {
  name: 200,
  legalName: 200,
  website: 300,
  phone: 40,
  address: 300,
  postalCode: 20,
  city: 100,
  region: 100,
  registryId: 60,
} as const;

/** What the partner's firm is: names, address, numbers. Everything is edited where it stands. */
export function CompanyFacts({ partner }: { partner: Partner }) {
  const { t } = useTranslation();
  const { region } = useFormats();
  const save = useInlineEdit(partnersContract.updatePartner, { partnerId: partner.id }, partner);
  const ability = partner.abilities['partner.update'];
  const line = (name: keyof typeof LINES, shown?: ReactNode) => (
    <TextFact
      label={t(`partners.field.${name}`)}
      value={partner[name]}
      maxLength={LINES[name]}
      required={name === 'name'}
      {...(name === 'website' ? { inputMode: 'url' as const } : {})}
      onSave={(value) => save({ [name]: value })}
      ability={ability}
    >
      {shown}
    </TextFact>
  );
  return (
    <FactSection title={t('partners.section.company')}>
      {line('name')}
      {line('legalName')}
      {line('website', partner.website && <WebLink address={partner.website} />)}
      <TagsFact
        label={t('partners.field.domains')}
        value={partner.domains}
        maxTags={50}
        onSave={(domains) => save({ domains })}
        ability={ability}
      />
      {line('phone')}
      {line('address')}
      {line('postalCode')}
      {line('city')}
      <CountryFact
        label={t('partners.field.country')}
        value={partner.country}
        onSave={(country) => save({ country })}
        ability={ability}
      />
      {line('region')}
      {line('registryId')}
      <PickFact
        label={t('partners.field.locale')}
        value={partner.locale}
        required
        options={languageOptions(region, partner.locale)}
        onSave={(locale) => save({ locale: locale ?? partner.locale })}
        ability={ability}
      >
        {languageName(partner.locale, region)}
      </PickFact>
      <PickFact
        label={t('partners.field.currency')}
        value={partner.currency}
        searchable
        options={currencyOptions(region)}
        onSave={(currency) => save({ currency })}
        ability={ability}
      >
        {partner.currency}
      </PickFact>
    </FactSection>
  );
}

/** A web address as a link; what is no web address stays plain text, because somebody typed it. */
export function WebLink({ address }: { address: string }) {
  const href = /^https?:\/\//i.test(address) ? address : `https://${address}`;
  if (!URL.canParse(href)) return <span>{address}</span>;
  return (
    <Anchor href={href} target="_blank" rel="noreferrer noopener" inherit>
      {address.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/$/, '')}
    </Anchor>
  );
}
