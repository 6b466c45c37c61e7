import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Deal } from '../../../../../server/modules/deals/contract.ts';
import { useFormats } from '../../../../format.ts';
import { CountryField } from '../../../../ui/form/CountryField.tsx';
import { Fact, FactSection } from '../../../../ui/record/Facts.tsx';
import { FactEditor } from '../../../../ui/record/FactEditor.tsx';
import { TextFact } from './TextFact.tsx';
import { useDealChange } from './useDealChange.ts';

const CUSTOMER = { name: 200, domain: 253, city: 100, address: 300, registryId: 60 } as const;
const CONTACT = { name: 200, title: 120, email: 254, phone: 40 } as const;

interface FactsProps {
  deal: Deal;
  /** Lets facts be edited in place, as far as the registration allows it; empty ones are shown then, too. */
  editable?: boolean | undefined;
}

/** Who the customer is and whom the partner talks to there, as the partner describes it. */
export function CustomerFacts({ deal, editable }: FactsProps) {
  const { t } = useTranslation();
  const { customer } = deal;
  const writable = editable === true && deal.abilities.update.allowed;
  const change = useDealChange(deal);
  const text = (field: keyof typeof CUSTOMER, shown?: ReactNode) =>
    (writable || customer[field]) && (
      <TextFact
        label={t(`deals.console.field.customer.${field}`)}
        value={customer[field]}
        maxLength={CUSTOMER[field]}
        ability={deal.abilities.update}
        onSave={writable ? (value) => change({ customer: { [field]: value } }) : undefined}
      >
        {shown}
      </TextFact>
    );
  return (
    <FactSection title={t('deals.console.section.customer')}>
      {writable && text('name')}
      {text(
        'domain',
        <Anchor href={`https://${customer.domain}`} target="_blank" rel="noreferrer noopener" inherit>
          {customer.domain}
        </Anchor>,
      )}
      <CountryFact deal={deal} writable={writable} />
      {text('city')}
      {text('address')}
      {text('registryId')}
      <ContactFacts deal={deal} writable={writable} />
    </FactSection>
  );
}

function CountryFact({ deal, writable }: { deal: Deal; writable: boolean }) {
  const { t } = useTranslation();
  const format = useFormats();
  const change = useDealChange(deal);
  const { country } = deal.customer;
  const label = t('deals.console.field.customer.country');
  const edit = (close: () => void) => (
    <FactEditor
      value={country}
      onClose={close}
      onSave={(code) => change({ customer: { country: code } })}
      field={(code, pick) => <CountryField aria-label={label} value={code} onChange={pick} />}
    />
  );
  return (
    <Fact label={label} {...(writable ? { edit } : {})}>
      {country && format.country(country)}
    </Fact>
  );
}

function ContactFacts({ deal, writable }: { deal: Deal; writable: boolean }) {
  const { t } = useTranslation();
  const change = useDealChange(deal);
  const { contact, abilities } = deal;
  const fields = (['name', 'title', 'email', 'phone'] as const).filter((field) => writable || contact[field]);
  return fields.map((field) => (
    <TextFact
      key={field}
      label={t(`deals.console.field.contact.${field}`)}
      value={contact[field]}
      maxLength={CONTACT[field]}
      ability={abilities.update}
      onSave={writable ? (value) => change({ contact: { [field]: value } }) : undefined}
    >
      {field === 'email' && contact.email && (
        <Anchor href={`mailto:${contact.email}`} inherit>
          {contact.email}
        </Anchor>
      )}
    </TextFact>
  ));
}
