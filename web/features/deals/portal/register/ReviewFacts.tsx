import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { inLocale } from '../../../../../server/kit/forms/definition.ts';
import type { FormDefinition } from '../../../../../server/kit/forms/definition.ts';
import type { DealType } from '../api.ts';
import { useFormats } from '../../../../format.ts';
import { OwnValue } from '../../../../ui/fields/OwnValue.tsx';
import { shownSections } from '../../../../ui/fields/ownFields.ts';
import { Fact, FactSection } from '../../../../ui/record/Facts.tsx';
import { DateText } from '../../../../ui/text/DateText.tsx';
import { MoneyText } from '../../../../ui/text/MoneyText.tsx';
import { filesQuery } from '../api.ts';
import { useWording } from '../wording.ts';
import classes from './Registration.module.css';
import { amountOf } from './amount.ts';
import { surroundingsOf } from './custom.ts';
import { hostOf } from './values.ts';
import type { RegistrationValues } from './values.ts';

interface ReviewFactsProps {
  values: RegistrationValues;
  dealId: string | undefined;
  types: readonly DealType[];
  definition: FormDefinition | null;
}

/** Everything that was filled in; what was left empty is left out. */
export function ReviewFacts({ values, dealId, types, definition }: ReviewFactsProps) {
  return (
    <>
      <CustomerFacts values={values} />
      <DealFacts values={values} types={types} />
      <StoryFacts values={values} />
      {definition && <CustomFacts values={values} definition={definition} />}
      <FileFacts dealId={dealId} />
    </>
  );
}

function CustomerFacts({ values: { customer, contact } }: { values: RegistrationValues }) {
  const { t } = useTranslation();
  const format = useFormats();
  const place = [customer.address, customer.city, customer.country && format.country(customer.country)].filter(Boolean);
  const person = [contact.name, contact.title].filter(Boolean).join(', ');
  return (
    <FactSection title={t('deals.portal.section.customer')}>
      <Fact label={t('deals.portal.field.customer.name')}>{customer.name}</Fact>
      <Fact label={t('deals.portal.field.customer.place')}>{place.join(', ')}</Fact>
      {customer.domain && <Fact label={t('deals.portal.field.customer.domain')}>{hostOf(customer.domain)}</Fact>}
      {customer.registryId && <Fact label={t('deals.portal.field.customer.registryId')}>{customer.registryId}</Fact>}
      <Fact label={t('deals.portal.field.contact.person')}>{person}</Fact>
      <Fact label={t('deals.portal.field.contact.email')}>{contact.email}</Fact>
      {contact.phone && <Fact label={t('deals.portal.field.contact.phone')}>{contact.phone}</Fact>}
    </FactSection>
  );
}

function DealFacts({ values, types }: Pick<ReviewFactsProps, 'values' | 'types'>) {
  const { t } = useTranslation();
  const format = useFormats();
  const word = useWording();
  const type = types.find(({ id }) => id === values.dealTypeId);
  const lines = values.valuedBy === 'products' ? values.lines.filter(({ productId }) => productId !== '') : [];
  return (
    <FactSection title={t('deals.portal.section.deal')}>
      <Fact label={t('deals.portal.field.amount')}>
        <MoneyText money={amountOf(values)} fw={600} />
      </Fact>
      <Fact label={t('deals.portal.field.closes')}>
        <DateText value={values.closeDate} />
      </Fact>
      {type && <Fact label={t('deals.portal.field.deal_type')}>{word(type.label)}</Fact>}
      {lines.length > 0 && (
        <Fact label={t('deals.portal.field.by_products')}>
          {lines.map((line) => (
            <div key={line.id}>
              {format.number(Number(line.quantity))} × {line.label}
            </div>
          ))}
        </Fact>
      )}
    </FactSection>
  );
}

function StoryFacts({ values }: Pick<ReviewFactsProps, 'values'>) {
  const { t } = useTranslation();
  const { description, competitors, incumbent, existingRelationship, rfp } = values;
  if (!description && !competitors && !incumbent && !existingRelationship && !rfp) return null;
  return (
    <FactSection title={t('deals.portal.section.story')}>
      {description && (
        <Fact label={t('deals.portal.field.description')} wide>
          <span className={classes.text}>{description}</span>
        </Fact>
      )}
      {competitors && <Fact label={t('deals.portal.field.competitors')}>{competitors}</Fact>}
      {incumbent && <Fact label={t('deals.portal.field.incumbent')}>{incumbent}</Fact>}
      {rfp && <Fact label={t('deals.portal.field.rfp')}>{t('deals.portal.yes')}</Fact>}
      {existingRelationship && (
        <Fact label={t('deals.portal.field.existing_relationship')} wide>
          <span className={classes.text}>{existingRelationship}</span>
        </Fact>
      )}
    </FactSection>
  );
}

function CustomFacts({ values, definition }: { values: RegistrationValues; definition: FormDefinition }) {
  const { i18n } = useTranslation();
  const filled = (key: string) => ![undefined, null, ''].includes(values.custom[key] as string | null | undefined);
  return shownSections(definition, values.custom, surroundingsOf(values))
    .map(({ section, fields }) => ({ section, fields: fields.filter(({ field }) => filled(field.key)) }))
    .filter(({ fields }) => fields.length > 0)
    .map(({ section, fields }) => (
      <FactSection key={section.key} title={inLocale(section.title, i18n.language)}>
        {fields.map(({ field }) => (
          <Fact key={field.key} label={inLocale(field.label, i18n.language)} wide={field.type === 'long_text'}>
            <OwnValue field={field} value={values.custom[field.key]} />
          </Fact>
        ))}
      </FactSection>
    ));
}

function FileFacts({ dealId }: { dealId: string | undefined }) {
  const { t } = useTranslation();
  const files = useQuery({ ...filesQuery(dealId ?? ''), enabled: dealId !== undefined }).data?.items ?? [];
  if (files.length === 0) return null;
  return (
    <FactSection title={t('deals.portal.section.files')}>
      <Fact label={t('deals.portal.files.label')}>
        {files.map((file) => (
          <div key={file.id}>{file.name}</div>
        ))}
      </Fact>
    </FactSection>
  );
}
