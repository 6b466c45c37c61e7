/** What the command palette offers. Pages add their own actions while they are shown. */
import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';

export interface PaletteEntry {
  id: string;
  label: string;
  /** Second line: a number, a partner, a state in words. */
  description?: string;
  group: 'record' | 'action' | 'page';
  icon?: ReactNode;
  /** Shortcut that does the same. */
  keys?: string;
  keywords?: string[];
  run: () => void;
}

/** Finds records by what was typed. Rejections are shown as "search is not available". */
export type RecordSearch = (text: string, signal: AbortSignal) => Promise<PaletteEntry[]>;

const layers = new Map<symbol, readonly PaletteEntry[]>();
const listeners = new Set<() => void>();
let entries: readonly PaletteEntry[] = [];
let opened = false;

function changed(): void {
  entries = [...layers.values()].flat();
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

export function setPaletteOpen(open: boolean): void {
  opened = open;
  changed();
}

export const usePaletteOpen = (): boolean => useSyncExternalStore(subscribe, () => opened);

export const usePaletteEntries = (): readonly PaletteEntry[] => useSyncExternalStore(subscribe, () => entries);

/** Adds entries while the component is shown, e.g. the verbs of the record on the page. */
export function usePaletteActions(actions: readonly PaletteEntry[]): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  const fingerprint = actions.map((one) => `${one.id}\u0000${one.label}\u0000${one.description ?? ''}`).join('\u0001');
  useEffect(() => {
    if (fingerprint === '') return undefined;
    const layer = Symbol('palette');
    const stable = latest.current.map((one, index) => ({ ...one, run: () => latest.current[index]?.run() }));
    layers.set(layer, stable);
    changed();
    return () => {
      layers.delete(layer);
      changed();
    };
  }, [fingerprint]);
}
