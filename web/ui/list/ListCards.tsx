import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RouterLink } from '../link/links.tsx';
import classes from './ListCards.module.css';
import type { AnyRow, RowsProps, ShownColumn } from './rows.ts';

/** Rows as cards, for phones: the page itself scrolls, each card is one link. */
export function ListCards({ spec, columns, rows, href, search, onEnd, outdated }: RowsProps) {
  const { t } = useTranslation();
  const list = useRef<HTMLUListElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => setTop(list.current?.offsetTop ?? 0), []);
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoised by the React compiler
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => 104,
    overscan: 8,
    scrollMargin: top,
    gap: 8,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= rows.length - 8) onEnd();
  }, [last, rows.length, onEnd]);
  return (
    <ul
      ref={list}
      className={classes.cards}
      style={{ height: virtual.getTotalSize() }}
      data-outdated={outdated || undefined}
      aria-label={t(`${spec.words}.title`)}
    >
      {items.map((item) => (
        <li
          key={spec.id(rows[item.index])}
          ref={virtual.measureElement}
          data-index={item.index}
          className={classes.slot}
          style={{ transform: `translateY(${item.start - top}px)` }}
        >
          <RouterLink to={href(rows[item.index])} search={search(rows[item.index])} className={classes.card}>
            <CardBody columns={columns} row={rows[item.index]} />
          </RouterLink>
        </li>
      ))}
    </ul>
  );
}

function CardBody({ columns, row }: { columns: readonly ShownColumn[]; row: AnyRow }) {
  const of = (place: ShownColumn['card']) => columns.filter((column) => column.card === place);
  const cells = (place: ShownColumn['card']) =>
    of(place).map((column) => <span key={column.id}>{column.cell(row)}</span>);
  return (
    <>
      <span className={classes.head}>
        <span className={classes.title}>{cells('title')}</span>
        <span className={classes.badge}>{cells('badge')}</span>
      </span>
      <span className={classes.foot}>
        <span className={classes.lines}>
          {of('line').map((column) => (
            <span key={column.id}>
              <span className={classes.label}>{column.label}</span> {column.cell(row)}
            </span>
          ))}
        </span>
        <span className={classes.figure}>{cells('figure')}</span>
      </span>
    </>
  );
}
