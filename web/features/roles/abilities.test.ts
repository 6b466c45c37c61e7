import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { abilityTable } from '../../../server/modules/tenancy/abilities.ts';
import { ROLES } from '../../../server/modules/tenancy/roles.ts';
import { grouped, nounKey } from './abilities.ts';

interface Catalogue {
  abilities: Record<string, string>;
  nouns: Record<string, string>;
  names: Record<string, string>;
  help: Record<string, string>;
}

const rows = abilityTable();
const read = (language: string) =>
  JSON.parse(readFileSync(path.join(import.meta.dirname, `locale.${language}.json`), 'utf8')) as Catalogue;
const last = (key: string) => key.slice(key.lastIndexOf('.') + 1);

describe.each(['en', 'de'])('the words in %s', (language) => {
  const catalogue = read(language);

  it('name every ability of the table and no other', () => {
    expect(Object.keys(catalogue.abilities).toSorted()).toEqual(rows.map(({ labelKey }) => last(labelKey)).toSorted());
  });

  it('name every noun', () => {
    const nouns = new Set(rows.map(({ noun }) => last(nounKey(noun))));
    expect(Object.keys(catalogue.nouns).toSorted()).toEqual([...nouns].toSorted());
  });

  it('name and explain every role', () => {
    expect(Object.keys(catalogue.names)).toEqual([...ROLES]);
    expect(Object.keys(catalogue.help)).toEqual([...ROLES]);
  });
});

describe('grouped', () => {
  const { abilities } = read('de');
  const words = ({ labelKey }: { labelKey: string }) => abilities[last(labelKey)]!;

  it('keeps nouns and abilities in the order of the table', () => {
    const groups = grouped(rows, '', words);
    expect(groups[0]!.noun).toBe('deal');
    expect(groups.flatMap((group) => group.rows)).toHaveLength(rows.length);
  });

  it('finds by words without accents and by the name of the ability', () => {
    expect(grouped(rows, 'verlangern', words).flatMap((group) => group.rows.map(({ name }) => name))).toEqual([
      'deal.extend',
    ]);
    expect(grouped(rows, 'apikey', words).map(({ noun }) => noun)).toEqual(['apikey']);
  });
});
