import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadConfig, type Config } from '../config.ts';
import { migrate } from '../migrate.ts';
import { withOwner } from '../owner-connection.ts';
import { cloneDatabase, emptyDatabase, type TestDatabase } from '../testing/database.ts';
import { readManifest } from './manifest.ts';
import { restoreBackup } from './restore.ts';
import { selectTables } from './tables.ts';
import { writeBackup } from './write.ts';

/** Hash of all rows of each table of the product, whatever their order. */
const fingerprints = (ownerUrl: string): Promise<Record<string, string>> =>
  withOwner(ownerUrl, async (owner) => {
    const result: Record<string, string> = {};
    for (const { schema, name } of await selectTables(owner)) {
      if (schema === 'pgboss') continue;
      const { rows } = await owner.query<{ hash: string }>(
        `SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') AS hash FROM ${schema}.${name} t`,
      );
      result[`${schema}.${name}`] = rows[0]!.hash;
    }
    return result;
  });

describe('a backup of the named world', () => {
  const scratch = mkdtempSync(path.join(tmpdir(), 'millrace-backup-'));
  const folder = path.join(scratch, 'backup');
  const opened: TestDatabase[] = [];
  let source: TestDatabase;

  const configOf = (database: TestDatabase, home: string): Config =>
    loadConfig({ NODE_ENV: 'test', MILLRACE_HOME: path.join(scratch, home), MILLRACE_SECRET: database.secret });
  const open = async (make: () => Promise<TestDatabase>) => {
    const database = await make();
    opened.push(database);
    return database;
  };

  beforeAll(async () => {
    source = await open(cloneDatabase);
    const config = configOf(source, 'source');
    mkdirSync(path.join(config.home, 'files/tenant'), { recursive: true });
    writeFileSync(path.join(config.home, 'files/tenant/evidence'), 'bytes');
    await writeBackup(config, source.ownerUrl, folder);
  });
  afterAll(async () => {
    for (const database of opened) await database.drop();
    rmSync(scratch, { recursive: true });
  });

  it('brings back every row and file on a database without structure', async () => {
    const target = await open(emptyDatabase);
    await restoreBackup(configOf(target, 'target'), target.ownerUrl, folder);
    expect(await fingerprints(target.ownerUrl)).toEqual(await fingerprints(source.ownerUrl));
    expect(readFileSync(path.join(scratch, 'target/files/tenant/evidence'), 'utf8')).toBe('bytes');
  });

  it('fills a migrated database of a newer version, where columns came and went', async () => {
    const target = await open(emptyDatabase);
    await migrate({ ownerUrl: target.ownerUrl, secret: target.secret, span: { past: 0, ahead: 0 } });
    await withOwner(target.ownerUrl, (owner) =>
      owner.query(
        `ALTER TABLE tenants DROP COLUMN updated_at; ALTER TABLE tenants ADD COLUMN motto text NOT NULL DEFAULT 'onwards'`,
      ),
    );
    await restoreBackup(configOf(target, 'newer'), target.ownerUrl, folder);
    const read = (url: string) =>
      withOwner(
        url,
        async (owner) => (await owner.query('SELECT tenant_id, name, calendar FROM tenants ORDER BY 1')).rows,
      );
    expect(await read(target.ownerUrl)).toEqual(await read(source.ownerUrl));
    const mottoes = await withOwner(target.ownerUrl, (owner) => owner.query('SELECT DISTINCT motto FROM tenants'));
    expect(mottoes.rows).toEqual([{ motto: 'onwards' }]);
  });

  it('keeps the foreign keys in force', async () => {
    const target = opened.at(-1)!;
    const keys = (url: string) =>
      withOwner(url, async (owner) => {
        const { rows } = await owner.query<{ name: string }>(
          `SELECT conname AS name FROM pg_constraint WHERE contype = 'f' AND convalidated ORDER BY 1`,
        );
        return rows.map((row) => row.name);
      });
    expect(await keys(target.ownerUrl)).toEqual(await keys(source.ownerUrl));
  });

  it('is not restored over data', async () => {
    await expect(restoreBackup(configOf(source, 'source'), source.ownerUrl, folder)).rejects.toThrow('holds data');
  });

  it('is not written into a folder that holds anything', async () => {
    await expect(writeBackup(configOf(source, 'source'), source.ownerUrl, folder)).rejects.toThrow('is not empty');
  });

  it('is refused when a file was damaged, before anything is touched', async () => {
    const target = await open(emptyDatabase);
    const { tables } = await readManifest(folder);
    appendFileSync(path.join(folder, tables.find((table) => table.name === 'tenants')!.file), 'x');
    await expect(restoreBackup(configOf(target, 'damaged'), target.ownerUrl, folder)).rejects.toThrow(
      /tenants.* is damaged/,
    );
  });
});
