import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

/** Puts the focus into the first field of what opens because somebody asked for it: a row or fact to edit. */
export function useFirstFocus<T extends HTMLElement>(): RefObject<T | null> {
  const box = useRef<T>(null);
  useEffect(() => {
    box.current?.querySelector<HTMLElement>('input, textarea, [role="combobox"]')?.focus();
  }, []);
  return box;
}
