import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../format.ts';
import { useData } from '../../page.tsx';
import { dealTypesQuery, programmesQuery } from './api.ts';
import type { Partner } from './api.ts';
import { discountOf, wordOf } from './discounts.ts';

/** What the partner's tier brings now: days of protection, and the discount for each kind of business that has one. */
export function Benefits({ partner }: { partner: Partner }) {
  const { t, i18n } = useTranslation();
  const format = useFormats();
  const programmes = useData(programmesQuery).items;
  const types = useData(dealTypesQuery).items;
  const tier = programmes.flatMap((programme) => programme.tiers).find(({ id }) => id === partner.tier?.id);
  if (!tier) return <span>{t('partners.benefits.none')}</span>;
  const given = types
    .map((type) => ({ id: type.id, name: wordOf(type.label, i18n.language), points: discountOf(tier, type.key) }))
    .filter(({ points }) => points > 0);
  return (
    <Stack gap={2}>
      <span>{t('partners.benefits.days', { count: tier.protectionDays })}</span>
      {given.map(({ id, name, points }) => (
        <Text key={id} size="xs" c="dimmed" className="tabular">
          {t('partners.benefits.discount', { percent: format.basisPoints(points), type: name })}
        </Text>
      ))}
    </Stack>
  );
}
