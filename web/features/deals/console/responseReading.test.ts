import { describe, expect, it } from 'vitest';
import { readResponse } from './responseReading.ts';

const HOUR = 3_600_000;
const at = (text: string) => new Date(`2026-11-${text}:00Z`);
/** Open from 8 to 16 on every day. */
function between(from: Date, to: Date): number {
  let open = 0;
  for (let hour = from.getTime(); hour < to.getTime(); hour += HOUR) {
    const clock = new Date(hour).getUTCHours();
    if (clock >= 8 && clock < 16) open += HOUR;
  }
  return open;
}

describe('readResponse', () => {
  const promise = { since: at('23T10:00'), due: at('24T10:00') };

  it('does not count the night', () => {
    expect(readResponse(promise, at('23T16:00'), between)).toEqual({ span: 2 * HOUR, over: false, tone: 'amber' });
    expect(readResponse(promise, at('24T08:00'), between).span).toBe(2 * HOUR);
  });

  it('is calm before the last quarter', () => {
    expect(readResponse(promise, at('23T12:00'), between)).toEqual({ span: 6 * HOUR, over: false, tone: 'grey' });
  });

  it('counts on the wall clock once the promise is broken', () => {
    expect(readResponse(promise, at('25T11:00'), between)).toEqual({ span: 25 * HOUR, over: true, tone: 'red' });
  });

  it('stays calm when the beginning is not known', () => {
    expect(readResponse({ ...promise, since: null }, at('24T09:00'), between).tone).toBe('grey');
  });
});
