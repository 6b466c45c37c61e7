import { describe, expect, it } from 'vitest';
import { PAUSE, SequenceReader, partsOf, tokenOf } from './sequence.ts';

const key = (name: string, more = {}) => ({ key: name, ctrlKey: false, metaKey: false, altKey: false, ...more });

describe('tokenOf', () => {
  it('reads letters, signs and modifiers', () => {
    expect(tokenOf(key('K', { metaKey: true }))).toBe('mod+k');
    expect(tokenOf(key('?'))).toBe('?');
    expect(tokenOf(key('Escape'))).toBe('esc');
  });

  it('leaves lone modifiers and Alt combinations alone', () => {
    expect(tokenOf(key('Shift'))).toBeUndefined();
    expect(tokenOf(key('@', { altKey: true }))).toBeUndefined();
  });
});

describe('SequenceReader', () => {
  const known = ['g d', 'g i', 'd', 'c'];

  it('waits for the second key of a sequence', () => {
    const reader = new SequenceReader();
    expect(reader.press('g', 0, known)).toBeUndefined();
    expect(reader.press('d', 100, known)).toBe('g d');
  });

  it('forgets the first key after a pause', () => {
    const reader = new SequenceReader();
    reader.press('g', 10_000, known);
    expect(reader.press('d', 10_000 + PAUSE + 1, known)).toBe('d');
  });

  it('starts over when the second key fits nothing', () => {
    const reader = new SequenceReader();
    reader.press('g', 0, known);
    expect(reader.press('c', 100, known)).toBe('c');
    expect(reader.press('x', 200, known)).toBeUndefined();
    expect(reader.press('c', 300, known)).toBe('c');
  });
});

it('shows keys as they are printed on the keyboard', () => {
  expect(partsOf('mod+k', true)).toEqual(['⌘ K']);
  expect(partsOf('mod+k', false)).toEqual(['Ctrl K']);
  expect(partsOf('g d', false)).toEqual(['G', 'D']);
});
