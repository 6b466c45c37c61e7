import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { inLocale } from '../../../../../server/kit/forms/definition.ts';
import type { Deal } from '../../../../../server/modules/deals/contract.ts';
import { useQuery } from '@tanstack/react-query';
import { useFormats } from '../../../../format.ts';
import { OwnValue } from '../../../../ui/fields/OwnValue.tsx';
import { Fact, FactSection } from '../../../../ui/record/Facts.tsx';
import { DateText } from '../../../../ui/text/DateText.tsx';
import { MoneyText } from '../../../../ui/text/MoneyText.tsx';
import { formVersionQuery } from '../api.ts';
import { DealFiles } from '../files/DealFiles.tsx';
import { useWording } from '../wording.ts';
import classes from './DealFacts.module.css';
import { ProductTable } from './ProductTable.tsx';
import { Section } from './Section.tsx';

/** What was registered, as the vendor sees it too. */
export function DealFacts({ deal }: { deal: Deal }) {
  const { t } = useTranslation();
  return (
    <div className={classes.facts}>
      <SaleFacts deal={deal} />
      {deal.lines.length > 0 && (
        <Section title={t('deals.portal.section.products')}>
          <ProductTable lines={deal.lines} total={deal.amount} />
        </Section>
      )}
      <CustomerFacts deal={deal} />
      <StoryFacts deal={deal} />
      <CustomFacts deal={deal} />
      <Section title={t('deals.portal.section.files')}>
        <DealFiles small dealId={deal.id} dealOf={() => Promise.resolve(deal.id)} ability={deal.abilities.attach} />
      </Section>
    </div>
  );
}

function SaleFacts({ deal }: { deal: Deal }) {
  const { t } = useTranslation();
  const format = useFormats();
  const word = useWording();
  return (
    <FactSection title={t('deals.portal.section.deal')}>
      <Fact label={t('deals.portal.field.amount')}>
        <MoneyText money={deal.amount} fw={600} />
      </Fact>
      <Fact label={t('deals.portal.field.closes')}>
        <DateText value={deal.closeDate} />
      </Fact>
      <Fact label={t('deals.portal.field.stage')}>
        {word(deal.stage.name)} <span className={classes.share}>{format.percent(deal.stage.probability / 100, 0)}</span>
      </Fact>
      <Fact label={t('deals.portal.field.deal_type')}>{word(deal.dealType.label)}</Fact>
      {deal.closing?.amount && (
        <Fact label={t('deals.portal.field.won_amount')}>
          <MoneyText money={deal.closing.amount} fw={600} />
        </Fact>
      )}
      {deal.protection && !deal.protection.live && (
        <Fact label={t('deals.portal.field.discount')}>{format.basisPoints(deal.protection.discountBasisPoints)}</Fact>
      )}
    </FactSection>
  );
}

function CustomerFacts({ deal: { customer, contact } }: { deal: Deal }) {
  const { t } = useTranslation();
  const format = useFormats();
  const place = [customer.address, customer.city, customer.country && format.country(customer.country)].filter(Boolean);
  const person = [contact.name, contact.title].filter(Boolean).join(', ');
  return (
    <FactSection title={t('deals.portal.section.customer')}>
      <Fact label={t('deals.portal.field.customer.place')}>{place.join(', ')}</Fact>
      <Fact label={t('deals.portal.field.customer.domain')}>{customer.domain}</Fact>
      {customer.registryId && <Fact label={t('deals.portal.field.customer.registryId')}>{customer.registryId}</Fact>}
      <Fact label={t('deals.portal.field.contact.person')}>{person}</Fact>
      <Fact label={t('deals.portal.field.contact.email')}>
        {contact.email && (
          <Anchor href={`mailto:${contact.email}`} inherit>
            {contact.email}
          </Anchor>
        )}
      </Fact>
      {contact.phone && (
        <Fact label={t('deals.portal.field.contact.phone')}>
          <Anchor href={`tel:${contact.phone}`} inherit>
            {contact.phone}
          </Anchor>
        </Fact>
      )}
    </FactSection>
  );
}

function StoryFacts({ deal }: { deal: Deal }) {
  const { t } = useTranslation();
  const { description, competitors, incumbent, existingRelationship, rfp } = deal;
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

/** The tenant's own fields, by the version of the form that they were filled in with. */
export function CustomFacts({ deal }: { deal: Deal }) {
  const { i18n } = useTranslation();
  const form = useQuery({ ...formVersionQuery(deal.formVersionId ?? ''), enabled: deal.formVersionId !== null });
  const filled = (key: string) => deal.custom[key] !== undefined && deal.custom[key] !== null;
  return (form.data?.definition.sections ?? [])
    .map((section) => ({ section, fields: section.fields.filter(({ key }) => filled(key)) }))
    .filter(({ fields }) => fields.length > 0)
    .map(({ section, fields }) => (
      <FactSection key={section.key} title={inLocale(section.title, i18n.language)}>
        {fields.map((field) => (
          <Fact key={field.key} label={inLocale(field.label, i18n.language)} wide={field.type === 'long_text'}>
            <OwnValue field={field} value={deal.custom[field.key]} />
          </Fact>
        ))}
      </FactSection>
    ));
}
