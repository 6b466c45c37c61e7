import { describe, expect, it } from 'vitest';
import { matching, rank } from './match.ts';

const entry = (label: string, keywords: string[] = []) =>
  ({ id: label, label, group: 'page', keywords, run: () => {} }) as const;

describe('rank', () => {
  it('puts the beginning of the label before a later word, and that before a keyword', () => {
    expect(rank(entry('Deals'), 'dea')).toBe(3);
    expect(rank(entry('Register a deal'), 'dea')).toBe(2);
    expect(rank(entry('Pipeline', ['deals']), 'dea')).toBe(1);
    expect(rank(entry('Partners'), 'dea')).toBe(0);
  });

  it('finds words without their accents', () => {
    expect(rank(entry('Einträge prüfen'), 'prufen eintr')).toBe(2);
  });
});

describe('matching', () => {
  it('keeps the order of equals and drops the rest', () => {
    const found = matching([entry('New partner'), entry('Partners'), entry('Deals'), entry('My partner')], 'partner');
    expect(found.map((one) => one.label)).toEqual(['Partners', 'New partner', 'My partner']);
  });

  it('offers everything while nothing is typed', () => {
    expect(matching([entry('A'), entry('B')], ' ')).toHaveLength(2);
  });
});
