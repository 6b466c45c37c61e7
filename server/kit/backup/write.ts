import { createWriteStream, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { Config } from '../config.ts';
import { withOwner } from '../owner-connection.ts';
import { fileHash, type Manifest } from './manifest.ts';
import { selectTables, type BackupTable } from './tables.ts';

async function writeTable(owner: pg.Client, folder: string, table: BackupTable): Promise<Manifest['tables'][number]> {
  const file = `tables/${table.schema}.${table.name}.copy.gz`;
  const target = path.join(folder, file);
  const columns = table.columns.map((column) => pg.escapeIdentifier(column)).join(', ');
  const from = `${pg.escapeIdentifier(table.schema)}.${pg.escapeIdentifier(table.name)}`;
  // A query, not the table itself: COPY refuses partitioned tables.
  const copy = owner.query(copyTo(`COPY (SELECT ${columns} FROM ${from}) TO STDOUT`));
  await pipeline(copy, createGzip({ level: 4 }), createWriteStream(target, { mode: 0o600 }));
  return { ...table, file, rows: copy.rowCount, sha256: await fileHash(target) };
}

async function writeTables(ownerUrl: string, folder: string): Promise<Pick<Manifest, 'migrations' | 'tables'>> {
  return withOwner(ownerUrl, async (owner) => {
    // One snapshot for all tables, as if the world stood still.
    await owner.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    // An owner whom row-level security holds back must fail here instead of leaving rows out in silence.
    await owner.query('SET LOCAL row_security = off');
    const { rows } = await owner.query<{ name: string }>('SELECT name FROM migration.kysely_migration ORDER BY name');
    const tables: Manifest['tables'] = [];
    for (const table of await selectTables(owner)) tables.push(await writeTable(owner, folder, table));
    await owner.query('COMMIT');
    return { migrations: rows.map((row) => row.name), tables };
  });
}

function prepareFolder(folder: string): void {
  mkdirSync(path.join(folder, 'tables'), { recursive: true, mode: 0o700 });
  const strangers = readdirSync(folder).filter((name) => name !== 'tables');
  if (strangers.length > 0 || readdirSync(path.join(folder, 'tables')).length > 0) {
    throw new Error(`${folder} is not empty; a backup needs a folder of its own`);
  }
}

/**
 * Writes a backup into an empty folder: every table from one snapshot of the database, then the bytes of files, then
 * the manifest. The server may go on working. Bytes in a bucket stay there. The secret of the installation is not
 * part of it. Throws when the folder holds anything.
 */
export async function writeBackup(config: Config, ownerUrl: string, folder: string): Promise<Manifest> {
  prepareFolder(folder);
  const content = await writeTables(ownerUrl, folder);
  const bytes = path.join(config.home, 'files');
  // After the tables: a file is stored before the row that names it, so every row of the snapshot has its file.
  if (!config.s3 && existsSync(bytes)) await cp(bytes, path.join(folder, 'files'), { recursive: true });
  const files = config.s3 ? 'bucket' : 'folder';
  const manifest: Manifest = { format: 1, createdAt: new Date().toISOString(), ...content, files };
  writeFileSync(path.join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
  return manifest;
}
