import { useTranslation } from 'react-i18next';
import type { Deal } from '../../../../../server/modules/deals/contract.ts';
import { Fact, FactSection } from '../../../../ui/record/Facts.tsx';
import { TextFact } from './TextFact.tsx';
import { useDealChange } from './useDealChange.ts';

const STORY = { description: 10_000, existingRelationship: 2000, incumbent: 200, competitors: 500 } as const;

/** What the partner tells about the project. What was left empty takes no room, unless it may be filled in. */
export function StoryFacts({ deal, editable }: { deal: Deal; editable?: boolean | undefined }) {
  const { t } = useTranslation();
  const change = useDealChange(deal);
  const writable = editable === true && deal.abilities.update.allowed;
  const told = (Object.keys(STORY) as (keyof typeof STORY)[]).filter((field) => writable || deal[field]);
  if (told.length === 0 && !deal.rfp) return null;
  return (
    <FactSection title={t('deals.console.section.story')}>
      {deal.rfp && <Fact label={t('deals.console.field.rfp')}>{t('deals.console.yes')}</Fact>}
      {told.map((field) => (
        <TextFact
          key={field}
          label={t(`deals.console.field.${field}`)}
          value={deal[field]}
          maxLength={STORY[field]}
          ability={deal.abilities.update}
          long={STORY[field] > 500}
          onSave={writable ? (value) => change({ [field]: value }) : undefined}
        />
      ))}
    </FactSection>
  );
}
