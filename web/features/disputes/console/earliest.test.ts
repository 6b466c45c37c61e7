import { describe, expect, it } from 'vitest';
import { earliest } from './earliest.ts';

const at = (side: { at: string | null }) => side.at;

describe('who came first', () => {
  it('is the earliest of at least two, and nobody when two share the moment', () => {
    const one = { id: '1', at: '2026-06-02T08:00:00Z' };
    const two = { id: '2', at: '2026-06-02T07:59:59Z' };
    expect(earliest([one, two], at)).toBe('2');
    expect(earliest([one, { ...one, id: '3' }], at)).toBeUndefined();
    expect(earliest([one, { id: '4', at: null }], at)).toBeUndefined();
  });
});
