import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { createEmptyDatabase, onEveryNode } from '../database-nodes.ts';
import { withDatabase } from '../owner-connection.ts';
import { databaseUrls, type DatabaseUrls } from '../roles-of-database.ts';

/** A database of a test file's own. */
export interface TestDatabase {
  name: string;
  ownerUrl: string;
  urls: DatabaseUrls;
  /** Secret from which the passwords of the login roles come; give it to the configuration under test. */
  secret: string;
  /** Removes the database and cuts every connection to it. */
  drop(): Promise<void>;
}

const freshName = () => `millrace_test_${Math.floor(Date.now() / 1000)}_${randomBytes(4).toString('hex')}`;

function describe(name: string): TestDatabase {
  const { server, secret } = inject('testDatabase');
  const ownerUrl = withDatabase(server.nodes[0]!, name);
  return {
    name,
    secret,
    ownerUrl,
    urls: databaseUrls({ secret }, ownerUrl),
    drop: () => onEveryNode(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

/** Copies the migrated database with the named world. Call it in `beforeAll` and `drop()` in `afterAll`. */
export async function cloneDatabase(): Promise<TestDatabase> {
  const { server, template } = inject('testDatabase');
  const name = freshName();
  await onEveryNode(server, `CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`);
  return describe(name);
}

/** An empty database, for tests of migrating and restoring. */
export async function emptyDatabase(): Promise<TestDatabase> {
  const name = freshName();
  await createEmptyDatabase(inject('testDatabase').server, name);
  return describe(name);
}
