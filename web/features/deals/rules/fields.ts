/** What the fields of a rule work on. */
export interface RuleFields<D> {
  document: D;
  change: (part: Partial<D>) => void;
}

/** What a cleared number means: nothing. */
export const orNull = (value: number | string): number | null => (typeof value === 'number' ? value : null);
