import { IconShieldCheck, IconShieldExclamation } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DealSummary } from '../../../../server/modules/deals/contract.ts';
import { useFormats } from '../../../format.ts';
import { useData } from '../../../page.tsx';
import { paths } from '../../../paths.ts';
import { TextLink } from '../../../ui/link/links.tsx';
import { MoneyText } from '../../../ui/text/MoneyText.tsx';
import { useNow } from '../../../ui/text/now.ts';
import { daysUntil } from '../../deals/portal/record/window.ts';
import classes from './Home.module.css';
import { Calm, HomeRow, HomeRows } from './Rows.tsx';
import { homeQuery } from './blocks.ts';
import { useCustomerName } from './useCustomerName.ts';

/** In the last week it is urgent. */
const URGENT = 7;

/** What expires: protections that end soon, the next one first. */
export function Expiring() {
  const { t } = useTranslation();
  const { expiring, counts } = useData(homeQuery);
  if (expiring.length === 0) {
    return (
      <Calm icon={<IconShieldCheck size={20} stroke={1.75} />}>
        {t(counts.protected > 0 ? 'home.portal.expires.nothing' : 'home.portal.expires.none')}
      </Calm>
    );
  }
  return (
    <div>
      <HomeRows label={t('portal.home.expires')}>
        {expiring.map((deal) => (
          <ExpiringRow key={deal.id} deal={deal} />
        ))}
      </HomeRows>
      {counts.expiring > expiring.length && (
        <div className={classes.more}>
          <TextLink to={paths.portal.deals()} search={{ view: 'expiring' }}>
            {t('home.portal.expires.more', { count: counts.expiring })}
          </TextLink>
        </div>
      )}
    </div>
  );
}

function ExpiringRow({ deal }: { deal: DealSummary }) {
  const { t } = useTranslation();
  const format = useFormats();
  const nameOf = useCustomerName();
  const until = deal.expiresAt ?? deal.updatedAt;
  const days = daysUntil(until, useNow());
  return (
    <HomeRow
      to={paths.portal.deal(deal.id)}
      tone={days <= URGENT ? 'red' : 'amber'}
      icon={<IconShieldExclamation size={20} stroke={1.75} />}
      title={nameOf(deal)}
      text={t('home.portal.expires.until', { day: format.day(until), number: deal.number })}
      end={
        <>
          <b className="tabular">{t('deals.portal.left', { count: days })}</b>
          <MoneyText money={deal.amount} />
        </>
      }
    />
  );
}
