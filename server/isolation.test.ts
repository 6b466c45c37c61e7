import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { named } from '../db/seeds/named.ts';
import { fenceStatements, type Fence } from './kit/database.ts';
import { cloneDatabase, type TestDatabase } from './kit/testing/database.ts';

/** Tables whose rows are counted for each kind of caller; the list comes from the catalogue, so no table can be forgotten. */
interface Table {
  name: string;
  has_partner: boolean;
  row_security: boolean;
  forced: boolean;
}

let database: TestDatabase;
let owner: pg.Client;
let app: pg.Client;
let tables: Table[];

const aldertech = named('aldertech');
const borealis = named('borealis');
const brightline = named('aldertech', 'partner', 'brightline');

beforeAll(async () => {
  database = await cloneDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  app = new pg.Client({ connectionString: database.urls.app });
  await Promise.all([owner.connect(), app.connect()]);
  const found = await owner.query<Table>(`
    select c.relname as name, c.relrowsecurity as row_security, c.relforcerowsecurity as forced,
           exists (select 1 from pg_attribute p where p.attrelid = c.oid and p.attname = 'partner_id' and not p.attisdropped) as has_partner
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
    where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition order by 1`);
  tables = found.rows;
});

afterAll(async () => {
  await Promise.all([owner.end(), app.end()]);
  await database.drop();
});

async function asCaller<T>(fence: Fence | undefined, work: () => Promise<T>): Promise<T> {
  await app.query(fence ? `BEGIN; ${fenceStatements(fence)}` : 'BEGIN');
  try {
    return await work();
  } finally {
    await app.query('ROLLBACK');
  }
}

const count = async (table: string, where = 'true') =>
  Number((await app.query<{ count: string }>(`select count(*) from ${table} where ${where}`)).rows[0]!.count);

describe('every tenant table', () => {
  it('has row-level security, forced', () => {
    expect(tables.filter((table) => !table.row_security || !table.forced)).toEqual([]);
    expect(tables.length).toBeGreaterThan(10);
  });

  it('has a tenant fence for the application role', async () => {
    const { rows } = await owner.query<{ tablename: string }>(
      `select tablename from pg_policies where policyname = 'tenant_fence' and 'millrace_app' = any (roles) and permissive = 'PERMISSIVE'`,
    );
    const fenced = new Set(rows.map((row) => row.tablename));
    expect(tables.filter((table) => !fenced.has(table.name))).toEqual([]);
  });

  it('has a second fence where its rows belong to a partner', async () => {
    const { rows } = await owner.query<{ tablename: string }>(
      `select tablename from pg_policies where permissive = 'RESTRICTIVE' and 'millrace_app' = any (roles)`,
    );
    const fenced = new Set(rows.map((row) => row.tablename));
    expect(tables.filter((table) => table.has_partner && !fenced.has(table.name))).toEqual([]);
  });

  it('starts every primary key, unique constraint and foreign key with the tenant', async () => {
    const { rows } = await owner.query<{ name: string }>(`
      select format('%s %s', conrelid::regclass, conname) as name from pg_constraint c
      join pg_class t on t.oid = c.conrelid join pg_namespace n on n.oid = t.relnamespace
      left join pg_class f on f.oid = c.confrelid
      where n.nspname = 'public' and c.contype in ('p', 'u', 'f')
        and (c.contype <> 'f' or f.relnamespace = n.oid)
        and (select attname from pg_attribute where attrelid = c.conrelid and attnum = c.conkey[1]) <> 'tenant_id'`);
    expect(rows).toEqual([]);
  });

  it('is not owned by the application role, which cannot bypass the fences', async () => {
    const owned = await owner.query(`select 1 from pg_class where relowner = 'millrace_app'::regrole`);
    const role = await owner.query<{ rolsuper: boolean; rolbypassrls: boolean }>(
      `select rolsuper, rolbypassrls from pg_roles where rolname = 'millrace_app'`,
    );
    expect(owned.rowCount).toBe(0);
    expect(role.rows[0]).toEqual({ rolsuper: false, rolbypassrls: false });
  });
});

describe('rows in view without any WHERE', () => {
  it('nobody sees anything', async () => {
    const seen = await asCaller(undefined, async () => {
      const counts = [];
      for (const { name } of tables) counts.push([name, await count(name)] as const);
      return counts.filter(([, rows]) => rows > 0);
    });
    expect(seen).toEqual([]);
  });

  it('a vendor sees its own rows and none of the other vendor', async () => {
    const fence: Fence = { tenantId: aldertech, side: 'vendor', sees: 'all', partnerIds: [] };
    const foreign = await asCaller(fence, async () => {
      const counts = [];
      for (const { name } of tables) counts.push([name, await count(name, `tenant_id <> '${aldertech}'`)] as const);
      expect(await count('partners')).toBe(4);
      return counts.filter(([, rows]) => rows > 0);
    });
    expect(foreign).toEqual([]);
  });

  it('a partner sees no row of another partner', async () => {
    const fence: Fence = {
      tenantId: aldertech,
      side: 'partner',
      sees: 'listed',
      partnerIds: [brightline],
      ownPartnerId: brightline,
    };
    const foreign = await asCaller(fence, async () => {
      const counts = [];
      for (const { name } of tables.filter((table) => table.has_partner)) {
        counts.push([name, await count(name, `partner_id is distinct from '${brightline}'`)] as const);
      }
      expect(await count('partners')).toBe(1);
      return counts.filter(([, rows]) => rows > 0);
    });
    expect(foreign).toEqual([]);
  });

  it('a partner of one vendor sees nothing under the other vendor', async () => {
    const fence: Fence = { tenantId: borealis, side: 'partner', sees: 'listed', partnerIds: [brightline] };
    const seen = await asCaller(fence, async () => count('partners'));
    expect(seen).toBe(0);
  });

  it('a row of the other vendor cannot be written', async () => {
    const fence: Fence = { tenantId: aldertech, side: 'vendor', sees: 'all', partnerIds: [] };
    const write = asCaller(fence, () =>
      app.query(
        `insert into timers (tenant_id, id, kind, subject_kind, subject_id, due_at)
                 values ($1, gen_random_uuid(), 'x', 'x', gen_random_uuid(), now())`,
        [borealis],
      ),
    );
    await expect(write).rejects.toThrow(/row-level security/);
  });
});
