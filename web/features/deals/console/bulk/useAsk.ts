import { useState } from 'react';

export interface Ask<Row> {
  /** The rows that are asked about; null while nothing is asked. */
  rows: readonly Row[] | null;
  /** Opens the question; resolves when it is closed, with whether anything was done. */
  open: (rows: readonly Row[]) => Promise<boolean>;
  close: (done: boolean) => void;
}

/** A question about rows, as a promise: a list's bulk action runs until its dialog is closed. */
export function useAsk<Row>(): Ask<Row> {
  const [asked, setAsked] = useState<{ rows: readonly Row[]; answer: (done: boolean) => void } | null>(null);
  return {
    rows: asked?.rows ?? null,
    open: (rows) => new Promise((answer) => setAsked({ rows, answer })),
    close: (done) => {
      setAsked(null);
      asked?.answer(done);
    },
  };
}
