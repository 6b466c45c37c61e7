/** What was chosen on a decision page. */
export interface Verdict {
  /** Of the option; empty while nothing is chosen. */
  id: string;
  reason: string | null;
  note: string;
}

/** What keeps the verdict from being confirmed, or undefined when it is complete. */
export function missingOf(
  option: { reasons?: readonly unknown[]; reasonsOptional?: boolean; note?: 'none' | 'optional' | 'required' },
  choice: Verdict,
): 'reason' | 'note' | undefined {
  const reasons = option.reasonsOptional ? [] : (option.reasons ?? []);
  if (reasons.length > 0 && choice.reason === null) return 'reason';
  if (option.note === 'required' && choice.note.trim() === '') return 'note';
  return undefined;
}
