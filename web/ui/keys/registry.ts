/** All shortcuts that work right now. A page registers its own while it is shown; the newest wins a key. */

export interface Shortcut {
  /** `c`, `?`, `g d`, `mod+k`, `enter`, `esc`. */
  keys: string;
  /** What it does, for the list of shortcuts. */
  label: string;
  group: 'everywhere' | 'go' | 'list' | 'record';
  run: (event: KeyboardEvent) => void;
  /** A second key for the same thing; works, but the list of shortcuts leaves it out. */
  twin?: boolean;
}

const layers = new Map<symbol, readonly Shortcut[]>();
const listeners = new Set<() => void>();
let snapshot: readonly Shortcut[] = [];

function changed(): void {
  snapshot = [...layers.values()].toReversed().flat();
  for (const listener of listeners) listener();
}

/** Puts shortcuts on top; returns what takes them away again. */
export function register(shortcuts: readonly Shortcut[]): () => void {
  const layer = Symbol('shortcuts');
  layers.set(layer, shortcuts);
  changed();
  return () => {
    layers.delete(layer);
    changed();
  };
}

/** Shortcuts that work now, the newest first. */
export const currentShortcuts = (): readonly Shortcut[] => snapshot;

export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const OFF = 'millrace.keys.off';

/** Single keys can be switched off (WCAG 2.1.4); combinations with Ctrl or ⌘ stay. */
export const singleKeysOn = () => localStorage.getItem(OFF) === null;

export function switchSingleKeys(on: boolean): void {
  if (on) localStorage.removeItem(OFF);
  else localStorage.setItem(OFF, '1');
  changed();
}
