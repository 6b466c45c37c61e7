/** The question that is being asked, kept outside React so that any code can ask one. */
import { useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';

export interface Confirmation {
  /** The question: "Revoke the protection of D-1042?" */
  title: string;
  /** What will happen, one line each: "Northwind loses the protection today", "3 people are told". */
  consequences: readonly ReactNode[];
  /** The verb again, never "OK": "Revoke". */
  confirm: string;
  /** Red for what cannot be taken back. */
  danger?: boolean;
}

export interface OpenQuestion extends Confirmation {
  answer: (yes: boolean) => void;
}

let open: OpenQuestion | null = null;
const listeners = new Set<() => void>();

function show(next: OpenQuestion | null): void {
  open = next;
  for (const listener of listeners) listener();
}

/** Asks before something with consequences; resolves true when the person goes on. A second question refuses the first. */
export function confirm(confirmation: Confirmation): Promise<boolean> {
  open?.answer(false);
  return new Promise((resolve) => {
    const answer = (yes: boolean) => {
      show(null);
      resolve(yes);
    };
    show({ ...confirmation, answer });
  });
}

export const useOpenQuestion = (): OpenQuestion | null =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    () => open,
  );
