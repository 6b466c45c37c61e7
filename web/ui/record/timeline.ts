/** Pure part of the timeline: entries by calendar day, newest first. */
import type { ReactNode } from 'react';
import type { Tone } from '../state/tones.ts';

export interface TimelineEntry {
  id: string;
  at: string;
  /** Who did it, in words; nobody for what the clock did. */
  actor: string | null;
  /** What happened, as a sentence without the actor: "approved the registration". */
  text: ReactNode;
  icon: ReactNode;
  tone?: Tone;
  /** A comment, a reason, a list of changes. */
  body?: ReactNode;
  /** Only the vendor sees it. */
  internal?: boolean;
}

export interface TimelineDay {
  /** Local calendar day of its entries, `YYYY-MM-DD`. */
  day: string;
  entries: TimelineEntry[];
}

const localDay = (at: string) => {
  const date = new Date(at);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
};

/** Entries grouped by the reader's calendar day, the newest day and entry first. */
export function byDay(entries: readonly TimelineEntry[]): TimelineDay[] {
  const days: TimelineDay[] = [];
  for (const entry of entries.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))) {
    const day = localDay(entry.at);
    if (days.at(-1)?.day === day) days.at(-1)!.entries.push(entry);
    else days.push({ day, entries: [entry] });
  }
  return days;
}
