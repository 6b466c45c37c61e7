import type pg from 'pg';

/** A foreign key as `ALTER TABLE … ADD CONSTRAINT` takes it; names are quoted and qualified where needed. */
export interface ForeignKey {
  table: string;
  name: string;
  definition: string;
}

/** Foreign keys that touch one of the tables, from either side, partitions' copies left out. */
export async function selectForeignKeys(owner: pg.ClientBase, tables: readonly string[]): Promise<ForeignKey[]> {
  const { rows } = await owner.query<ForeignKey>(
    `SELECT k.conrelid::regclass::text AS table, quote_ident(k.conname) AS name, pg_get_constraintdef(k.oid) AS definition
     FROM pg_constraint k
     WHERE k.contype = 'f' AND k.conparentid = 0
       AND (k.conrelid = ANY ($1::regclass[]) OR k.confrelid = ANY ($1::regclass[]))
     ORDER BY 1, 2`,
    [tables],
  );
  return rows;
}

export async function dropForeignKey(owner: pg.ClientBase, key: ForeignKey): Promise<void> {
  await owner.query(`ALTER TABLE ${key.table} DROP CONSTRAINT ${key.name}`);
}

/** Adds a key again; every row is checked against it. */
export async function addForeignKey(owner: pg.ClientBase, key: ForeignKey): Promise<void> {
  await owner.query(`ALTER TABLE ${key.table} ADD CONSTRAINT ${key.name} ${key.definition}`);
}
