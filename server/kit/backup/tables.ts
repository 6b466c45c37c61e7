import type pg from 'pg';

/** A table of a backup; `columns` leaves out what the database generates itself. */
export interface BackupTable {
  schema: string;
  name: string;
  columns: string[];
}

/** The product's tables and those of the job engine that hold work; partitions come with their parent. */
export async function selectTables(owner: pg.ClientBase): Promise<BackupTable[]> {
  const { rows } = await owner.query<BackupTable>(
    `SELECT n.nspname AS schema, c.relname AS name, array_agg(a.attname::text ORDER BY a.attnum) AS columns
     FROM pg_class c
     JOIN pg_namespace n ON n.oid = c.relnamespace
     JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
     WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition
       AND (n.nspname IN ('public', 'auth') OR (n.nspname = 'pgboss' AND c.relname IN ('queue', 'schedule', 'subscription', 'job')))
       AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
     GROUP BY n.nspname, c.relname
     ORDER BY n.nspname DESC, c.relname = 'job', c.relname`,
  );
  return rows;
}
