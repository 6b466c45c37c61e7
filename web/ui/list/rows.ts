/** Types that the parts of a list share. */
import type { ReactNode } from 'react';
import type { Selection } from './selection.ts';
import type { AnySpec, Column } from './spec.ts';

// The parts of a list treat rows alike; their type is known to the spec and the page.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnyRow = any;

export interface ShownColumn extends Column<AnyRow> {
  id: string;
  label: string;
}

export interface RowsProps {
  spec: AnySpec;
  columns: readonly ShownColumn[];
  rows: readonly AnyRow[];
  /** Address of a row's record. */
  href: (row: AnyRow) => string;
  /** Search parameters of a row's link. */
  search: (row: AnyRow) => Record<string, string>;
  /** Called when the end comes near. */
  onEnd: () => void;
  /** Rows of an older view are still shown while the new ones load. */
  outdated: boolean;
}

export interface TableProps extends RowsProps {
  sort: string;
  onSort: (field: string) => void;
  dense: boolean;
  /** Without bulk actions nothing can be chosen. */
  selectable: boolean;
  selection: Selection;
  onSelect: (selection: Selection) => void;
}

export interface BulkAction<Row = AnyRow> {
  id: string;
  label: string;
  icon?: ReactNode;
  danger?: boolean;
  /** Leaves rows out that it does not fit; they are counted on the button. */
  fits?: (row: Row) => boolean;
  /** Resolve when it is done; the selection is cleared then, unless with false: nothing was done. */
  run: (rows: Row[]) => Promise<unknown>;
}
