import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../testing/database.ts';
import { nameKey } from './name-key.ts';

describe('a name’s key', () => {
  let database: TestDatabase;
  let owner: pg.Client;
  beforeAll(async () => {
    database = await cloneDatabase();
    owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await database.drop();
  });

  /** What the generated column of a table works out. */
  async function generated(table: string, names: readonly string[]): Promise<string[]> {
    const { rows: found } = await owner.query<{ expression: string }>(
      `select pg_get_expr(d.adbin, d.adrelid) as expression from pg_attrdef d
       join pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum
       where d.adrelid = $1::regclass and a.attname = 'name_key'`,
      [table],
    );
    const { rows } = await owner.query<{ key: string }>(
      `select ${found[0]!.expression} as key from unnest($1::text[]) with ordinality as t (name, at) order by at`,
      [names],
    );
    return rows.map((row) => row.key);
  }

  const letters = Array.from({ length: 0x24f - 0xc0 + 1 }, (_, index) => String.fromCodePoint(0xc0 + index));
  const names = [...letters.filter((letter) => /\p{L}/u.test(letter) && letter < 'ƀ'), 'Ș', 'ț', 'ẞ'].concat(
    'Öztürk Straße',
    'ŁÓDŹ',
    'Ægir & Þór',
    'Ελλάς',
    'ΟΔΟΣ',
    '株式会社',
    "O'Neill-Smith",
    'İstanbul',
  );

  it.each(['partners', 'partner_contacts', 'accounts', 'opportunities'])('is the one that %s hold', async (table) => {
    expect(names.map(nameKey)).toEqual(await generated(table, names));
  });

  it('does not depend on how accents are encoded', () => {
    expect(nameKey('Zoe\u0308')).toBe(nameKey('Zoë'));
  });
});
