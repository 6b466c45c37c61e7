import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/** Same server and credentials, other database. */
export function withDatabase(url: string, database: string): string {
  const other = new URL(url);
  other.pathname = `/${database}`;
  return other.href;
}

/** Name of the database that a URL points to. */
export const databaseName = (url: string): string => decodeURIComponent(new URL(url).pathname.slice(1));

const STARTING_UP = new Set(['57P03', 'ECONNREFUSED', 'ECONNRESET', '53300']);

/** Connects as `url` says, waiting up to `patience` milliseconds for a server that is still starting. */
export async function connectPatiently(url: string, patience = 30_000): Promise<pg.Client> {
  const deadline = Date.now() + patience;
  for (;;) {
    const client = new pg.Client({ connectionString: url, application_name: 'millrace-owner' });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return client;
    } catch (error) {
      await client.end().catch(() => undefined);
      if (Date.now() > deadline || !STARTING_UP.has((error as pg.DatabaseError).code ?? '')) throw error;
      await sleep(200);
    }
  }
}

/** Creates the database of a URL when its server lacks it. Needs the right to create databases only then. */
export async function ensureDatabase(url: string): Promise<void> {
  const target = databaseName(url);
  const client = await connectPatiently(withDatabase(url, 'postgres'));
  try {
    const { rows } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [target]);
    if (rows.length === 0) await client.query(`CREATE DATABASE ${pg.escapeIdentifier(target)}`);
  } catch (error) {
    if (!['42P04', '23505'].includes((error as pg.DatabaseError).code ?? '')) throw error;
  } finally {
    await client.end();
  }
}

/** Runs `work` on an owner connection that is closed afterwards. */
export async function withOwner<T>(url: string, work: (owner: pg.Client) => Promise<T>): Promise<T> {
  const owner = await connectPatiently(url);
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}
