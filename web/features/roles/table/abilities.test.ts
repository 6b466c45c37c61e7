import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { abilityTable } from '../../../../server/modules/tenancy/abilities.ts';
import { ROLES } from '../../../../server/modules/tenancy/roles.ts';
import { abilityKey, grouped, nounKey } from './abilities.ts';
import type { AbilityRow } from './abilities.ts';

type Texts = Record<string, string>;

const rows = abilityTable();
const read = <T>(folder: string, language: string) =>
  JSON.parse(readFileSync(path.join(import.meta.dirname, folder, `locale.${language}.json`), 'utf8')) as T;
const last = (key: string) => key.slice(key.lastIndexOf('.') + 1);

describe.each(['en', 'de'])('the words in %s', (language) => {
  const abilities = read<Texts>('../abilities', language);
  const { nouns } = read<{ nouns: Texts }>('.', language);
  const { names } = read<{ names: Texts }>('..', language);
  const help = read<Texts>('../help', language);

  it('name every ability of the table and no other', () => {
    expect(Object.keys(abilities).toSorted()).toEqual(rows.map(({ name }) => last(abilityKey(name))).toSorted());
  });

  it('name every noun', () => {
    const used = new Set(rows.map(({ noun }) => last(nounKey(noun))));
    expect(Object.keys(nouns).toSorted()).toEqual([...used].toSorted());
  });

  it('agree with the keys that the server names', () => {
    expect(rows.map(({ name }) => abilityKey(name))).toEqual(rows.map(({ labelKey }) => labelKey));
  });

  it('name and explain every role', () => {
    expect(Object.keys(names)).toEqual([...ROLES]);
    expect(Object.keys(help)).toEqual([...ROLES]);
  });
});

describe('grouped', () => {
  const abilities = read<Texts>('../abilities', 'de');
  const words = ({ name }: AbilityRow) => abilities[last(abilityKey(name))]!;

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
