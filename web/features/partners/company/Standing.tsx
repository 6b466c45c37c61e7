import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../format.ts';
import { useData } from '../../../page.tsx';
import { useSession } from '../../session/session.ts';
import { dealTypesQuery, programmesQuery } from '../api.ts';
import type { Partner } from '../api.ts';
import { discountOf, wordOf } from '../discounts.ts';
import classes from './CompanyPage.module.css';

/** Three answers on top: how long a deal is protected, what it saves, and whom to talk to. */
export function Standing({ partner }: { partner: Partner }) {
  const { t, i18n } = useTranslation();
  const format = useFormats();
  const { tenant } = useSession();
  const programme = useData(programmesQuery).items.find(({ id }) => id === partner.programme?.id);
  const tier = programme?.tiers.find(({ id }) => id === partner.tier?.id);
  const best = useData(dealTypesQuery)
    .items.map((type) => ({ name: wordOf(type.label, i18n.language), points: tier ? discountOf(tier, type.key) : 0 }))
    .sort((a, b) => b.points - a.points)[0];
  // Null: somebody is responsible, but the reader may not learn who.
  const manager = partner.owner ? partner.owner.name : t('partners.company.no_manager');
  return (
    <div className={classes.tiles}>
      {tier && (
        <Tile label={t('partners.company.protection')} foot={t('partners.company.protection_foot')}>
          {t('partners.benefits.count_days', { count: tier.protectionDays })}
        </Tile>
      )}
      {best && best.points > 0 && (
        <Tile label={t('partners.company.discount')} foot={t('partners.company.discount_foot', { type: best.name })}>
          {t('partners.company.up_to', { percent: format.basisPoints(best.points) })}
        </Tile>
      )}
      {manager !== null && (
        <Tile label={t('partners.company.manager', { vendor: tenant.name })} foot={t('partners.company.manager_foot')}>
          {manager}
        </Tile>
      )}
    </div>
  );
}

function Tile({ label, foot, children }: { label: string; foot: string; children: ReactNode }) {
  return (
    <div className={classes.tile}>
      <span className={classes.label}>{label}</span>
      <span className={classes.figure}>{children}</span>
      <span className={classes.foot}>{foot}</span>
    </div>
  );
}
