import { Title } from '@mantine/core';
import { IconList } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerOf } from '../../../../server/kit/contract.ts';
import { dealsContract } from '../../../../server/modules/deals/contract.ts';
import type { DealSummary } from '../../../../server/modules/deals/contract.ts';
import { queryFor } from '../../../api/queries.ts';
import { useFormats } from '../../../format.ts';
import { LinkButton } from '../../../ui/link/links.tsx';
import { FilterBar } from '../../../ui/list/FilterBar.tsx';
import { ViewTabs } from '../../../ui/list/ViewTabs.tsx';
import { presetsOf } from '../../../ui/list/spec.ts';
import type { AnySpec } from '../../../ui/list/spec.ts';
import { useListView } from '../../../ui/list/useListView.ts';
import { useSavedViews } from '../../../ui/list/useSavedViews.ts';
import { viewOf } from '../../../ui/list/view.ts';
import type { Params } from '../../../ui/list/view.ts';
import { useTitle } from '../../../ui/page/useTitle.ts';
import type { CardLook } from './BoardCard.tsx';
import { Columns } from './Columns.tsx';
import classes from './Board.module.css';
import { boardFilters } from './board.ts';

const headsQuery = (filters: Params) => queryFor(dealsContract.readPipeline, { query: filters });

/** What a loader fetches before a board is shown: the heads of its columns. */
export function boardHeads(spec: AnySpec, search: Record<string, string>) {
  const { params } = viewOf(search, presetsOf(spec), Object.keys(spec.filters));
  return headsQuery(boardFilters(spec, params));
}

interface BoardProps {
  /** The list whose filters and saved views the board shares; its views are the board's own. */
  spec: AnySpec;
  /** Address of the list. */
  list: string;
  look: CardLook;
  movable: (deal: DealSummary) => boolean;
  /** Shown when nothing is open at all. */
  empty: ReactNode;
}

/** Open deals by sales stage. The URL is the view, as in the list. */
export function Board({ spec, list, look, movable, empty }: BoardProps) {
  const { t } = useTranslation();
  const saved = useSavedViews(spec.name);
  const view = useListView(spec, saved.items);
  const filters = boardFilters(spec, view.params);
  const heads = useQuery({ ...headsQuery(filters), placeholderData: keepPreviousData });
  useTitle(t('deals.board.title'));
  const bare = !view.modified && Object.keys(view.params).length === 0;
  return (
    <div className={classes.page}>
      <header className={classes.header}>
        <div className={classes.titles}>
          <Title order={1}>{t('deals.board.title')}</Title>
          <Totals deals={heads.data?.total} />
          <LinkButton to={list} search={view.search} variant="default" size="xs" leftSection={<IconList size={16} />}>
            {t('deals.board.list')}
          </LinkButton>
        </div>
        <ViewTabs spec={spec} view={view} saved={saved} />
        <FilterBar spec={spec} view={view} saved={saved} />
      </header>
      {bare && heads.data?.total.deals === 0 ? (
        empty
      ) : (
        <Columns
          stages={(heads.data?.stages ?? []).filter(({ stage }) => stage.kind === 'open')}
          filters={filters}
          sort={view.params['sort'] ?? spec.sort}
          look={look}
          movable={movable}
        />
      )}
    </div>
  );
}

type Heads = AnswerOf<typeof dealsContract.readPipeline>;

/** What the whole board comes to. */
function Totals({ deals }: { deals: Heads['total'] | undefined }) {
  const { t } = useTranslation();
  const format = useFormats();
  if (!deals) return <span className={classes.totals} />;
  const sums = deals.sums.map(({ amount, weighted }) =>
    t('deals.board.total_sum', { sum: format.roundMoney(amount), weighted: format.roundMoney(weighted) }),
  );
  return (
    <span className={`${classes.totals} tabular`} role="status">
      {[t('deals.board.total', { count: deals.deals }), ...sums].join(' · ')}
    </span>
  );
}
