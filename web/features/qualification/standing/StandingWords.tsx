import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../format.ts';
import type { Detail } from '../queries.ts';

/** Where a partner stands in one or two sentences: what it is on, until when, and what falling would cost. */
export function StandingWords({ detail: { standing, wouldCost } }: { detail: Detail }) {
  const { t } = useTranslation();
  const format = useFormats();
  if (!standing) return null;
  const { state, tier, earned, noticeEnds, graceEnds, lapsesOn, override } = standing;
  const day = (value: string | null | undefined) => (value ? format.day(value) : '');
  const words = t(`qualification.words.${state}`, {
    tier: tier?.name ?? t('qualification.none'),
    earned: earned?.name ?? t('qualification.none'),
    notice: day(noticeEnds),
    grace: day(graceEnds),
    lapses: day(lapsesOn),
    until: day(override?.until),
  });
  return (
    <Text>
      {words}{' '}
      {wouldCost && wouldCost.minor > 0 && <b>{t('qualification.would_cost', { money: format.money(wouldCost) })}</b>}
    </Text>
  );
}
