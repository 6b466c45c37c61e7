import type { Notification } from '../queries.ts';

export interface Day {
  /** Calendar day of the reader, `YYYY-MM-DD`. */
  day: string;
  items: Notification[];
}

const two = (value: number) => String(value).padStart(2, '0');

/** The reader's calendar day of a moment. */
function localDay(moment: string): string {
  const date = new Date(moment);
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Notifications under their days; the order of both is the list's. */
export function byLocalDay(items: readonly Notification[]): Day[] {
  const days: Day[] = [];
  for (const item of items) {
    const day = localDay(item.createdAt);
    const last = days.at(-1);
    if (last?.day === day) last.items.push(item);
    else days.push({ day, items: [item] });
  }
  return days;
}
