import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { distributeTables } from './distribute.ts';
import { withOwner } from './owner-connection.ts';
import { cloneDatabase, type TestDatabase } from './testing/database.ts';

const { citus } = inject('testDatabase').server;

/**
 * On a server without Citus, this stands in for the part that the plan depends on: the catalogue of distributed tables,
 * and the rule that a table with a foreign key to or from an undistributed table is refused.
 */
const STAND_IN = `
  CREATE TABLE pg_dist_partition (logicalrelid regclass PRIMARY KEY, partmethod "char", repmodel "char", colocationid int, colocated text);
  CREATE FUNCTION refuse_keys(relation regclass) RETURNS void LANGUAGE plpgsql AS $$
  BEGIN
    IF EXISTS (SELECT 1 FROM pg_constraint WHERE contype = 'f' AND relation IN (conrelid, confrelid)) THEN
      RAISE 'foreign keys on %', relation;
    END IF;
  END $$;
  CREATE FUNCTION create_reference_table(relation regclass) RETURNS void LANGUAGE sql AS $$
    SELECT refuse_keys(relation);
    INSERT INTO pg_dist_partition VALUES (relation, 'n', 't', 1, NULL);
  $$;
  CREATE FUNCTION create_distributed_table(relation regclass, column_name text, colocate_with text) RETURNS void LANGUAGE sql AS $$
    SELECT refuse_keys(relation);
    INSERT INTO pg_dist_partition VALUES (relation, 'h', 'c', 2, column_name || ' with ' || colocate_with);
  $$;
  CREATE EXTENSION pg_trgm SCHEMA public;
`;

describe.skipIf(citus)('distributing the tables', () => {
  let database: TestDatabase;
  let owner: pg.Client;
  const rows = async (text: string) => (await owner.query<Record<string, unknown>>(text)).rows;
  const keys = () =>
    rows(`SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint
    WHERE contype = 'f' AND conparentid = 0 ORDER BY 1, 2`);
  let keysBefore: unknown[];

  beforeAll(async () => {
    database = await cloneDatabase();
    owner = new pg.Client(database.ownerUrl);
    await owner.connect();
    await owner.query(STAND_IN);
    // The stand-in's own table is none of the product's.
    await owner.query(`INSERT INTO pg_dist_partition VALUES ('pg_dist_partition', 'n', 't', 1, NULL)`);
    keysBefore = await keys();
  });
  afterAll(async () => {
    await owner.query('ALTER ROLE millrace_app RESET citus.propagate_set_commands');
    await owner.query('ALTER ROLE millrace_system RESET citus.propagate_set_commands');
    await owner.end();
    await database.drop();
  });

  it('goes on after an interruption, with every foreign key back in place', async () => {
    await owner.query(`CREATE FUNCTION interrupt() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'power cut'; END $$;
      CREATE TRIGGER interrupt BEFORE INSERT ON pg_dist_partition FOR EACH ROW WHEN (NEW.logicalrelid = 'memberships'::regclass)
        EXECUTE FUNCTION interrupt()`);
    await expect(distributeTables(owner)).rejects.toThrow('power cut');
    expect(await keys()).not.toEqual(keysBefore);
    await owner.query('DROP TRIGGER interrupt ON pg_dist_partition');
    await distributeTables(owner);
    expect(await keys()).toEqual(keysBefore);
  });

  it('spreads every table of a tenant by tenant_id, all colocated', async () => {
    const spread =
      await rows(`SELECT DISTINCT replace(colocated, ' with default', ' with ' || (SELECT logicalrelid::text
      FROM pg_dist_partition WHERE colocated LIKE '% default')) AS how FROM pg_dist_partition WHERE partmethod = 'h'`);
    expect(spread).toHaveLength(1);
    expect(spread[0]!.how).toMatch(/^tenant_id with /);
    const left =
      await rows(`SELECT c.oid::regclass::text AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'tenant_id' AND a.attnotnull
      WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND NOT c.relispartition
        AND c.oid NOT IN (SELECT logicalrelid FROM pg_dist_partition WHERE partmethod = 'h')`);
    expect(left).toEqual([]);
  });

  it('makes the tables of people reference tables, and leaves partitions and jobs alone', async () => {
    const [counts] = await rows(`SELECT
      (SELECT count(*)::int FROM pg_tables t WHERE schemaname = 'auth' AND NOT EXISTS (SELECT 1 FROM pg_dist_partition
        WHERE logicalrelid = format('auth.%I', t.tablename)::regclass AND partmethod = 'n')) AS people,
      (SELECT count(*)::int FROM pg_dist_partition p JOIN pg_class c ON c.oid = p.logicalrelid WHERE c.relispartition) AS partitions,
      (SELECT count(*)::int FROM pg_dist_partition p JOIN pg_class c ON c.oid = p.logicalrelid
        WHERE c.relnamespace = 'pgboss'::regnamespace) AS jobs`);
    expect(counts).toEqual({ people: 0, partitions: 0, jobs: 0 });
  });

  it('lets SET LOCAL of the application reach the shards', async () => {
    const settings = await rows(
      `SELECT DISTINCT unnest(rolconfig) AS setting FROM pg_roles WHERE rolname LIKE 'millrace_%'`,
    );
    expect(settings).toEqual([{ setting: 'citus.propagate_set_commands=local' }]);
  });

  it('does nothing the second time', async () => {
    const before = await rows('SELECT * FROM pg_dist_partition ORDER BY 1');
    await distributeTables(owner);
    expect(await rows('SELECT * FROM pg_dist_partition ORDER BY 1')).toEqual(before);
  });
});

describe.runIf(citus)('a database on Citus', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await cloneDatabase();
  });
  afterAll(() => database.drop());

  it('has every table of a tenant distributed and the tables of people everywhere', async () => {
    const kinds = await withOwner(database.ownerUrl, async (owner) => {
      const { rows } = await owner.query<{ name: string; kind: string }>(
        `SELECT table_name::text AS name, citus_table_type AS kind FROM citus_tables`,
      );
      return Object.fromEntries(rows.map(({ name, kind }) => [name, kind]));
    });
    expect(kinds).toMatchObject({ tenants: 'distributed', events: 'distributed', 'auth.people': 'reference' });
  });

  it('shows a tenant its own rows alone, although they lie on other machines', async () => {
    const app = new pg.Client(database.urls.app);
    await app.connect();
    const ids = await withOwner(database.ownerUrl, async (owner) => {
      return (await owner.query<{ tenant_id: string }>('SELECT tenant_id FROM tenants')).rows.map(
        (row) => row.tenant_id,
      );
    });
    expect((await app.query('SELECT tenant_id FROM tenants')).rows).toEqual([]);
    for (const id of ids) {
      await app.query(`BEGIN; SET LOCAL app.tenant_id = '${id}'; SET LOCAL app.side = 'vendor'`);
      expect((await app.query('SELECT tenant_id FROM tenants')).rows).toEqual([{ tenant_id: id }]);
      await app.query('COMMIT');
    }
    await app.end();
  });
});
