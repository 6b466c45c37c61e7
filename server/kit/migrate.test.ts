import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate, migrationNames, pendingMigrations } from './migrate.ts';
import { cloneDatabase, emptyDatabase, type TestDatabase } from './testing/database.ts';

describe('an empty database', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await emptyDatabase();
  });
  afterAll(() => database.drop());

  it('is migrated once by two processes that start together', async () => {
    const options = { ownerUrl: database.ownerUrl, secret: database.secret, span: { past: 1, ahead: 1 } };
    const applied = await Promise.all([migrate(options), migrate(options)]);
    expect(applied.flat()).toEqual(migrationNames());
  });

  it('refuses to go back', async () => {
    const options = { ownerUrl: database.ownerUrl, secret: database.secret };
    await expect(migrate({ ...options, to: migrationNames()[0]! })).rejects.toThrow('only go forward');
  });

  it('refuses a migration that does not exist', async () => {
    const options = { ownerUrl: database.ownerUrl, secret: database.secret };
    await expect(migrate({ ...options, to: '9999_nowhere' })).rejects.toThrow('there is no migration');
  });
});

describe('a migrated database', () => {
  let database: TestDatabase;
  let app: pg.Pool;
  beforeAll(async () => {
    database = await cloneDatabase();
    app = new pg.Pool({ connectionString: database.urls.app, max: 2 });
  });
  afterAll(async () => {
    await app.end();
    await database.drop();
  });

  it('has nothing pending, and the application may see that', async () => {
    expect(await pendingMigrations(app)).toEqual([]);
  });

  it('gives the application a role that owns nothing and cannot step over row-level security', async () => {
    const { rows } = await app.query(`
      SELECT rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb AS dangerous,
        (SELECT count(*)::int FROM pg_class WHERE relowner = r.oid) AS owned
      FROM pg_roles r WHERE rolname = current_user`);
    expect(rows).toEqual([{ dangerous: false, owned: 0 }]);
  });

  it('lets nobody create tables in the public schema', async () => {
    await expect(app.query('CREATE TABLE intruder (id int)')).rejects.toThrow('permission denied');
  });

  it('keeps partitions closed, so that row-level security of the parent holds', async () => {
    await expect(app.query('SELECT 1 FROM events_default')).rejects.toThrow('permission denied');
    expect((await app.query('SELECT 1 FROM events')).rows).toEqual([]);
  });

  it('forces row-level security on every table of a tenant', async () => {
    const { rows } = await app.query(`
      SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'tenant_id'
      WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND NOT c.relispartition
        AND NOT (c.relrowsecurity AND c.relforcerowsecurity)`);
    expect(rows).toEqual([]);
  });
});
