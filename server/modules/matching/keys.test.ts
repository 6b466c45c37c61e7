import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyHash } from './key-hash.ts';
import { keysOf } from './keys.ts';
import { profileOf, type Organisation } from './profile.ts';

const shared = (a: Organisation, b: Organisation) => {
  const keys = new Set(keysOf(profileOf(a)));
  return keysOf(profileOf(b))
    .filter((key) => keys.has(key))
    .map((key) => key[0]);
};

describe('blocking keys', () => {
  it.each<[string, Organisation, Organisation, string]>([
    ['a domain', { name: 'A', domains: ['www.acme.com'] }, { name: 'B', emails: ['x@acme.com'] }, 'd'],
    ['a registry id', { name: 'A', registryIds: ['DE123456789'] }, { name: 'B', registryIds: ['DE 123 456 789'] }, 'r'],
    ['a phone', { name: 'A', phones: ['+49 30 1234567'] }, { name: 'B', phones: ['030 1234567'] }, 'p'],
    ['the whole name', { name: 'Nordwind GmbH' }, { name: 'NORDWIND AG' }, 'f'],
    ['a run-together name', { name: 'Nord Wind' }, { name: 'Nordwind' }, 's'],
    ['a rare word', { name: 'Nordwind Logistik' }, { name: 'Nordwind Energie' }, 'w'],
    ['a pair of common words', { name: 'Universität Wien' }, { name: 'Vienna University Library' }, 'x'],
    ['an acronym', { name: 'KIT', country: 'DE' }, { name: 'Karlsruhe Institute of Technology', country: 'DE' }, 'a'],
    ['a typo', { name: 'Microsft' }, { name: 'Microsoft' }, 'z'],
    ['kind and city', { name: 'Zebra Hospital', city: 'Wien' }, { name: 'Spital Quux', city: 'Vienna' }, 'c'],
  ])('meet in %s', (_, a, b, kind) => {
    expect(shared(a, b)).toContain(kind);
  });

  it('of two firms with a common kind of business do not meet', () => {
    expect(shared({ name: 'Nordwind Bank', country: 'DE' }, { name: 'Hansa Bank', country: 'DE' })).toEqual([]);
    expect(shared({ name: 'A', emails: ['a@gmail.com'] }, { name: 'B', emails: ['b@gmail.com'] })).toEqual([]);
  });

  it('are few and distinct, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
        const keys = keysOf(profileOf({ name, country: 'DE', city: name }));
        expect(new Set(keys).size).toBe(keys.length);
        expect(keys.length).toBeLessThanOrEqual(120);
      }),
    );
  });

  it('hash into what a bigint and a number hold exactly', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => Number.isSafeInteger(keyHash(text)) && keyHash(text) >= 0),
    );
    expect(keyHash('d:acme.com')).not.toBe(keyHash('d:acme.org'));
  });
});
