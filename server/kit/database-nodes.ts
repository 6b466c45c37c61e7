import pg from 'pg';
import { isCitus } from './distribute.ts';
import { withDatabase, withOwner } from './owner-connection.ts';

/** The machines of a database server: one for plain PostgreSQL; coordinator first, then workers, for Citus. */
export interface DatabaseServer {
  citus: boolean;
  /** Owner connections to a maintenance database on each node. */
  nodes: readonly string[];
}

interface Worker {
  host: string;
  port: number;
}

function nodeUrl(ownerUrl: string, { host, port }: Worker): string {
  const url = new URL(ownerUrl);
  url.hostname = host;
  url.port = String(port);
  return url.href;
}

/** Looks at the server behind an owner connection. */
export async function inspectServer(ownerUrl: string): Promise<DatabaseServer> {
  return withOwner(ownerUrl, async (owner) => {
    if (!(await isCitus(owner))) return { citus: false, nodes: [ownerUrl] };
    const { rows } = await owner.query<Worker>(
      `SELECT nodename AS host, nodeport AS port FROM pg_dist_node
       WHERE groupid <> 0 AND noderole = 'primary' AND isactive ORDER BY nodeid`,
    );
    return { citus: true, nodes: [ownerUrl, ...rows.map((worker) => nodeUrl(ownerUrl, worker))] };
  });
}

/** Newer versions of Citus pass database commands on by themselves; here each node is told on its own. */
async function keepCommandsLocal(owner: pg.ClientBase): Promise<void> {
  const { rows } = await owner.query(
    `SELECT 1 FROM pg_settings WHERE name = 'citus.enable_create_database_propagation'`,
  );
  if (rows.length > 0) await owner.query('SET citus.enable_create_database_propagation = off');
}

/** Runs one statement that PostgreSQL allows outside transactions only, on every node. */
export async function onEveryNode(server: DatabaseServer, statement: string): Promise<void> {
  for (const node of server.nodes) {
    await withOwner(node, async (owner) => {
      await keepCommandsLocal(owner);
      await owner.query(statement);
    });
  }
}

/**
 * Creates an empty database on every node; on Citus they become a cluster of their own, with the nodes that the
 * maintenance database knows.
 */
export async function createEmptyDatabase(server: DatabaseServer, name: string): Promise<void> {
  await onEveryNode(server, `CREATE DATABASE ${name} TEMPLATE template0`);
  if (!server.citus) return;
  for (const node of server.nodes) {
    await withOwner(withDatabase(node, name), (owner) => owner.query('CREATE EXTENSION IF NOT EXISTS citus'));
  }
  const coordinator = server.nodes[0]!;
  const { rows: own } = await withOwner(coordinator, (owner) =>
    owner.query<Worker>('SELECT nodename AS host, nodeport AS port FROM pg_dist_node WHERE groupid = 0 LIMIT 1'),
  );
  await withOwner(withDatabase(coordinator, name), async (owner) => {
    if (own[0]) await owner.query('SELECT citus_set_coordinator_host($1, $2)', [own[0].host, own[0].port]);
    for (const node of server.nodes.slice(1)) {
      const { hostname, port } = new URL(node);
      await owner.query('SELECT citus_add_node($1, $2)', [hostname, Number(port || 5432)]);
    }
    // Few shards: a test's world is small, and every shard is a table on some node.
    await owner.query(`ALTER DATABASE ${name} SET citus.shard_count = 4`);
  });
}

/** Closes a database against connections, so that it can be copied although a daemon of Citus would enter it. */
export async function closeDatabase(server: DatabaseServer, name: string): Promise<void> {
  await onEveryNode(server, `ALTER DATABASE ${pg.escapeIdentifier(name)} ALLOW_CONNECTIONS false`);
  await onEveryNode(
    server,
    `SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = ${pg.escapeLiteral(name)}`,
  );
}
