import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { dealTypesQuery } from '../api.ts';
import type { Programme } from '../api.ts';
import { useData } from '../../../page.tsx';
import { wordOf } from '../discounts.ts';
import { TierRow } from './TierRow.tsx';
import classes from './TierTable.module.css';

/** The ladder of a programme: one row per tier, the highest on top, one column per benefit. Every cell is edited in place. */
export function TierTable({ programme }: { programme: Programme }) {
  const { t, i18n } = useTranslation();
  const types = useData(dealTypesQuery).items.map(({ key, label }) => ({ key, name: wordOf(label, i18n.language) }));
  return (
    <div className={classes.scroller}>
      <table className={classes.table} aria-label={t('partners.programmes.ladder_of', { name: programme.name })}>
        <thead>
          <tr>
            <th scope="col">{t('partners.field.tierId')}</th>
            <th scope="col" data-numeric>
              {t('partners.programmes.protection')}
            </th>
            {types.map(({ key, name }) => (
              <th key={key} scope="col" data-numeric>
                {t('partners.programmes.discount_on', { type: name })}
              </th>
            ))}
            <th scope="col" data-numeric>
              {t('partners.programmes.partners')}
            </th>
            <th scope="col">
              <VisuallyHidden>{t('partners.programmes.order')}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {programme.tiers.toReversed().map((tier) => (
            <TierRow key={tier.id} tier={tier} programme={programme} types={types} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
