import type pg from 'pg';
import type { Config } from './kit/config.ts';
import type { Login } from '../db/seeds/logins.ts';
import { withOwner } from './kit/owner-connection.ts';
import { seedWorld } from './seeding.ts';

/** Number of the world that a first start loads. */
const USUAL_NUMBER = 1;
/** Logins that the terminal shows; `millrace seed --out` writes them all. */
const SHOWN = 10;

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

/**
 * Loads the configured world into an empty database, once; a world that was being loaded when its process died is loaded
 * anew. Answers the logins to print; none when nothing was loaded.
 */
export async function firstSeed(config: Config, ownerUrl: string): Promise<Login[]> {
  if (config.seed === 'none') return [];
  const due = await withOwner(ownerUrl, async (owner) => {
    const state = await worldState(owner);
    if (state === 'loading') await emptyTables(owner);
    if (state !== 'loaded') await owner.query(`insert into migration.world values ($1, 'loading')`, [config.seed]);
    return state !== 'loaded';
  });
  if (!due) return [];
  const started = Date.now();
  console.log(`Loading the ${config.seed} world …`);
  const progress = (text: string) => console.log(text);
  const logins = await seedWorld(config.seed, { config, ownerUrl, number: USUAL_NUMBER, progress });
  await withOwner(ownerUrl, (owner) => owner.query(`update migration.world set state = 'loaded'`));
  console.log(`Loaded in ${((Date.now() - started) / 1000).toFixed(1)} s`);
  return logins;
}

/** Prints the address and the demo logins. */
export function announce(config: Config, logins: readonly Login[]): void {
  console.log(`\nMillrace runs at ${config.publicUrl}\n`);
  if (logins.length === 0) return;
  const rows = logins.slice(0, SHOWN).filter((login) => login.email !== null);
  console.table(
    Object.fromEntries(
      rows.map(({ email, password, role, tenant, partner }) => [
        email,
        { password, role, where: partner ? `portal: ${partner.name}` : `console: ${tenant.name}` },
      ]),
    ),
  );
}
