import { IconDiscount2, IconShieldCheck } from '@tabler/icons-react';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { Deal } from '../../../../../server/modules/deals/contract.ts';
import { useFormats } from '../../../../format.ts';
import { toneStyle } from '../../../../ui/state/toneStyle.ts';
import { useNow } from '../../../../ui/text/now.ts';
import { useSession } from '../../../session/session.ts';
import classes from './ProtectionWindow.module.css';
import { readWindow } from './window.ts';

/** The promise as a picture: from when to when, where today is, how many days are left, and the discount that is frozen. */
export function ProtectionWindow({ protection }: { protection: NonNullable<Deal['protection']> }) {
  const { t } = useTranslation();
  const format = useFormats();
  const { tenant } = useSession();
  const { share, daysLeft, tone } = readWindow(protection, useNow());
  return (
    <section className={classes.window} style={toneStyle(tone)} aria-label={t('deals.portal.protection.title')}>
      <div className={classes.head}>
        <IconShieldCheck size={22} stroke={1.75} aria-hidden className={classes.icon} />
        <div className={classes.words}>
          <p className={classes.title}>{t('deals.portal.protection.left', { count: daysLeft })}</p>
          <p className={classes.what}>{t('deals.portal.protection.what', { vendor: tenant.name })}</p>
        </div>
        {protection.discountBasisPoints > 0 && (
          <p className={classes.discount}>
            <IconDiscount2 size={18} stroke={1.6} aria-hidden />
            <span>
              <b className="tabular">{format.basisPoints(protection.discountBasisPoints)}</b>{' '}
              {protection.tier
                ? t('deals.portal.protection.discount_tier', { tier: protection.tier.name })
                : t('deals.portal.protection.discount')}
            </span>
          </p>
        )}
      </div>
      <div className={classes.bar} style={{ '--share': share } as CSSProperties} aria-hidden>
        <span className={classes.gone} />
        <span className={classes.today} />
      </div>
      <div className={classes.ends}>
        <span>{t('deals.portal.protection.from', { day: format.day(protection.from) })}</span>
        <span>{t('deals.portal.protection.days', { count: protection.days })}</span>
        <span>{t('deals.portal.protection.until', { day: format.day(protection.until) })}</span>
      </div>
    </section>
  );
}
