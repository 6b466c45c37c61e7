import { useEffect, useRef } from 'react';
import type { FocusEvent } from 'react';

/** Keeps the focus on a card that keys carried into another column, where it is drawn anew. */
export function useRefocus() {
  const carried = useRef<string | null>(null);
  const board = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (carried.current === null || document.activeElement !== document.body) return;
    board.current?.querySelector<HTMLElement>(`[data-card="${carried.current}"]`)?.focus();
  });
  return {
    board,
    follow: (id: string) => {
      carried.current = id;
    },
    onFocus: (event: FocusEvent<HTMLElement>) => {
      if (event.target.dataset['card'] !== carried.current) carried.current = null;
    },
  };
}
