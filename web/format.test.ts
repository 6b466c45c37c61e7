import { describe, expect, it } from 'vitest';
import { formatsOf, spanParts } from './format.ts';

const hours = (count: number) => count * 3_600_000;

describe('formatsOf', () => {
  const en = formatsOf('en-GB');
  const de = formatsOf('de-DE');

  it('writes a calendar day without moving it by a time zone', () => {
    expect(en.day('2026-02-21')).toBe('21 Feb 2026');
    expect(de.day('2026-02-21')).toBe('21. Feb. 2026');
  });

  it('writes basis points as a percentage', () => {
    expect(en.basisPoints(850)).toBe('8.5%');
    expect(de.basisPoints(800).replace(/\s/, ' ')).toBe('8 %');
  });

  it('counts backwards and forwards in words', () => {
    const now = new Date('2026-03-01T12:00:00Z');
    expect(en.relative('2026-03-01T12:00:20Z', now)).toBe('now');
    expect(en.relative('2026-02-26T12:00:00Z', now)).toBe('3 days ago');
    expect(de.relative('2026-03-01T14:30:00Z', now)).toBe('in 2 Stunden');
  });

  it('names sizes of files in steps of a thousand', () => {
    expect(en.bytes(0)).toBe('0 byte');
    expect(en.bytes(3_449_000)).toBe('3.4 MB');
  });
});

describe('spanParts', () => {
  it('keeps the two largest units', () => {
    expect(spanParts(hours(28) + 59_000)).toEqual([
      [1, 'day'],
      [4, 'hour'],
    ]);
    expect(spanParts(hours(24))).toEqual([[1, 'day']]);
    expect(spanParts(-hours(1.5))).toEqual([
      [1, 'hour'],
      [30, 'minute'],
    ]);
  });

  it('never says nothing', () => {
    expect(spanParts(0)).toEqual([[1, 'minute']]);
  });
});
