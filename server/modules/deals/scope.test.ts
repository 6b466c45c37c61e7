import { describe, expect, it } from 'vitest';
import { protecting, rivalsOf, type Rival } from './rivalry.ts';
import { EVERYTHING, overlap, scopeIn, type Scope } from './scope.ts';

const scope = (kind: Scope['kind'], ...values: string[]): Scope => ({ kind, values });

describe('two scopes of one customer', () => {
  it('overlap unless both are of one kind and share nothing', () => {
    expect(overlap(scope('product_line', 'Edge'), scope('product_line', 'Cloud'))).toBe(false);
    expect(overlap(scope('product_line', 'Edge', 'Cloud'), scope('product_line', 'Cloud'))).toBe(true);
    expect(overlap(scope('product_line', 'Edge'), scope('territory', 'DE'))).toBe(true);
    expect(overlap(scope('territory', 'DE'), scope('territory', 'FR'))).toBe(false);
    expect(overlap(EVERYTHING, scope('division', 'Plant 1'))).toBe(true);
    expect(overlap(scope('product_line'), scope('product_line', 'Cloud'))).toBe(true);
  });

  it('are compared as they are read, not as they are typed', () => {
    expect(overlap(scope('division', 'Werk Süd'), scope('division', 'werk  sud'))).toBe(true);
    expect(overlap(scope('division', 'Werk Süd'), scope('division', 'Werk Nord'))).toBe(false);
  });
});

describe('a rival of another scope', () => {
  const until = '2026-06-03T00:00:00Z';
  const rival: Rival = {
    kind: 'registration',
    level: 'same',
    partnerId: 'other',
    facts: { protectedUntil: until, scope: { kind: 'territory', values: ['FR'] } },
  };
  const now = new Date('2026-06-02T08:00:00Z');
  it('is in nobody’s way', () => {
    expect(protecting(rivalsOf([rival], 'own', scope('territory', 'DE')), now)).toEqual([]);
    expect(protecting(rivalsOf([rival], 'own', scope('territory', 'FR')), now)).toEqual([rival]);
    expect(rivalsOf([rival], 'own')).toEqual([rival]);
  });
  it('counts for everything when nothing is known of its scope', () => {
    expect(scopeIn({})).toEqual(EVERYTHING);
    expect(scopeIn({ scope: { kind: 'territory' } })).toEqual(EVERYTHING);
  });
});
