import type { Tone } from '../state/tones.ts';

export interface ClockReading {
  /** Milliseconds to the end; negative once it has passed. */
  left: number;
  tone: Tone;
  over: boolean;
}

/**
 * Reads a clock. Calm while there is time, amber in the last quarter (or the last day when the beginning is unknown),
 * red when it is over.
 */
export function readClock(due: string, now: number, since?: string | null): ClockReading {
  const end = Date.parse(due);
  const left = end - now;
  const whole = since ? end - Date.parse(since) : Number.POSITIVE_INFINITY;
  const warnFrom = Number.isFinite(whole) ? whole / 4 : 86_400_000;
  if (left <= 0) return { left, tone: 'red', over: true };
  return { left, tone: left <= warnFrom ? 'amber' : 'grey', over: false };
}
