import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Config } from '../../server/kit/config.ts';
import { kyselyOn } from '../../server/kit/database.ts';
import { verifyChain } from '../../server/kit/audit.ts';
import { cloneDatabase, type TestDatabase } from '../../server/kit/testing/database.ts';
import { BulkWriter, copyText } from './bulk.ts';
import { loadSizes, seed } from './load.ts';
import type { Login } from './logins.ts';
import { named } from './named.ts';

describe('the size of the load world', () => {
  const sum = (scale: number, of: 'partners' | 'deals' | 'accounts') =>
    loadSizes(scale).reduce((total, size) => total + size[of], 0);

  it('is 50 vendors, 5,000 partners and a million registrations', () => {
    expect(loadSizes(1)).toHaveLength(50);
    expect([sum(1, 'partners'), sum(1, 'deals'), sum(1, 'accounts')]).toEqual([5_000, 1_000_000, 190_000]);
  });

  it('shrinks in number and size of vendors', () => {
    expect(loadSizes(0.01)).toHaveLength(5);
    expect([sum(0.01, 'partners'), sum(0.01, 'deals')]).toEqual([50, 10_000]);
    expect(loadSizes(0.000_001)).toHaveLength(2);
  });

  it.each(['0', '-1', '1.5', 'much'])('refuses a scale of %s', async (scale) => {
    process.env['MILLRACE_LOAD_SCALE'] = scale;
    const options = { config: {} as Config, ownerUrl: '', number: 1, progress: () => undefined };
    await expect(seed(options)).rejects.toThrow('MILLRACE_LOAD_SCALE');
  });
});

describe('a small load world', () => {
  let database: TestDatabase;
  let owner: pg.Client;
  let logins: Login[];
  const lines: string[] = [];

  beforeAll(async () => {
    database = await cloneDatabase();
    process.env['MILLRACE_LOAD_SCALE'] = '0.0002';
    const config = { secret: database.secret } as Config;
    logins = await seed({ config, ownerUrl: database.ownerUrl, number: 3, progress: (line) => lines.push(line) });
    owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
  });
  afterAll(async () => {
    delete process.env['MILLRACE_LOAD_SCALE'];
    await owner?.end();
    await database?.drop();
  });

  const vendors = () => [...new Set(logins.map((login) => login.tenant.id))];
  const count = async (from: string): Promise<number> => {
    const { rows } = await owner.query<{ n: number }>(
      `select count(*)::int as n from ${from} and t.tenant_id = any ($1)`,
      [vendors()],
    );
    return rows[0]!.n;
  };

  it('has the registrations that it should, one line each, history for every twentieth', async () => {
    const deals = loadSizes(0.0002).reduce((sum, size) => sum + size.deals, 0);
    expect(await count('deals t where true')).toBe(deals);
    expect(await count('deal_lines t where true')).toBe(deals);
    const { rows } = await owner.query('select distinct subject_id from events where tenant_id = any ($1)', [
      vendors(),
    ]);
    expect(rows).toHaveLength(deals / 20);
    expect(lines).toHaveLength(2);
  });

  it('lets what is live be found, and only that', async () => {
    expect(await count(`match_subjects t where kind = 'account'`)).toBe(await count('accounts t where true'));
    expect(await count(`match_subjects t where kind = 'registration' and not live`)).toBe(0);
    const live = `approval_status in ('submitted', 'under_review', 'info_requested', 'approved') and outcome = 'open' or outcome = 'won'`;
    expect(await count(`match_subjects t where kind = 'registration'`)).toBe(await count(`deals t where (${live})`));
  });

  it('ends each protection at its time and seals the history', async () => {
    const open = await count(`deals t where approval_status = 'approved' and outcome = 'open'`);
    expect(open).toBeGreaterThan(0);
    expect(await count(`timers t where kind = 'deals.expire' and state = 'pending'`)).toBe(open);
    for (const tenantId of vendors()) {
      const chain = await verifyChain(kyselyOn(owner), tenantId);
      expect(chain).toMatchObject({ brokenAt: null });
      expect(chain.sealed).toBeGreaterThan(0);
    }
  });
});

describe('copying', () => {
  it('writes values as COPY reads them', () => {
    expect([null, undefined, true, 7, new Date(0)].map(copyText)).toEqual([
      '\\N',
      '\\N',
      'true',
      '7',
      '1970-01-01T00:00:00.000Z',
    ]);
    expect(copyText('a\tb\\c\nd')).toBe('a\\tb\\\\c\\nd');
    expect(copyText([])).toBe('{}');
  });

  it('brings back what was written, and nothing of a chunk that fails', async () => {
    const database = await cloneDatabase();
    const writer = await BulkWriter.open(database);
    try {
      const tenantId = named('aldertech');
      const nasty = 'a\\b\t"c",{d}\nNULL \\N';
      const row = (id: string, aliases: string[]) => ({
        tenant_id: tenantId,
        id: named(id),
        name: nasty,
        aliases,
        country: null,
        created_at: new Date(0),
        updated_at: new Date(0),
      });
      await writer.write(tenantId, { accounts: [row('one', [nasty, 'NULL', ''])] });
      await expect(writer.write(tenantId, { accounts: [row('two', []), row('one', [])] })).rejects.toThrow('duplicate');
      const read = await writer.inTenant(tenantId, (db) =>
        db.selectFrom('accounts').select(['name', 'aliases']).where('tenant_id', '=', tenantId).execute(),
      );
      expect(read.filter(({ name }) => name === nasty)).toEqual([{ name: nasty, aliases: [nasty, 'NULL', ''] }]);
    } finally {
      await writer.close();
      await database.drop();
    }
  });
});
