import { existsSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import type { Config } from './kit/config.ts';

/** One line of the table that a fresh start prints. */
export interface DemoLogin {
  email: string;
  password: string;
  role: string;
  place: string;
}

async function isEmpty(ownerUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ count: string }>('select count(*) from tenants');
    return rows[0]!.count === '0';
  } finally {
    await client.end();
  }
}

/** Loads the configured world into an empty database, once. Answers the logins to print; none when nothing was loaded. */
export async function firstSeed(config: Config, ownerUrl: string): Promise<DemoLogin[]> {
  if (config.seed === 'none' || !(await isEmpty(ownerUrl))) return [];
  const file = path.join(import.meta.dirname, `../db/seeds/${config.seed}.ts`);
  if (!existsSync(file)) throw new Error(`there is no seed profile ${config.seed}`);
  const started = Date.now();
  console.log(`Loading the ${config.seed} world …`);
  const profile = (await import(file)) as { seed(options: { config: Config; ownerUrl: string }): Promise<DemoLogin[]> };
  const logins = await profile.seed({ config, ownerUrl });
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
