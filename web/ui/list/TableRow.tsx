import { Checkbox } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { RouterLink } from '../link/links.tsx';
import classes from './ListTable.module.css';
import type { AnyRow, TableProps } from './rows.ts';
import type { RowKeys } from './useRowKeys.ts';

interface TableRowProps extends TableProps {
  row: AnyRow;
  index: number;
  height: number;
  keys: RowKeys;
}

/** True when the click was meant for something inside the row, or ends a selection of text. */
function meantElsewhere(event: MouseEvent): boolean {
  const inside = (event.target as Element).closest('a, button, input, label, [role="dialog"]');
  return inside !== null || event.defaultPrevented || String(window.getSelection() ?? '') !== '';
}

/** One row. Its first cell is a real link; a click anywhere else in the row follows it too. */
export function TableRow({
  spec,
  columns,
  row,
  index,
  height,
  href,
  search,
  selectable,
  selection,
  keys,
}: TableRowProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const id = spec.id(row);
  const chosen = selection.has(id);
  const [first, ...others] = columns;
  const label = first ? first.cell(row) : id;
  return (
    <tr
      data-row={index}
      data-active={keys.active === index || undefined}
      data-chosen={chosen || undefined}
      aria-rowindex={index + 2}
      aria-selected={selectable ? chosen : undefined}
      style={{ height }}
      onClick={(event) => {
        if (!meantElsewhere(event)) void navigate({ to: href(row), search: search(row) });
      }}
    >
      {selectable && (
        <td className={classes.tick}>
          <Checkbox
            size="xs"
            tabIndex={-1}
            aria-label={t('ui.list.select_row', { row: typeof label === 'string' ? label : index + 1 })}
            checked={chosen}
            onChange={() => {}}
            onClick={(event) => keys.choose(index, event.shiftKey)}
          />
        </td>
      )}
      <td data-align={first?.align}>
        <RouterLink
          to={href(row)}
          search={search(row)}
          className={classes.link}
          data-row-link
          title={typeof label === 'string' ? label : undefined}
          onFocus={() => keys.setActive(index)}
          tabIndex={keys.active === index || (keys.active < 0 && index === 0) ? 0 : -1}
        >
          {label}
        </RouterLink>
      </td>
      {others.map((column) => (
        <td key={column.id} data-align={column.align} className={column.align && 'tabular'}>
          {column.cell(row)}
        </td>
      ))}
    </tr>
  );
}
