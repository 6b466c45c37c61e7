/** The structure of a database as text: what `db/schema.sql` holds. */
import type pg from 'pg';
import { withOwner } from '../server/kit/owner-connection.ts';

const SCHEMAS = ['public', 'auth'];

interface Table {
  oid: number;
  name: string;
  partitioned: string | null;
  secured: boolean;
  forced: boolean;
}

async function lines(client: pg.ClientBase, text: string, values: unknown[]): Promise<string[]> {
  const { rows } = await client.query<{ line: string }>(text, values);
  return rows.map((row) => row.line);
}

/** Tables by name; monthly partitions are left out, because their names depend on the day. */
async function selectTables(client: pg.ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `SELECT c.oid, format('%I.%I', n.nspname, c.relname) AS name, pg_get_partkeydef(c.oid) AS partitioned,
       c.relrowsecurity AS secured, c.relforcerowsecurity AS forced
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = ANY ($1) AND c.relkind IN ('r', 'p') AND NOT c.relispartition
     ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C"`,
    [SCHEMAS],
  );
  return rows;
}

const selectColumns = (client: pg.ClientBase, table: Table) =>
  lines(
    client,
    `SELECT format('  %I %s', a.attname, format_type(a.atttypid, a.atttypmod))
       || CASE WHEN a.attcollation <> t.typcollation THEN ' COLLATE ' || a.attcollation::regcollation ELSE '' END
       || CASE WHEN a.attgenerated <> '' THEN ' GENERATED ALWAYS AS (' || pg_get_expr(d.adbin, d.adrelid) || ')'
               WHEN a.attidentity <> '' THEN ' GENERATED AS IDENTITY'
               WHEN d.adbin IS NOT NULL THEN ' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid) ELSE '' END
       || CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END AS line
     FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
     LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
     WHERE a.attrelid = $1 AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum`,
    [table.oid],
  );

const selectConstraints = (client: pg.ClientBase, table: Table) =>
  lines(
    client,
    `SELECT format('  CONSTRAINT %I %s', conname, pg_get_constraintdef(oid)) AS line FROM pg_constraint
     WHERE conrelid = $1 AND contype IN ('p', 'u', 'f', 'c', 'x') AND conparentid = 0
     ORDER BY position(contype::text in 'pufcx'), conname COLLATE "C"`,
    [table.oid],
  );

const selectIndexes = (client: pg.ClientBase, table: Table) =>
  lines(
    client,
    `SELECT pg_get_indexdef(i.indexrelid) || ';' AS line FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
     WHERE i.indrelid = $1 AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x'))
     ORDER BY c.relname COLLATE "C"`,
    [table.oid],
  );

const selectPolicies = (client: pg.ClientBase, table: Table) =>
  lines(
    client,
    `SELECT format('CREATE POLICY %I ON %s AS %s FOR %s TO %s', p.polname, $2::text,
         CASE WHEN p.polpermissive THEN 'PERMISSIVE' ELSE 'RESTRICTIVE' END,
         CASE p.polcmd WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT' WHEN 'w' THEN 'UPDATE' WHEN 'd' THEN 'DELETE' ELSE 'ALL' END,
         (SELECT string_agg(CASE WHEN r = 0 THEN 'PUBLIC' ELSE r::regrole::text END, ', ' ORDER BY r::regrole::text COLLATE "C")
          FROM unnest(p.polroles) r))
       || coalesce(E'\\n  USING (' || pg_get_expr(p.polqual, p.polrelid) || ')', '')
       || coalesce(E'\\n  WITH CHECK (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')', '') || ';' AS line
     FROM pg_policy p WHERE p.polrelid = $1 ORDER BY p.polname COLLATE "C"`,
    [table.oid, table.name],
  );

const selectGrants = (client: pg.ClientBase, table: Table) =>
  lines(
    client,
    `SELECT format('GRANT %s ON %s TO %s;', string_agg(DISTINCT g.privilege_type, ', ' ORDER BY g.privilege_type), $2::text, g.grantee::regrole) AS line
     FROM pg_class c, aclexplode(c.relacl) g WHERE c.oid = $1 AND g.grantee <> c.relowner
     GROUP BY g.grantee ORDER BY g.grantee::regrole::text COLLATE "C"`,
    [table.oid, table.name],
  );

const selectColumnGrants = (client: pg.ClientBase, table: Table) =>
  lines(
    client,
    `SELECT format('GRANT %s (%s) ON %s TO %s;', g.privilege_type, string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum), $2::text, g.grantee::regrole) AS line
     FROM pg_attribute a, aclexplode(a.attacl) g WHERE a.attrelid = $1
     GROUP BY g.grantee, g.privilege_type ORDER BY g.grantee::regrole::text COLLATE "C", g.privilege_type`,
    [table.oid, table.name],
  );

async function describeTable(client: pg.ClientBase, table: Table): Promise<string> {
  const columns = [...(await selectColumns(client, table)), ...(await selectConstraints(client, table))];
  const partitioned = table.partitioned ? ` PARTITION BY ${table.partitioned}` : '';
  return [
    `CREATE TABLE ${table.name} (\n${columns.join(',\n')}\n)${partitioned};`,
    ...(await selectIndexes(client, table)),
    ...(table.secured ? [`ALTER TABLE ${table.name} ENABLE ROW LEVEL SECURITY;`] : []),
    ...(table.forced ? [`ALTER TABLE ${table.name} FORCE ROW LEVEL SECURITY;`] : []),
    ...(await selectPolicies(client, table)),
    ...(await selectGrants(client, table)),
    ...(await selectColumnGrants(client, table)),
  ].join('\n');
}

const selectFunctions = (client: pg.ClientBase) =>
  lines(
    client,
    `SELECT pg_get_functiondef(p.oid) || ';' AS line FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
     WHERE n.nspname = ANY ($1) AND p.prokind IN ('f', 'p') AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
     ORDER BY p.oid::regprocedure::text COLLATE "C"`,
    [SCHEMAS],
  );

const selectViews = (client: pg.ClientBase) =>
  lines(
    client,
    `SELECT format(E'CREATE VIEW %I.%I%s AS\\n%s', n.nspname, c.relname,
       coalesce(' WITH (' || array_to_string(c.reloptions, ', ') || ')', ''), pg_get_viewdef(c.oid)) AS line
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = ANY ($1) AND c.relkind IN ('v', 'm') ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C"`,
    [SCHEMAS],
  );

/** Describes tables, constraints, indexes, policies, grants, functions and views; the same structure, the same text. */
export async function describeStructure(ownerUrl: string): Promise<string> {
  return withOwner(ownerUrl, async (client) => {
    const parts = ['-- Made by "npm run schema:update" from the migrations. Read it; change the migrations.'];
    for (const table of await selectTables(client)) parts.push(await describeTable(client, table));
    parts.push(...(await selectFunctions(client)), ...(await selectViews(client)));
    return `${parts.join('\n\n')}\n`;
  });
}
