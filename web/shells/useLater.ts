import { lazy, useState } from 'react';
import type { ComponentType } from 'react';

/**
 * A part that is not needed to see the page: its code is fetched when the pointer or the focus comes near, and it takes
 * the place of its stand-in when it is asked for.
 */
export function later<Props extends object>(load: () => Promise<{ default: ComponentType<Props> }>) {
  const Loaded = lazy(load);
  return function useLater() {
    const [wanted, setWanted] = useState(false);
    const warm = () => void load();
    return { Loaded, wanted, want: () => setWanted(true), near: { onPointerEnter: warm, onFocus: warm } };
  };
}
