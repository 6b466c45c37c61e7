import { describe, expect, it } from 'vitest';
import { bodyOf, emptyChoice, isComplete } from './choice.ts';

const side = (id: string, losing: 'revoke' | 'none') =>
  ({ id, standing: 'open', effects: { winning: 'keep', losing } }) as const;
const sides = [side('a', 'revoke'), side('b', 'none'), side('c', 'none')];

describe('a choice', () => {
  it('begins with shares that sum to the whole', () => {
    const shares = Object.values(emptyChoice(sides).sides).map(({ share }) => share);
    expect(shares).toEqual([34, 33, 33]);
  });

  it('is complete when every loser reads why, with a reason where something is refused', () => {
    const chosen = { ...emptyChoice(sides), winner: 'b' };
    expect(isComplete(chosen, sides)).toBe(false);
    const told = { reasonId: null, told: 'No', share: 0 };
    const said = { ...chosen, sides: { ...chosen.sides, a: told, c: told } };
    expect(isComplete(said, sides)).toBe(false);
    expect(isComplete({ ...said, sides: { ...said.sides, a: { ...told, reasonId: 'r' } } }, sides)).toBe(true);
  });

  it('tells the server basis points, and reasons only where they count', () => {
    expect(bodyOf({ ...emptyChoice(sides), verdict: 'split' }, sides).outcomes[0]).toEqual({
      sideId: 'a',
      standing: 'shared',
      shareBasisPoints: 3400,
    });
  });
});
