import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../format.ts';
import { useData } from '../../../page.tsx';
import { paths } from '../../../paths.ts';
import { StatRow, StatTile } from '../../../ui/figures/StatTile.tsx';
import { Headline } from '../../deals/console/inbox/Headline.tsx';
import { homeQuery } from '../../deals/console/queries.ts';
import { useSession } from '../../session/session.ts';
import { expiringQuery, pipelineQuery, PROTECTED } from './readings.ts';
import { shortMoney } from './shortMoney.ts';
import { useSpeed } from './useSpeed.ts';

/** The day in one sentence and four figures; each figure leads to its rows. */
export function Figures() {
  const { t } = useTranslation();
  const { tenant } = useSession();
  const { counts } = useData(homeQuery);
  const expiring = useData(expiringQuery(tenant.currency)).total ?? 0;
  const format = useFormats();
  return (
    <div>
      <Text component="div" mb="md">
        <Headline size="md" />
      </Text>
      <StatRow>
        <StatTile
          label={t('home.console.figure.overdue')}
          value={format.number(counts.overdue)}
          period={t('home.console.figure.of_waiting', { count: counts.waiting })}
          to={paths.console.inbox()}
          search={{ view: 'overdue' }}
        />
        <SpeedTile />
        <PipelineTile />
        <StatTile
          label={t('home.console.figure.expiring')}
          value={format.number(expiring)}
          period={t('home.console.figure.next_days', { count: 14 })}
          to={paths.console.deals()}
          search={{ view: 'expiring' }}
        />
      </StatRow>
    </div>
  );
}

/** Median time to the first answer against what was promised. */
function SpeedTile() {
  const { t } = useTranslation();
  const { value, promise, kept, answered } = useSpeed();
  return (
    <StatTile
      label={t('home.console.figure.speed')}
      value={value}
      period={t('home.console.figure.answered', { count: answered })}
      {...(promise && kept !== undefined
        ? { change: { words: promise, direction: kept ? 'down' : 'up', good: kept } }
        : {})}
      to={paths.console.deals()}
      search={{ submittedAt: 'last:90', status: 'in:approved,rejected,info_requested,revoked,expired' }}
    />
  );
}

/** What partners have under protection, in the vendor's currency first. */
function PipelineTile() {
  const { t } = useTranslation();
  const { tenant } = useSession();
  const { region } = useFormats();
  const pipeline = useQuery(pipelineQuery).data;
  const sums = (pipeline?.total.sums ?? []).map(({ amount }) => amount);
  const own = sums.find(({ currency }) => currency === tenant.currency) ?? { minor: 0, currency: tenant.currency };
  const others = sums.filter(({ currency }) => currency !== tenant.currency).map((sum) => shortMoney(sum, region));
  const words = others.length > 0 ? t('home.console.figure.and', { sums: others.join(' · ') }) : undefined;
  const count = t('home.console.figure.deals', { count: pipeline?.total.deals ?? 0 });
  return (
    <StatTile
      label={t('home.console.figure.pipeline')}
      value={pipeline ? shortMoney(own, region) : '…'}
      period={pipeline ? [count, words].filter(Boolean).join(' · ') : t('ui.loading')}
      to={paths.console.deals()}
      search={{ ...PROTECTED, sort: '-amount' }}
    />
  );
}
