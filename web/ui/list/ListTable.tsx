import { Checkbox, VisuallyHidden } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useElementScrollRestoration } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './ListTable.module.css';
import { TableRow } from './TableRow.tsx';
import type { ShownColumn, TableProps } from './rows.ts';
import { toggleAll } from './selection.ts';
import { useRowKeys } from './useRowKeys.ts';

/** Heights in pixels: compact for the console, roomier by choice. */
const ROW = { dense: 36, roomy: 46 };
/** Least width of columns that have none; the first one names the record and gets more. */
const LEAST = { first: 240, other: 150 };

/** Rows as a table: sticky header, own scroll area, only the visible rows in the page, however many there are. */
export function ListTable(props: TableProps) {
  const { spec, columns, rows, dense, outdated, selectable, onEnd } = props;
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const restored = useElementScrollRestoration({ id: spec.name });
  const height = dense ? ROW.dense : ROW.roomy;
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoised by the React compiler
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 12,
    initialOffset: restored?.scrollY ?? 0,
    scrollPaddingStart: height,
  });
  useEffect(() => virtual.measure(), [height, virtual]);
  const keys = useRowKeys({ ...props, scroller, reveal: (index) => virtual.scrollToIndex(index) });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= rows.length - 15) onEnd();
  }, [last, rows.length, onEnd]);
  const before = items[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  const width = columns.reduce(
    (sum, column, index) => sum + (column.width ?? (index === 0 ? LEAST.first : LEAST.other)),
    selectable ? 44 : 0,
  );
  return (
    <div
      ref={scroller}
      className={classes.scroller}
      data-scroll-restoration-id={spec.name}
      data-outdated={outdated || undefined}
      role="region"
      aria-label={t(`${spec.words}.title`)}
      tabIndex={-1}
    >
      <table className={classes.table} style={{ minWidth: width }} aria-rowcount={rows.length + 1}>
        <Head {...props} />
        <tbody>
          {before > 0 && <Gap height={before} />}
          {items.map((item) => (
            <TableRow
              key={spec.id(rows[item.index])}
              {...props}
              row={rows[item.index]}
              index={item.index}
              height={height}
              keys={keys}
            />
          ))}
          {after > 0 && <Gap height={after} />}
        </tbody>
      </table>
    </div>
  );
}

const Gap = ({ height }: { height: number }) => (
  <tr aria-hidden style={{ height }}>
    <td>{'\u00a0'}</td>
  </tr>
);

function Head({ spec, columns, rows, selectable, selection, onSelect, sort, onSort }: TableProps) {
  const { t } = useTranslation();
  const ids = rows.map((row) => spec.id(row));
  const all = ids.length > 0 && ids.every((id) => selection.has(id));
  return (
    <>
      <colgroup>
        {selectable && <col style={{ width: 44 }} />}
        {columns.map((column) => (
          <col key={column.id} style={column.width ? { width: column.width } : undefined} />
        ))}
      </colgroup>
      <thead className={classes.head}>
        <tr>
          {selectable && (
            <th scope="col" className={classes.tick}>
              <Checkbox
                size="xs"
                aria-label={t('ui.list.select_all', { count: ids.length })}
                checked={all}
                indeterminate={!all && selection.size > 0}
                onChange={() => onSelect(toggleAll(selection, ids))}
              />
            </th>
          )}
          {columns.map((column) => (
            <HeadCell key={column.id} column={column} sort={sort} onSort={onSort} />
          ))}
        </tr>
      </thead>
    </>
  );
}

function HeadCell({ column, sort, onSort }: { column: ShownColumn } & Pick<TableProps, 'sort' | 'onSort'>) {
  const { t } = useTranslation();
  if (!column.sort) {
    return (
      <th scope="col" data-align={column.align} title={column.label}>
        {column.label}
      </th>
    );
  }
  const field = column.sort === true ? column.id : column.sort;
  const order = sort === field ? 'ascending' : sort === `-${field}` ? 'descending' : undefined;
  const Arrow = order === 'descending' ? IconArrowDown : IconArrowUp;
  return (
    <th scope="col" data-align={column.align} aria-sort={order}>
      <button type="button" className={classes.sort} onClick={() => onSort(field)} title={column.label}>
        <span>{column.label}</span>
        <Arrow size={13} aria-hidden data-idle={!order || undefined} />
        <VisuallyHidden>{t('ui.list.sort')}</VisuallyHidden>
      </button>
    </th>
  );
}
