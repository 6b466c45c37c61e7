import { createHash } from 'node:crypto';
import {
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
} from 'kysely';
import pg from 'pg';
import type { DB } from '../../db/types.ts';
import { isId } from './id.ts';

pg.types.setTypeParser(pg.types.builtins.DATE, (value) => value);

/** Pools by database role. `app` works under row-level security; `system` only on the tables with a policy for it. */
export interface Database {
  app: pg.Pool;
  system: pg.Pool;
  close(): Promise<void>;
}

/** What row-level security sees of the caller for one transaction. */
export interface Fence {
  tenantId: string;
  side: 'vendor' | 'partner';
  /** Whether rows of every partner are in view, or only those of `partnerIds`. */
  sees: 'all' | 'listed';
  partnerIds: readonly string[];
  /** The firm of a partner's person: what concerns it alone is out of view even of the distributor above it. */
  ownPartnerId?: string | null;
}

const ignoreLostConnection = () => undefined;

function openPool(url: string, max: number, name: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    application_name: name,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 60_000,
    statement_timeout: 60_000,
    idle_in_transaction_session_timeout: 120_000,
  });
  // A dying server makes idle and checked-out clients emit `error`; without listeners that ends the process.
  pool.on('error', ignoreLostConnection);
  pool.on('connect', (client) => client.on('error', ignoreLostConnection));
  return pool;
}

/** Opens both pools; nothing connects until first use. */
export function openDatabase(urls: { app: string; system: string }, poolSize: number): Database {
  const app = openPool(urls.app, poolSize, 'millrace-app');
  const system = openPool(urls.system, Math.max(2, Math.ceil(poolSize / 2)), 'millrace-system');
  return {
    app,
    system,
    close: async () => {
      await Promise.all([app.end(), system.end()]);
    },
  };
}

/** Most statements that get a name; more shapes than this (long IN lists) must not fill the server's memory. */
const MOST_NAMED = 400;
const WORTH_NAMING = 3;
const timesSeen = new Map<string, number>();
const names = new Map<string, string>();

/**
 * A name for a statement that recurs: PostgreSQL then plans it once per connection instead of each time, and planning
 * behind row-level security is the dearer half of a small query. Rare statements get none.
 */
function statementName(text: string): string | undefined {
  // Settings of a fence come several in one text, which only an unnamed statement may hold.
  if (text.startsWith('SET ')) return undefined;
  const known = names.get(text);
  if (known !== undefined || names.size >= MOST_NAMED) return known;
  const times = (timesSeen.get(text) ?? 0) + 1;
  if (timesSeen.size > 5_000) timesSeen.clear();
  timesSeen.set(text, times);
  if (times < WORTH_NAMING) return undefined;
  const name = createHash('sha1').update(text).digest('base64url');
  timesSeen.delete(text);
  names.set(text, name);
  return name;
}

class ClientConnection implements DatabaseConnection {
  #client: pg.ClientBase;
  constructor(client: pg.ClientBase) {
    this.#client = client;
  }
  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const result = await this.#client.query({
      name: statementName(query.sql),
      text: query.sql,
      values: [...query.parameters],
    });
    return {
      rows: result.rows as R[],
      ...(result.command === 'SELECT' ? {} : { numAffectedRows: BigInt(result.rowCount ?? 0) }),
    };
  }
  async *streamQuery<R>(query: CompiledQuery, chunkSize = 500): AsyncIterableIterator<QueryResult<R>> {
    const { default: QueryStream } = await import('pg-query-stream');
    const stream = this.#client.query(
      new QueryStream(query.sql, [...query.parameters], { batchSize: chunkSize, highWaterMark: chunkSize }),
    );
    for await (const row of stream) yield { rows: [row as R] };
  }
}

class ClientDriver implements Driver {
  #connection: ClientConnection;
  constructor(client: pg.ClientBase) {
    this.#connection = new ClientConnection(client);
  }
  init = async () => undefined;
  acquireConnection = async () => this.#connection;
  beginTransaction = async (): Promise<void> => refuseOwnTransaction();
  commitTransaction = async (): Promise<void> => refuseOwnTransaction();
  rollbackTransaction = async (): Promise<void> => refuseOwnTransaction();
  releaseConnection = async () => undefined;
  destroy = async () => undefined;
}

function refuseOwnTransaction(): never {
  throw new Error('One request or job is one transaction: code inside it neither begins nor commits');
}

/** A Kysely bound to one checked-out client; it cannot begin, commit or reach another connection. */
export function kyselyOn(client: pg.ClientBase): Kysely<DB> {
  return new Kysely<DB>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new ClientDriver(client),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });
}

function checkedId(value: string): string {
  if (!isId(value)) throw new Error(`not an identifier: ${JSON.stringify(value)}`);
  return value;
}

/** SET LOCAL statements for a fence. Citus forwards SET LOCAL with literals to its shards, not `set_config()`. */
export function fenceStatements(fence: Fence): string {
  const partners = fence.partnerIds.map(checkedId).join(',');
  const own = fence.side === 'partner' && fence.ownPartnerId ? checkedId(fence.ownPartnerId) : '';
  return (
    `SET LOCAL app.tenant_id = '${checkedId(fence.tenantId)}'; ` +
    `SET LOCAL app.side = '${fence.side === 'vendor' ? 'vendor' : 'partner'}'; ` +
    `SET LOCAL app.sees = '${fence.sees === 'all' && fence.side === 'vendor' ? 'all' : 'listed'}'; ` +
    `SET LOCAL app.partner_ids = '{${partners}}'; ` +
    `SET LOCAL app.own_partner = '${own}'`
  );
}

async function inTransaction<T>(
  pool: pg.Pool,
  begin: string,
  work: (db: Kysely<DB>, client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query(begin);
    const result = await work(kyselyOn(client), client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch((lost: Error) => {
      broken = lost;
    });
    if (isOutdatedPlan(error)) broken = error;
    throw error;
  } finally {
    client.release(broken);
  }
}

/** Runs `work` in one transaction behind the fence; commits when it returns, rolls back when it throws. */
export function withTransaction<T>(
  database: Database,
  fence: Fence,
  work: (db: Kysely<DB>, client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  return inTransaction(database.app, `BEGIN; ${fenceStatements(fence)}`, work);
}

/**
 * Runs `work` as the system role, which no tenant fence holds back on the few tables with a policy for it.
 * `reason` names the caller in `pg_stat_activity`, so that an operator sees who used this power.
 */
export function dangerouslyAcrossTenants<T>(
  database: Database,
  reason: string,
  work: (db: Kysely<DB>, client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const name = `millrace-system: ${reason}`.replace(/[^a-z0-9 :-]/gi, '').slice(0, 60);
  return inTransaction(database.system, `BEGIN; SET LOCAL application_name = '${name}'`, work);
}

const LOST_CONNECTION = new Set([
  '57P01',
  '57P02',
  '57P03',
  '08000',
  '08003',
  '08006',
  '3D000',
  '55000',
  '53300',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
]);

/** Whether an error says that the database is away, so that the answer is 503 and not 500. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return (
    LOST_CONNECTION.has(code) ||
    /Connection terminated|timeout exceeded when trying to connect|not queryable/.test(error.message)
  );
}

/** A migration changed a table under a prepared statement; only a new connection forgets it. */
const isOutdatedPlan = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && error.code === '0A000' && /cached plan/.test(error.message);

/** Whether running the same transaction again may succeed (serialisation failure, deadlock, outdated plan). */
export const isRetryable = (error: unknown): boolean =>
  isOutdatedPlan(error) ||
  (error instanceof Error && 'code' in error && (error.code === '40001' || error.code === '40P01'));
