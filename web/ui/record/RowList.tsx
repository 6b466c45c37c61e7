import type { ReactNode } from 'react';
import classes from './RowList.module.css';

export interface RowProps {
  /** Name of the row, usually a link. */
  title: ReactNode;
  /** Badges beside the name. */
  marks?: ReactNode;
  /** A quieter second line. */
  children?: ReactNode;
  /** Amounts, states, a menu. */
  end?: ReactNode;
}

/** One of a few rows inside a record. */
export function Row({ title, marks, children, end }: RowProps) {
  return (
    <li className={classes.row}>
      <div className={classes.what}>
        <div className={classes.first}>
          <span>{title}</span>
          {marks}
        </div>
        {children && <div className={classes.second}>{children}</div>}
      </div>
      {end && <div className={classes.end}>{end}</div>}
    </li>
  );
}

export interface RowListProps {
  /** Said instead of the rows when there are none: what would be here. */
  none: ReactNode;
  /** Link to all of them, when only some are shown. */
  more?: ReactNode;
  children: readonly ReactNode[];
}

/** A few rows that belong to a record. */
export function RowList({ none, more, children }: RowListProps) {
  if (children.length === 0) return <div className={classes.none}>{none}</div>;
  return (
    <>
      <ul className={classes.rows}>{children}</ul>
      {more && <div className={classes.more}>{more}</div>}
    </>
  );
}
