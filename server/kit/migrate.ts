import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { Migrator, type Migration, type MigrationResultSet } from 'kysely/migration';
import pg from 'pg';
import { distributeTables, isCitus } from './distribute.ts';
import { ensureEventPartitions, USUAL_SPAN, type PartitionSpan } from './event-partitions.ts';
import { connectPatiently } from './owner-connection.ts';
import { ensureQueueSchema } from './queue-schema.ts';
import { ensureLoginRoles } from './roles-of-database.ts';

const FOLDER = path.join(import.meta.dirname, '../../db/migrations');

/** Schema of the migrator's own tables, apart from the product's. */
const SCHEMA = 'migration';

export interface MigrateOptions {
  ownerUrl: string;
  /** Secret of the installation; the passwords of the login roles come from it. */
  secret: string;
  /** Name of the last migration to apply; all when absent. */
  to?: string;
  /** Centre and width of the monthly partitions of `events`. */
  now?: Date;
  span?: PartitionSpan;
}

/** Names of the migration files, in the order in which they apply. */
export const migrationNames = (): string[] =>
  readdirSync(FOLDER)
    .filter((file) => file.endsWith('.sql'))
    .map((file) => file.slice(0, -'.sql'.length))
    .sort();

const migrationText = (name: string): string => readFileSync(path.join(FOLDER, `${name}.sql`), 'utf8');

/** SHA-256 over the migrations, in hex; two databases with the same one have the same structure. */
export function migrationsHash(): string {
  const hash = createHash('sha256');
  for (const name of migrationNames()) hash.update(name).update('\0').update(migrationText(name)).update('\0');
  return hash.digest('hex');
}

const provider = {
  getMigrations: async (): Promise<Record<string, Migration>> =>
    Object.fromEntries(
      migrationNames().map((name) => [
        name,
        { up: async (db: Kysely<unknown>) => void (await sql.raw(migrationText(name)).execute(db)) },
      ]),
    ),
};

function namesOfApplied(answer: MigrationResultSet): string[] {
  const failed = answer.results?.find((result) => result.status === 'Error');
  if (answer.error) {
    const reason = answer.error instanceof Error ? answer.error.message : String(answer.error);
    throw new Error(`migration ${failed?.migrationName ?? ''} failed: ${reason}`, { cause: answer.error });
  }
  return (answer.results ?? []).filter((result) => result.status === 'Success').map((result) => result.migrationName);
}

async function applyFiles(ownerUrl: string, to: string | undefined): Promise<string[]> {
  if (to !== undefined && !migrationNames().includes(to)) throw new Error(`there is no migration ${to}`);
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 1 });
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    const migrator = new Migrator({ db, provider, migrationTableSchema: SCHEMA });
    const before = await migrator.getMigrations();
    const last = before.findLast((migration) => migration.executedAt)?.name;
    if (to !== undefined && last !== undefined && to < last) {
      throw new Error(`the database is at ${last}, and migrations only go forward`);
    }
    return namesOfApplied(await (to === undefined ? migrator.migrateToLatest() : migrator.migrateTo(to)));
  } finally {
    await db.destroy();
  }
}

async function grantReading(owner: pg.ClientBase): Promise<void> {
  await owner.query(
    `GRANT USAGE ON SCHEMA ${SCHEMA} TO millrace_app; GRANT SELECT ON ALL TABLES IN SCHEMA ${SCHEMA} TO millrace_app`,
  );
}

/**
 * Brings a database to the structure of this version: login roles, migrations (one transaction), job engine, monthly
 * partitions, and on Citus the distribution of tables. Safe to run from many processes at once and again at any time;
 * answers the names of the migrations that it applied. Throws naming the migration that failed; nothing of it stays.
 */
export async function migrate(options: MigrateOptions): Promise<string[]> {
  const { ownerUrl, secret, to, now = new Date(), span = USUAL_SPAN } = options;
  const owner = await connectPatiently(ownerUrl);
  try {
    await owner.query(`SELECT pg_advisory_lock(hashtext('millrace:migrate'))`);
    await ensureLoginRoles(owner, ownerUrl, secret);
    const applied = await applyFiles(ownerUrl, to);
    await grantReading(owner);
    await ensureQueueSchema(owner, ownerUrl);
    if (await isCitus(owner)) await distributeTables(owner);
    await ensureEventPartitions(owner, now, span);
    return applied;
  } finally {
    await owner.end();
  }
}

/** Migrations that the database still lacks; any role that may read the migrator's table can ask. */
export async function pendingMigrations(db: Pick<pg.Pool, 'query'>): Promise<string[]> {
  const { rows } = await db.query<{ name: string }>(`SELECT name FROM ${SCHEMA}.kysely_migration`);
  const applied = new Set(rows.map((row) => row.name));
  return migrationNames().filter((name) => !applied.has(name));
}
