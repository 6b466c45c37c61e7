import { useTranslation } from 'react-i18next';
import type { Deal } from '../../../../../server/modules/deals/contract.ts';
import { DealFiles } from '../../portal/files/DealFiles.tsx';
import { CustomFacts } from '../../portal/record/DealFacts.tsx';
import { ProductTable } from '../../portal/record/ProductTable.tsx';
import { Section } from '../../portal/record/Section.tsx';
import { CustomerFacts } from './CustomerFacts.tsx';
import { SaleFacts } from './SaleFacts.tsx';
import { StoryFacts } from './StoryFacts.tsx';

interface RegistrationFactsProps {
  deal: Deal;
  /** Lets facts be edited in place, as far as the registration allows it. */
  editable?: boolean;
}

/** What was registered, at a glance: the sale, the customer, the contact. */
export function CoreFacts({ deal, editable }: RegistrationFactsProps) {
  return (
    <>
      <SaleFacts deal={deal} editable={editable} />
      <CustomerFacts deal={deal} editable={editable} />
    </>
  );
}

/** The rest of it: products, the partner's story, the vendor's own fields, files. */
export function DetailFacts({ deal, editable }: RegistrationFactsProps) {
  const { t } = useTranslation();
  return (
    <>
      {deal.lines.length > 0 && (
        <Section title={t('deals.console.section.products')}>
          <ProductTable lines={deal.lines} total={deal.amount} />
        </Section>
      )}
      <StoryFacts deal={deal} editable={editable} />
      <CustomFacts deal={deal} />
      <Section title={t('deals.console.section.files')}>
        <DealFiles small dealId={deal.id} dealOf={() => Promise.resolve(deal.id)} ability={deal.abilities.attach} />
      </Section>
    </>
  );
}
