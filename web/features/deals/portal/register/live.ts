/** The form's values as they change, for the few parts that follow them while the inputs themselves are left alone. */
import { useCallback, useRef, useSyncExternalStore } from 'react';

export class LiveValues<T> {
  #values: T;
  #listeners = new Set<() => void>();

  constructor(values: T) {
    this.#values = values;
  }

  get = (): T => this.#values;

  set(values: T): void {
    this.#values = values;
    for (const listener of this.#listeners) listener();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}

/** A part of the live values. The component renders again only when that part has another content. */
export function useLive<T, Part>(live: LiveValues<T>, select: (values: T) => Part): Part {
  const last = useRef<{ text: string; part: Part } | null>(null);
  const read = useCallback((): Part => {
    const part = select(live.get());
    const text = JSON.stringify(part) ?? '';
    if (last.current?.text !== text) last.current = { text, part };
    return last.current.part;
  }, [live, select]);
  return useSyncExternalStore(live.subscribe, read);
}
