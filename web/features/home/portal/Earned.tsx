import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../format.ts';
import { useData } from '../../../page.tsx';
import { paths } from '../../../paths.ts';
import { StatRow, StatTile } from '../../../ui/figures/StatTile.tsx';
import { useMedian } from '../../approvals/promise/useMedian.ts';
import { usePromise } from '../../deals/portal/register/terms.ts';
import { useSession } from '../../session/session.ts';
import { homeQuery } from './blocks.ts';

/** What I have registered and won: open protected value, registrations under way, deals won. */
export function Earned() {
  const { t } = useTranslation();
  const format = useFormats();
  const { tenant } = useSession();
  const { counts, pipeline } = useData(homeQuery);
  const promise = usePromise();
  const median = useMedian();
  const [first, ...others] = pipeline;
  const deals = paths.portal.deals();
  return (
    <StatRow>
      <StatTile
        label={t('home.portal.earned.value')}
        value={first ? format.money(first) : format.number(0)}
        period={
          others.length > 0
            ? t('home.portal.earned.value_more', { sums: format.list(others.map((sum) => format.money(sum))) })
            : t('home.portal.earned.value_now', { count: counts.protected })
        }
        to={deals}
        search={{ view: 'protected' }}
      />
      <StatTile
        label={t('home.portal.earned.waiting', { vendor: tenant.name })}
        value={format.number(counts.waitingForVendor)}
        unit={t('home.portal.earned.registrations', { count: counts.waitingForVendor })}
        period={[t('home.portal.earned.promise', { vendor: tenant.name, promise }), median].filter(Boolean).join(' ')}
        to={deals}
        search={{ view: 'waiting' }}
      />
      <StatTile
        label={t('home.portal.earned.won')}
        value={format.number(counts.wonThisYear)}
        unit={t('home.portal.earned.deals', { count: counts.wonThisYear })}
        period={t('home.portal.earned.this_year')}
        to={deals}
        search={{ view: 'closed', outcome: 'in:won' }}
      />
    </StatRow>
  );
}
