/** A protection window as a picture. Pure. */
import type { Tone } from '../../../../ui/state/tones.ts';

const DAY = 86_400_000;
/** From here on it is time to act: the length of the usual first reminder. */
const SOON = 14;

export interface WindowReading {
  /** Share of the window that has gone by, 0 to 1. */
  share: number;
  /** Whole days that are left; 0 on the last day and when it is over. */
  daysLeft: number;
  tone: Tone;
}

/** Whole days until a moment: none during its last 24 hours and after it. `now` in milliseconds. */
export const daysUntil = (until: string, now: number): number =>
  Math.max(0, Math.floor((Date.parse(until) - now) / DAY));

/** Calm while there is time, amber when it is time to act. */
export const toneOf = (daysLeft: number): Tone => (daysLeft <= SOON ? 'amber' : 'green');

/** `now` in milliseconds. A window that was ended early counts as gone by. */
export function readWindow(window: { live: boolean; from: string; until: string }, now: number): WindowReading {
  const [from, until] = [Date.parse(window.from), Date.parse(window.until)];
  if (!window.live || now >= until) return { share: 1, daysLeft: 0, tone: 'grey' };
  const daysLeft = daysUntil(window.until, now);
  const share = Math.min(1, Math.max(0, (now - from) / (until - from)));
  return { share, daysLeft, tone: toneOf(daysLeft) };
}
