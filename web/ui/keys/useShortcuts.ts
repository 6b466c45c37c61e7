import { useEffect, useRef, useSyncExternalStore } from 'react';
import { currentShortcuts, register, subscribe } from './registry.ts';
import type { Shortcut } from './registry.ts';

/** Shortcuts that work while the component is shown. Handlers are always the latest; nothing needs to be memoised. */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  const fingerprint = shortcuts.map((one) => `${one.keys}\u0000${one.label}\u0000${one.group}`).join('\u0001');
  useEffect(() => {
    if (fingerprint === '') return undefined;
    const stable = latest.current.map((one, index) => ({
      ...one,
      run: (event: KeyboardEvent) => latest.current[index]?.run(event),
    }));
    return register(stable);
  }, [fingerprint]);
}

/** What works right now, for the list of shortcuts. */
export const useCurrentShortcuts = (): readonly Shortcut[] => useSyncExternalStore(subscribe, currentShortcuts);
