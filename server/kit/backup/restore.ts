import { createReadStream, existsSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Config } from '../config.ts';
import { isCitus } from '../distribute.ts';
import { addForeignKey, dropForeignKey, selectForeignKeys } from '../foreign-keys.ts';
import { migrate, migrationNames } from '../migrate.ts';
import { withOwner } from '../owner-connection.ts';
import { readManifest, type Manifest } from './manifest.ts';
import { selectTables } from './tables.ts';

type StoredTable = Manifest['tables'][number];

const quoted = (names: readonly string[]): string => names.map((name) => pg.escapeIdentifier(name)).join(', ');

const qualified = (table: { schema: string; name: string }): string =>
  `${pg.escapeIdentifier(table.schema)}.${pg.escapeIdentifier(table.name)}`;

async function isMigrated(owner: pg.ClientBase): Promise<boolean> {
  const { rows } = await owner.query(`SELECT 1 WHERE to_regclass('migration.kysely_migration') IS NOT NULL`);
  return rows.length > 0;
}

async function refuseUnlessEmpty(owner: pg.ClientBase): Promise<void> {
  const { rows } = await owner.query('SELECT 1 FROM tenants UNION ALL SELECT 1 FROM auth.people LIMIT 1');
  if (rows.length > 0) throw new Error('the database holds data; restoring needs an empty one');
}

async function copyInto(owner: pg.Client, folder: string, table: StoredTable, target: string): Promise<void> {
  const copy = owner.query(copyFrom(`COPY ${target} (${quoted(table.columns)}) FROM STDIN`));
  await pipeline(createReadStream(path.join(folder, table.file)), createGunzip(), copy);
  if (copy.rowCount !== table.rows) {
    throw new Error(`${qualified(table)}: ${copy.rowCount} rows arrived of ${table.rows}`);
  }
}

/** Loads rows whose table has lost columns since: through a table of texts, keeping the columns that are left. */
async function copyRemaining(owner: pg.Client, folder: string, table: StoredTable, left: string[]): Promise<void> {
  const texts = table.columns.map((column) => `${pg.escapeIdentifier(column)} text`).join(', ');
  await owner.query(`CREATE TEMP TABLE arriving (${texts}) ON COMMIT DROP`);
  await copyInto(owner, folder, table, 'arriving');
  const { rows } = await owner.query<{ name: string; type: string }>(
    `SELECT attname AS name, format_type(atttypid, atttypmod) AS type FROM pg_attribute
     WHERE attrelid = $1::regclass AND attname = ANY ($2)`,
    [qualified(table), left],
  );
  const casts = rows.map(({ name, type }) => `${pg.escapeIdentifier(name)}::${type}`).join(', ');
  const names = quoted(rows.map((row) => row.name));
  await owner.query(`INSERT INTO ${qualified(table)} (${names}) SELECT ${casts} FROM arriving`);
  await owner.query('DROP TABLE arriving');
}

async function loadTable(owner: pg.Client, folder: string, table: StoredTable, columns: string[]): Promise<void> {
  // Migrations and the job engine put rows of their own into some tables; the backup has them too.
  await owner.query(`DELETE FROM ${qualified(table)}`);
  const left = table.columns.filter((column) => columns.includes(column));
  if (left.length === table.columns.length) await copyInto(owner, folder, table, qualified(table));
  else await copyRemaining(owner, folder, table, left);
}

async function loadTables(owner: pg.Client, folder: string, manifest: Manifest): Promise<void> {
  const present = new Map((await selectTables(owner)).map((table) => [qualified(table), table]));
  const gone = manifest.tables.filter((table) => table.rows > 0 && !present.has(qualified(table)));
  if (gone.length > 0) throw new Error(`this version has no table for: ${gone.map(qualified).join(', ')}`);
  await owner.query('BEGIN');
  await owner.query('SET LOCAL row_security = off');
  if (await isCitus(owner)) await owner.query(`SET LOCAL citus.multi_shard_modify_mode = 'sequential'`);
  // Tables refer to each other in circles; keys come back at the end and check every row.
  const ours = [...present.values()].filter((table) => table.schema !== 'pgboss').map(qualified);
  const keys = await selectForeignKeys(owner, ours);
  for (const key of keys) await dropForeignKey(owner, key);
  for (const table of manifest.tables) {
    const target = present.get(qualified(table));
    if (target) await loadTable(owner, folder, table, target.columns);
  }
  for (const key of keys) await addForeignKey(owner, key);
  await owner.query('COMMIT');
}

/**
 * Restores a backup, whole or not at all. A database without structure is brought to the backup's version, filled and
 * brought to this version, so that migrations change the old rows as they would have then. A migrated, empty one, also
 * of a newer version, is filled as it is: new columns take their defaults and dropped ones fall away.
 * Throws when the backup is damaged or newer than this version, or the database holds data.
 */
export async function restoreBackup(config: Config, ownerUrl: string, folder: string): Promise<Manifest> {
  const manifest = await readManifest(folder);
  const unknown = manifest.migrations.filter((name) => !migrationNames().includes(name));
  if (unknown.length > 0) throw new Error(`the backup is of a newer version: ${unknown.join(', ')}`);
  const { secret } = config;
  if (!(await withOwner(ownerUrl, isMigrated))) await migrate({ ownerUrl, secret, to: manifest.migrations.at(-1)! });
  await withOwner(ownerUrl, async (owner) => {
    await refuseUnlessEmpty(owner);
    await loadTables(owner, folder, manifest);
  });
  await migrate({ ownerUrl, secret });
  const bytes = path.join(folder, 'files');
  if (existsSync(bytes)) await cp(bytes, path.join(config.home, 'files'), { recursive: true });
  return manifest;
}
