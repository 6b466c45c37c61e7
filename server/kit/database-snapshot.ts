import pg from 'pg';
import { closeDatabase, inspectServer, onEveryNode, type DatabaseServer } from './database-nodes.ts';
import { databaseName, withDatabase, withOwner } from './owner-connection.ts';

const snapshotName = (ownerUrl: string): string => `${databaseName(ownerUrl)}_seeded`;

/** Commands about whole databases come from elsewhere: nobody may be connected to the one that is copied. */
async function maintenanceServer(ownerUrl: string): Promise<DatabaseServer> {
  const server = await inspectServer(ownerUrl);
  return { ...server, nodes: server.nodes.map((node) => withDatabase(node, 'postgres')) };
}

async function hasSnapshot(server: DatabaseServer, name: string): Promise<boolean> {
  return withOwner(server.nodes[0]!, async (owner) => {
    return (await owner.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])).rows.length > 0;
  });
}

/** Copies `source` to `target`, cutting the connections of both. The copy is made beside and renamed at the end. */
async function replaceDatabase(server: DatabaseServer, source: string, target: string): Promise<void> {
  const [from, to, draft] = [source, target, `${target}_new`].map((name) => pg.escapeIdentifier(name));
  await closeDatabase(server, source);
  await onEveryNode(server, `DROP DATABASE IF EXISTS ${draft} WITH (FORCE)`);
  // Copying files beats writing every page through the log as soon as a world is larger than a test's.
  await onEveryNode(server, `CREATE DATABASE ${draft} TEMPLATE ${from} STRATEGY FILE_COPY`);
  await onEveryNode(server, `DROP DATABASE IF EXISTS ${to} WITH (FORCE)`);
  await onEveryNode(server, `ALTER DATABASE ${draft} RENAME TO ${to}`);
}

/**
 * Keeps the present state of the database as the one that `reset` returns to. Cuts all connections to the database for
 * the moment of copying; call it right after seeding, before anything else connects.
 */
export async function keepSnapshot(ownerUrl: string): Promise<void> {
  const server = await maintenanceServer(ownerUrl);
  const name = databaseName(ownerUrl);
  try {
    await replaceDatabase(server, name, snapshotName(ownerUrl));
  } finally {
    await onEveryNode(server, `ALTER DATABASE ${pg.escapeIdentifier(name)} ALLOW_CONNECTIONS true`);
  }
  await closeDatabase(server, snapshotName(ownerUrl));
}

/**
 * Returns the database to the state that `keepSnapshot` kept. Running processes lose their connections and make new
 * ones. Throws when there is no kept state.
 */
export async function returnToSnapshot(ownerUrl: string): Promise<void> {
  const server = await maintenanceServer(ownerUrl);
  const snapshot = snapshotName(ownerUrl);
  if (!(await hasSnapshot(server, snapshot))) {
    throw new Error(`there is no seeded state to return to: the database ${snapshot} is missing. Seed first.`);
  }
  await replaceDatabase(server, snapshot, databaseName(ownerUrl));
}
