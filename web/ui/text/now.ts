/** The moment, for everything that counts: one timer for the whole page, however many clocks it shows. */
import { useSyncExternalStore } from 'react';

const EVERY = 30_000;
const listeners = new Set<() => void>();
let moment = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(tick, EVERY);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      clearInterval(timer);
      timer = undefined;
    }
  };
}

function tick(): void {
  moment = Date.now();
  for (const listener of listeners) listener();
}

/** Milliseconds since 1970, renewed every half minute. */
export const useNow = (): number => useSyncExternalStore(subscribe, () => moment);
