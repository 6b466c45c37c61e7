import path from 'node:path';
import type pg from 'pg';
import type { Config } from './kit/config.ts';
import { keepSnapshot } from './kit/database-snapshot.ts';
import { withOwner } from './kit/owner-connection.ts';

/** One line of the table that a fresh start prints. */
export interface DemoLogin {
  email: string;
  password: string;
  role: string;
  place: string;
}

/** Where the first loading of a world stands; kept beside the migrations, so that a killed start is seen by the next one. */
async function worldState(owner: pg.ClientBase): Promise<'none' | 'loading' | 'loaded'> {
  await owner.query(`create table if not exists migration.world (profile text not null, state text not null)`);
  const { rows } = await owner.query<{ state: 'loading' | 'loaded' }>('select state from migration.world');
  if (rows[0]) return rows[0].state;
  const tenants = await owner.query('select 1 from tenants limit 1');
  return tenants.rows.length > 0 ? 'loaded' : 'none';
}

/** Empties every table of the product, to begin a half-loaded world again. */
async function emptyTables(owner: pg.ClientBase): Promise<void> {
  const { rows } = await owner.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'auth')
     and not exists (select 1 from pg_inherits where inhrelid = format('%I.%I', schemaname, tablename)::regclass)`,
  );
  await owner.query(`truncate ${rows.map((row) => row.name).join(', ')}`);
  await owner.query('truncate migration.world');
}

interface SeedProfile {
  seed(options: { config: Config; ownerUrl: string; number?: number }): Promise<DemoLogin[]>;
}

/**
 * Loads the configured world into an empty database, once; a world that was being loaded when its process died is loaded
 * anew. Answers the logins to print; none when nothing was loaded.
 */
export async function firstSeed(config: Config, ownerUrl: string): Promise<DemoLogin[]> {
  if (config.seed === 'none') return [];
  const due = await withOwner(ownerUrl, async (owner) => {
    const state = await worldState(owner);
    if (state === 'loading') await emptyTables(owner);
    if (state !== 'loaded') await owner.query(`insert into migration.world values ($1, 'loading')`, [config.seed]);
    return state !== 'loaded';
  });
  if (!due) return [];
  const file = path.join(import.meta.dirname, `../db/seeds/${config.seed}.ts`);
  const started = Date.now();
  console.log(`Loading the ${config.seed} world …`);
  const profile = (await import(file)) as SeedProfile;
  const logins = await profile.seed({ config, ownerUrl });
  await withOwner(ownerUrl, (owner) => owner.query(`update migration.world set state = 'loaded'`));
  await keepSnapshot(ownerUrl);
  console.log(`Loaded in ${((Date.now() - started) / 1000).toFixed(1)} s`);
  return logins;
}

/** Prints the address and the demo logins. */
export function announce(config: Config, logins: readonly DemoLogin[]): void {
  console.log(`\nMillrace runs at ${config.publicUrl}\n`);
  if (logins.length > 0) {
    console.table(Object.fromEntries(logins.map(({ email, ...rest }) => [email, rest])));
  }
}
