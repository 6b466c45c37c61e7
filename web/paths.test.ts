import { describe, expect, it } from 'vitest';
import { paths, safeReturn } from './paths.ts';

describe('safeReturn', () => {
  it('takes an address of this site', () => {
    expect(safeReturn('/console/deals?view=mine')).toBe('/console/deals?view=mine');
  });

  it.each(['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', '', '/a b', undefined])(
    'refuses %j',
    (next) => {
      expect(safeReturn(next)).toBeUndefined();
    },
  );
});

it('encodes what comes from outside', () => {
  expect(paths.invitation('a/b?c')).toBe('/invitation/a%2Fb%3Fc');
});
