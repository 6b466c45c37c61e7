import { IconArrowsExchange, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../format.ts';
import { definePage, prefetch, useData } from '../../../page.tsx';
import { paths } from '../../../paths.ts';
import { EmptyState } from '../../../ui/feedback/EmptyState.tsx';
import { LinkButton } from '../../../ui/link/links.tsx';
import { List } from '../../../ui/list/List.tsx';
import { loadList } from '../../../ui/list/spec.ts';
import { useMay } from '../../session/session.ts';
import { rateList } from './list.tsx';
import { ratesQuery } from './queries.ts';

export default definePage({
  load: (input) => Promise.all([loadList(input, rateList), prefetch(input.client, ratesQuery())]),
  Page: RatesPage,
});

/** Rates by date, entered by people or through the API; a row leads to all rates of its day. */
function RatesPage() {
  const { t } = useTranslation();
  const mayManage = useMay('rate.manage');
  const today = useData(ratesQuery());
  const enter = mayManage && (
    <LinkButton to={paths.console.ratesOfDay(today.day)} leftSection={<IconPlus size={16} />}>
      {t('administration.rates.enter')}
    </LinkButton>
  );
  return (
    <List
      spec={rateList}
      href={({ day }) => paths.console.ratesOfDay(day)}
      headline={<Headline />}
      actions={enter}
      empty={
        <EmptyState
          icon={<IconArrowsExchange size={22} stroke={1.75} />}
          title={t('administration.rates.empty.title')}
          example={t('administration.rates.empty.example', { base: today.base })}
          action={enter}
        >
          {t('administration.rates.empty.text', { base: today.base })}
        </EmptyState>
      }
    />
  );
}

/** How old the oldest rate in use is: the one thing to do something about. */
function Headline() {
  const { t } = useTranslation();
  const format = useFormats();
  const { base, items } = useData(ratesQuery());
  const [oldest] = items.map(({ day }) => day).toSorted();
  if (!oldest) return t('administration.rates.lead', { base });
  return t('administration.rates.lead_known', { base, count: items.length, day: format.day(oldest) });
}
