import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import {
  closeDatabase,
  createEmptyDatabase,
  inspectServer,
  onEveryNode,
  type DatabaseServer,
} from '../database-nodes.ts';
import { migrate, migrationsHash } from '../migrate.ts';
import { withDatabase, withOwner } from '../owner-connection.ts';
import { openThrowAwayServer } from './open-server.ts';

/** What every test file may ask for by `inject('testDatabase')`. */
export interface TestDatabaseSource {
  server: DatabaseServer;
  template: string;
  secret: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    testDatabase: TestDatabaseSource;
  }
}

const ROOT = path.join(import.meta.dirname, '../../..');
const SEEDS = path.join(ROOT, 'db/seeds');
/** Files beside the migrations that decide what stands in the template. */
const BUILDERS = ['event-partitions.ts', 'distribute.ts', 'queue-schema.ts'].map((file) =>
  path.join(ROOT, 'server/kit', file),
);

/** Month in which the clock of the tests stands; few partitions make copies of the template fast. */
const TEST_MONTH = new Date('2026-06-01T00:00:00Z');

function templateHash(server: DatabaseServer): string {
  const seeds = readdirSync(SEEDS, { recursive: true, encoding: 'utf8' }).map((file) => path.join(SEEDS, file));
  const files = [...seeds.filter((file) => /\.(ts|json|csv|sql)$/.test(file)).sort(), ...BUILDERS];
  const hash = createHash('sha256').update(migrationsHash()).update(String(server.citus));
  for (const file of files) hash.update(path.relative(ROOT, file)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex').slice(0, 16);
}

async function buildTemplate(server: DatabaseServer, name: string, secret: string): Promise<void> {
  const draft = `${name}_draft`;
  await onEveryNode(server, `DROP DATABASE IF EXISTS ${draft} WITH (FORCE)`);
  await createEmptyDatabase(server, draft);
  const url = withDatabase(server.nodes[0]!, draft);
  await migrate({ ownerUrl: url, secret, now: TEST_MONTH, span: { past: 1, ahead: 2 } });
  const { seedNamed } = await import('../../../db/seeds/named.ts');
  await seedNamed({ ownerUrl: url, secret });
  await closeDatabase(server, draft);
  await onEveryNode(server, `ALTER DATABASE ${draft} RENAME TO ${name}`);
}

/** Drops templates that no run has used for a day and databases of test files that died before they could. */
async function dropLeftovers(server: DatabaseServer): Promise<void> {
  const leftovers = await withOwner(server.nodes[0]!, async (owner) => {
    const { rows } = await owner.query<{ name: string }>(
      `SELECT datname AS name FROM pg_database
       WHERE (datname ~ '^millrace_template_[0-9a-f]{16}(_draft)?$'
              AND coalesce(shobj_description(oid, 'pg_database')::timestamptz, '-infinity') < now() - interval '1 day')
          OR (datname ~ '^millrace_test_[0-9]{10}_'
              AND to_timestamp(substr(datname, 15, 10)::bigint) < now() - interval '2 hours')`,
    );
    return rows;
  });
  for (const { name } of leftovers) await onEveryNode(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
}

/** Builds the template unless a run before did; runs that start together wait for each other. */
async function ensureTemplate(server: DatabaseServer, secret: string): Promise<string> {
  const name = `millrace_template_${templateHash(server)}`;
  await withOwner(server.nodes[0]!, async (owner) => {
    await owner.query(`SELECT pg_advisory_lock(hashtext('millrace:template'))`);
    const { rows } = await owner.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rows.length === 0) await buildTemplate(server, name, secret);
    await owner.query(`COMMENT ON DATABASE ${name} IS '${new Date().toISOString()}'`);
    await dropLeftovers(server);
  });
  return name;
}

/** Prepares the database server and the template of the named world once per run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { ownerUrl, secret, stop } = await openThrowAwayServer();
  try {
    const server = await inspectServer(ownerUrl);
    project.provide('testDatabase', { server, template: await ensureTemplate(server, secret), secret });
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}
