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
  /** Lets facts be edited in place, as far as the registration allows it. */
  editable?: boolean | undefined;
}

/** Who the customer is, as the partner describes it. */
export function CustomerFacts({ deal, editable }: FactsProps) {
  const { t } = useTranslation();
  const format = useFormats();
  const change = useDealChange(deal);
  const { customer, abilities } = deal;
  const text = (field: keyof typeof CUSTOMER) => (
    <TextFact
      key={field}
      label={t(`deals.console.field.customer.${field}`)}
      value={customer[field]}
      maxLength={CUSTOMER[field]}
      ability={abilities.update}
      onSave={editable ? (value) => change({ customer: { [field]: value } }) : undefined}
    >
      {field === 'domain' && customer.domain && (
        <a href={`https://${customer.domain}`} target="_blank" rel="noreferrer noopener">
          {customer.domain}
        </a>
      )}
    </TextFact>
  );
  const country = (close: () => void) => (
    <FactEditor
      value={customer.country}
      onClose={close}
      onSave={(code) => change({ customer: { country: code } })}
      field={(code, pick) => (
        <CountryField aria-label={t('deals.console.field.customer.country')} value={code} onChange={pick} />
      )}
    />
  );
  return (
    <FactSection title={t('deals.console.section.customer')}>
      {(editable || !customer.name) && text('name')}
      {text('domain')}
      <Fact
        label={t('deals.console.field.customer.country')}
        ability={abilities.update}
        {...(editable ? { edit: country } : {})}
      >
        {customer.country && format.country(customer.country)}
      </Fact>
      {text('city')}
      {text('address')}
      {text('registryId')}
    </FactSection>
  );
}

/** Whom the partner talks to there. */
export function ContactFacts({ deal, editable }: FactsProps) {
  const { t } = useTranslation();
  const change = useDealChange(deal);
  const { contact, abilities } = deal;
  return (
    <FactSection title={t('deals.console.section.contact')}>
      {(['name', 'title', 'email', 'phone'] as const).map((field) => (
        <TextFact
          key={field}
          label={t(`deals.console.field.contact.${field}`)}
          value={contact[field]}
          maxLength={CONTACT[field]}
          ability={abilities.update}
          onSave={editable ? (value) => change({ contact: { [field]: value } }) : undefined}
        >
          {field === 'email' && contact.email && <a href={`mailto:${contact.email}`}>{contact.email}</a>}
        </TextFact>
      ))}
    </FactSection>
  );
}
