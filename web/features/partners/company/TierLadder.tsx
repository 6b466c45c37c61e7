import { Text } from '@mantine/core';
import { IconArrowNarrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../format.ts';
import { useData } from '../../../page.tsx';
import { RecordSection } from '../../../ui/record/RecordSection.tsx';
import { dealTypesQuery, programmesQuery } from '../api.ts';
import type { DealType, Partner, Tier } from '../api.ts';
import { discountOf, wordOf } from '../discounts.ts';
import { TierBadge } from '../TierBadge.tsx';
import classes from './TierLadder.module.css';

/** The tiers of the partner's programme and what each gives; the own one is marked. */
export function TierLadder({ partner }: { partner: Partner }) {
  const { t } = useTranslation();
  const programme = useData(programmesQuery).items.find(({ id }) => id === partner.programme?.id);
  const types = useData(dealTypesQuery).items;
  const tiers = (programme?.tiers ?? []).filter((tier) => tier.active || tier.id === partner.tier?.id);
  if (!programme || tiers.length === 0) return null;
  const given = types.filter((type) => tiers.some((tier) => discountOf(tier, type.key) > 0));
  return (
    <RecordSection title={t('partners.company.tiers')}>
      <Text size="sm" c="dimmed" py="xs">
        {t('partners.company.tiers_lead', { programme: programme.name })}
      </Text>
      <ol className={classes.ladder}>
        {tiers.map((tier) => (
          <Step key={tier.id} tier={tier} own={tier.id === partner.tier?.id} types={given} />
        ))}
      </ol>
    </RecordSection>
  );
}

function Step({ tier, own, types }: { tier: Tier; own: boolean; types: readonly DealType[] }) {
  const { t, i18n } = useTranslation();
  const format = useFormats();
  return (
    <li className={classes.step} data-own={own || undefined} aria-current={own ? 'true' : undefined}>
      <div className={classes.head}>
        <TierBadge tier={tier} />
        {own && (
          <span className={classes.here}>
            <IconArrowNarrowRight size={16} aria-hidden className="mantine-rotate-rtl" />
            {t('partners.company.here')}
          </span>
        )}
      </div>
      <dl className={classes.benefits}>
        <div>
          <dt>{t('partners.company.protection')}</dt>
          <dd className="tabular">{t('partners.benefits.count_days', { count: tier.protectionDays })}</dd>
        </div>
        {types.map((type) => (
          <div key={type.id}>
            <dt>{wordOf(type.label, i18n.language)}</dt>
            <dd className="tabular">{format.basisPoints(discountOf(tier, type.key))}</dd>
          </div>
        ))}
      </dl>
    </li>
  );
}
