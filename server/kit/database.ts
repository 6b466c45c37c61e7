import type { Kysely } from 'kysely';
import pg from 'pg';
import type { DB } from '../../db/types.ts';
import { transact } from './client-connection.ts';
import { isId } from './id.ts';

export { atCommit, kyselyOn } from './client-connection.ts';

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
    pipeline: true,
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
    return await transact(client, begin, work);
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
