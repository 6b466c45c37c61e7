import type pg from 'pg';
import { addForeignKey, dropForeignKey, selectForeignKeys, type ForeignKey } from './foreign-keys.ts';
import { LOGIN_ROLES } from './roles-of-database.ts';

/** Whether the database carries the Citus extension. */
export async function isCitus(owner: pg.ClientBase): Promise<boolean> {
  const { rows } = await owner.query(`SELECT 1 FROM pg_extension WHERE extname = 'citus'`);
  return rows.length > 0;
}

/** A table as the plan sees it; `name` is schema-qualified and quoted. */
interface LocalTable {
  name: string;
  tenantKey: boolean;
}

/**
 * Tables of the product that Citus does not manage yet, without partitions (they follow their parent). A table whose
 * primary key begins with tenant_id is a tenant's; all others are small and global.
 */
async function selectLocalTables(owner: pg.ClientBase): Promise<LocalTable[]> {
  const { rows } = await owner.query<LocalTable>(`
    SELECT format('%I.%I', n.nspname, c.relname) AS name, coalesce(a.attname = 'tenant_id', false) AS "tenantKey"
    FROM pg_class c
    JOIN pg_namespace n ON n.oid = c.relnamespace
    LEFT JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary
    LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0]
    WHERE n.nspname IN ('public', 'auth') AND c.relkind IN ('r', 'p') AND NOT c.relispartition
      AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
      AND NOT EXISTS (SELECT 1 FROM pg_dist_partition p WHERE p.logicalrelid = c.oid AND p.partmethod IN ('h', 'n')
                        AND NOT (p.partmethod = 'n' AND p.repmodel = 's'))
    ORDER BY 1`);
  return rows;
}

/**
 * Takes the foreign keys that touch local tables off and writes them down, in one transaction. Citus refuses a key
 * between a distributed and a local table, so with keys in place no order of distributing would do for all of them.
 */
async function setForeignKeysAside(owner: pg.ClientBase, tables: readonly string[]): Promise<void> {
  await owner.query(`CREATE TABLE IF NOT EXISTS migration.foreign_keys_aside
    (table_name text NOT NULL, name text NOT NULL, definition text NOT NULL, PRIMARY KEY (table_name, name))`);
  const keys = await selectForeignKeys(owner, tables);
  await owner.query('BEGIN');
  for (const key of keys) {
    await owner.query('INSERT INTO migration.foreign_keys_aside VALUES ($1, $2, $3)', [
      key.table,
      key.name,
      key.definition,
    ]);
    await dropForeignKey(owner, key);
  }
  await owner.query('COMMIT');
}

/** Puts the keys back, each with its record removed in the same transaction; an interrupted run goes on here. */
async function restoreForeignKeys(owner: pg.ClientBase): Promise<void> {
  const { rows } = await owner.query<ForeignKey>(
    'SELECT table_name AS table, name, definition FROM migration.foreign_keys_aside ORDER BY 1, 2',
  );
  for (const key of rows) {
    await owner.query('BEGIN');
    // A key to a reference table touches all shards over one connection per node; parallel work would deadlock.
    await owner.query(`SET LOCAL citus.multi_shard_modify_mode = 'sequential'`);
    await addForeignKey(owner, key);
    await owner.query('DELETE FROM migration.foreign_keys_aside WHERE table_name = $1 AND name = $2', [
      key.table,
      key.name,
    ]);
    await owner.query('COMMIT');
  }
}

/** A distributed table that the others are colocated with. */
async function selectAnchor(owner: pg.ClientBase): Promise<string> {
  const { rows } = await owner.query<{ name: string }>(
    `SELECT logicalrelid::regclass::text AS name FROM pg_dist_partition WHERE partmethod = 'h' ORDER BY colocationid, 1 LIMIT 1`,
  );
  return rows[0]?.name ?? 'default';
}

async function distribute(owner: pg.ClientBase, table: LocalTable): Promise<void> {
  if (table.tenantKey) {
    await owner.query(`SELECT create_distributed_table($1::regclass, 'tenant_id', colocate_with => $2)`, [
      table.name,
      await selectAnchor(owner),
    ]);
  } else {
    await owner.query('SELECT create_reference_table($1::regclass)', [table.name]);
  }
}

/** Without this setting, SET LOCAL of the tenant would not reach the row-level security of the shards. */
async function forwardSettings(owner: pg.ClientBase): Promise<void> {
  const { rows } = await owner.query<{ name: string }>(
    `SELECT rolname AS name FROM pg_roles
     WHERE rolname = ANY ($1) AND NOT ('citus.propagate_set_commands=local' = ANY (coalesce(rolconfig, '{}')))`,
    [LOGIN_ROLES],
  );
  for (const { name } of rows) await owner.query(`ALTER ROLE ${name} SET citus.propagate_set_commands = 'local'`);
}

/**
 * Spreads the product's tables over a Citus cluster: tenants' tables by tenant_id, all in one colocation group, and
 * the global ones as reference tables. The job engine's and the migrator's tables stay on the coordinator. May run
 * again at any time, takes up tables of later migrations, and goes on where an interrupted run ended.
 *
 * Functions and rules after the Citus reference: "create_distributed_table", "Foreign keys" under "Creating and
 * Modifying Distributed Objects (DDL)", and the setting `citus.propagate_set_commands`.
 */
export async function distributeTables(owner: pg.ClientBase): Promise<void> {
  const tables = await selectLocalTables(owner);
  if (tables.length > 0)
    await setForeignKeysAside(
      owner,
      tables.map((table) => table.name),
    );
  // Reference tables first, so that keys from tenants' tables find them in place.
  for (const table of tables.filter((one) => !one.tenantKey)) await distribute(owner, table);
  for (const table of tables.filter((one) => one.tenantKey)) await distribute(owner, table);
  const { rows } = await owner.query(`SELECT 1 WHERE to_regclass('migration.foreign_keys_aside') IS NOT NULL`);
  if (rows.length > 0) await restoreForeignKeys(owner);
  await forwardSettings(owner);
}
