import { useState } from 'react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcuts } from '../keys/useShortcuts.ts';
import type { TableProps } from './rows.ts';
import { NOTHING, extend, toggle } from './selection.ts';

interface RowKeysOptions extends TableProps {
  scroller: RefObject<HTMLElement | null>;
  /** Scrolls a row into view. */
  reveal: (index: number) => void;
}

export interface RowKeys {
  /** Index of the row under the cursor; -1 before the first key. */
  active: number;
  setActive: (index: number) => void;
  /** Chooses a row; with Shift everything since the one chosen before. */
  choose: (index: number, range: boolean) => void;
}

/** j and k move through the rows, Enter opens (it is a link), x chooses, Escape lets go. The focus moves with the cursor. */
export function useRowKeys(options: RowKeysOptions): RowKeys {
  const { spec, rows, selectable, selection, onSelect, scroller, reveal } = options;
  const { t } = useTranslation();
  const [active, setActive] = useState(-1);
  const [anchor, setAnchor] = useState<string>();

  function move(step: number): void {
    const next = Math.min(rows.length - 1, Math.max(0, active + step));
    if (rows.length === 0) return;
    setActive(next);
    reveal(next);
    // The row may only be drawn after the scroll; its link takes the focus then.
    requestAnimationFrame(() => {
      scroller.current
        ?.querySelector<HTMLElement>(`[data-row="${next}"] [data-row-link]`)
        ?.focus({ preventScroll: true });
    });
  }

  function choose(index: number, range: boolean): void {
    const row = rows[index];
    if (!row || !selectable) return;
    const id = spec.id(row);
    const ids = rows.map((one) => spec.id(one));
    onSelect(range ? extend(selection, ids, anchor, id) : toggle(selection, id));
    setAnchor(id);
  }

  const group = 'list' as const;
  useShortcuts([
    { keys: 'j', label: t('ui.keys.next'), group, run: () => move(1) },
    { keys: 'k', label: t('ui.keys.previous'), group, run: () => move(-1) },
    { keys: 'down', label: t('ui.keys.next'), group, run: () => move(1), twin: true },
    { keys: 'up', label: t('ui.keys.previous'), group, run: () => move(-1), twin: true },
    ...(selectable
      ? [
          { keys: 'x', label: t('ui.keys.select'), group, run: () => choose(active, false) },
          { keys: 'esc', label: t('ui.keys.deselect'), group, run: () => onSelect(NOTHING) },
        ]
      : []),
  ]);
  return { active, setActive, choose };
}
