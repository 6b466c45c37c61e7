import { useState } from 'react';

export interface Ask<Row> {
  /** The rows that are asked about; null while nothing is asked. */
  rows: readonly Row[] | null;
  /** Opens the question; resolves when it is closed, whatever was answered. */
  open: (rows: readonly Row[]) => Promise<void>;
  close: () => void;
}

/** A question about rows, as a promise: a list's bulk action runs until its dialog is closed. */
export function useAsk<Row>(): Ask<Row> {
  const [asked, setAsked] = useState<{ rows: readonly Row[]; done: () => void } | null>(null);
  return {
    rows: asked?.rows ?? null,
    open: (rows) => new Promise((done) => setAsked({ rows, done })),
    close: () => {
      setAsked(null);
      asked?.done();
    },
  };
}
