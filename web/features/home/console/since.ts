/** The beginning of yesterday on the reader's calendar. */
export function startOfYesterday(now: Date): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
}

/** What happened since then, one line per registration and kind of event: ten saved changes are one piece of news. */
export function newsSince<T extends { entry: { at: string; type: string }; dealId: string }>(
  changes: readonly T[],
  since: Date,
): T[] {
  const seen = new Set<string>();
  return changes.filter(({ entry, dealId }) => {
    const key = `${dealId} ${entry.type}`;
    if (new Date(entry.at) < since || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
