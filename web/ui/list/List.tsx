import { Group, Title } from '@mantine/core';
import { useLocalStorage, useMediaQuery } from '@mantine/hooks';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { addressOf } from '../../api/address.ts';
import type { AnyEndpoint } from '../../api/call.ts';
import type { RowOf } from '../../api/queries.ts';
import { useFormats } from '../../format.ts';
import { ProblemPage } from '../feedback/ProblemPage.tsx';
import { ListSkeleton } from '../feedback/skeletons.tsx';
import { useTitle } from '../page/useTitle.ts';
import { BulkBar } from './BulkBar.tsx';
import { FilterBar } from './FilterBar.tsx';
import classes from './List.module.css';
import { ListCards } from './ListCards.tsx';
import { ListOptions } from './ListOptions.tsx';
import { ListTable } from './ListTable.tsx';
import { NoMatches } from './NoMatches.tsx';
import { ViewTabs } from './ViewTabs.tsx';
import type { AnyRow, BulkAction, ShownColumn, TableProps } from './rows.ts';
import { NOTHING } from './selection.ts';
import { pagesOfView, queryOfView } from './spec.ts';
import type { AnySpec, ListSpec } from './spec.ts';
import { useListView } from './useListView.ts';
import type { ListViewControl } from './useListView.ts';
import { useSavedViews } from './useSavedViews.ts';
import { toggledSort } from './view.ts';

export interface ListProps<E extends AnyEndpoint> {
  spec: ListSpec<E>;
  /** Address of a row's record, from `paths`. */
  href: (row: RowOf<E>) => string;
  /** Shown when there is nothing at all, without any filter. */
  empty: ReactNode;
  /** Buttons beside the title; one of them is the way to make a new record. */
  actions?: ReactNode;
  bulk?: readonly BulkAction<RowOf<E>>[];
  /** Endpoint that answers the same query as CSV. */
  exportFrom?: AnyEndpoint;
  /** Stands above the title: tabs of the pages that this list is one of. */
  above?: ReactNode;
  /** What is going on, in a sentence under the title. */
  headline?: ReactNode;
  /** Search of a row's link, e.g. the view that it was opened from: `(_row, view) => view`. */
  linkSearch?: (row: RowOf<E>, view: Record<string, string>) => Record<string, string>;
}

/** A list page: title with count, views as tabs, filters as a sentence, rows. The URL is the view. */
export function List<E extends AnyEndpoint>({
  spec,
  href,
  empty,
  actions,
  bulk = [],
  exportFrom,
  above,
  headline,
  linkSearch,
}: ListProps<E>) {
  const { t } = useTranslation();
  const saved = useSavedViews(spec.name);
  const view = useListView(spec, saved.items);
  const pages = usePages(spec, view);
  const [dense, setDense] = useLocalStorage({ key: 'millrace.dense', defaultValue: true });
  const [selection, setSelection] = useState(NOTHING);
  const columns = useColumns(spec, view.params['columns']);
  const chosen = pages.rows.filter((row) => selection.has(spec.id(row)));
  useTitle(t(`${spec.words}.title`));

  const bare = !view.modified && Object.keys(view.params).every((name) => name === 'sort' || name === 'columns');
  const sort = view.params['sort'] ?? spec.sort;
  return (
    <div className={classes.page}>
      <header className={classes.header}>
        {above}
        <Group justify="space-between" gap="4px 12px">
          <Heading spec={spec} total={pages.total} />
          <Group gap="xs" justify="flex-end" data-print="no">
            <ListOptions
              spec={spec}
              view={view}
              saved={saved}
              shown={columns.map(({ id }) => id)}
              dense={dense}
              onDense={setDense}
              exportHref={exportFrom && addressOf(exportFrom, { query: queryOfView(spec, view.params) })}
            />
            {actions}
          </Group>
        </Group>
        {headline && <div className={classes.headline}>{headline}</div>}
        <ViewTabs spec={spec} view={view} saved={saved} />
        <FilterBar spec={spec} view={view} saved={saved} />
      </header>
      <ListBody
        pages={pages}
        nothing={bare ? empty : <NoMatches onClear={() => view.show({})} />}
        table={{
          spec,
          columns,
          rows: pages.rows,
          href,
          search: (row) => linkSearch?.(row, view.search) ?? {},
          onEnd: pages.more,
          outdated: pages.outdated,
          sort,
          onSort: (field) => view.set('sort', toggledSort(sort, field)),
          dense,
          selectable: bulk.length > 0,
          selection,
          onSelect: setSelection,
        }}
        tab={view.id}
      />
      <BulkBar rows={chosen} actions={bulk} onClear={() => setSelection(NOTHING)} />
    </div>
  );
}

interface ListBodyProps {
  pages: ReturnType<typeof usePages>;
  nothing: ReactNode;
  table: TableProps;
  /** The tab that is open; another one begins at its top. */
  tab: string;
}

/** The rows, as a table or on narrow screens as cards, or what stands in their place. */
function ListBody({ pages, nothing, table, tab }: ListBodyProps) {
  const narrow = useMediaQuery('(max-width: 48em)', window.innerWidth <= 768);
  if (pages.error) return <ProblemPage error={pages.error} />;
  if (pages.waiting) return <ListSkeleton />;
  if (pages.rows.length === 0) return nothing;
  return narrow ? <ListCards {...table} /> : <ListTable key={tab} {...table} />;
}

/** Title with the number of matches; counts stop at 10,000. */
function Heading({ spec, total }: { spec: AnySpec; total: number | null }) {
  const { t } = useTranslation();
  const format = useFormats();
  const figure = total === null ? '' : `${format.number(total)}${total >= 10_000 ? '+' : ''}`;
  return (
    <Title order={1} className={classes.title}>
      {t(`${spec.words}.title`)}
      <span className={`${classes.count} tabular`} role="status">
        {figure}
      </span>
    </Title>
  );
}

function usePages(spec: AnySpec, view: ListViewControl) {
  const result = useInfiniteQuery({ ...pagesOfView(spec, view.params), placeholderData: keepPreviousData });
  const { hasNextPage, isFetchingNextPage, fetchNextPage, data } = result;
  const rows = useMemo(() => (data?.pages.flatMap((page) => page.items) ?? []) as AnyRow[], [data]);
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  return {
    rows,
    more,
    total: data?.pages[0]?.total ?? null,
    outdated: result.isPlaceholderData,
    waiting: result.isPending,
    error: rows.length === 0 ? result.error : null,
  };
}

/** The columns that are shown, in the order of the spec: those named in the URL, else all that are not optional. */
function useColumns(spec: AnySpec, named: string | undefined): ShownColumn[] {
  const { t } = useTranslation();
  const ids = named?.split(',');
  return Object.entries(spec.columns)
    .filter(([id, column], index) => index === 0 || (ids ? ids.includes(id) : !column.optional))
    .map(([id, column]) => ({ ...column, id, label: t(`${spec.words}.column.${id}`) }));
}
