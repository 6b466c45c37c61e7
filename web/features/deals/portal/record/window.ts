/** A protection window as a picture. Pure. */
import type { Tone } from '../../../../ui/state/tones.ts';

const DAY = 86_400_000;
/** From here on it is time to act: the length of the usual first reminder. */
const SOON = 14;

export interface WindowReading {
  /** Share of the window that has gone by, 0 to 1. */
  share: number;
  /** Days that are left, the current one included; 0 when it is over. */
  daysLeft: number;
  tone: Tone;
}

/** `now` in milliseconds. A window that was ended early counts as gone by. */
export function readWindow(window: { live: boolean; from: string; until: string }, now: number): WindowReading {
  const [from, until] = [Date.parse(window.from), Date.parse(window.until)];
  if (!window.live || now >= until) return { share: 1, daysLeft: 0, tone: 'grey' };
  const daysLeft = Math.ceil((until - now) / DAY);
  const share = Math.min(1, Math.max(0, (now - from) / (until - from)));
  return { share, daysLeft, tone: daysLeft <= SOON ? 'amber' : 'green' };
}
