/** Reads the response clock of a registration. Pure. */
import type { Tone } from '../../../ui/state/tones.ts';
import type { BusinessTime } from './businessTime.ts';

export interface ResponseReading {
  /** Milliseconds: business time that is left, or ordinary time since the promise was broken. */
  span: number;
  over: boolean;
  tone: Tone;
}

/**
 * Business time until an answer is due: nights and holidays do not count down. Amber in the last quarter of the promise.
 * What is overdue counts by the clock on the wall, because that is how long the partner has waited.
 */
export function readResponse(
  { due, since }: { due: Date; since: Date | null },
  now: Date,
  between: BusinessTime['between'],
): ResponseReading {
  if (due <= now) return { span: now.getTime() - due.getTime(), over: true, tone: 'red' };
  const span = between(now, due);
  const whole = since ? between(since, due) : 0;
  return { span, over: false, tone: span <= whole / 4 ? 'amber' : 'grey' };
}
