import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { InvalidArgumentError, Option, type Command } from 'commander';
import type { Config } from '../kit/config.ts';
import { keepSnapshot, returnToSnapshot } from '../kit/database-snapshot.ts';
import { migrate } from '../kit/migrate.ts';
import { withOwner } from '../kit/owner-connection.ts';
import { refuseInProduction, withInstallation, type Installation } from './installation.ts';

/** What a profile receives; `number` decides names and figures, so the same number makes the same world. */
export interface SeedOptions {
  config: Config;
  ownerUrl: string;
  number: number;
  /** Shows how far a long profile is. */
  progress(text: string): void;
}

interface SeedProfile {
  /** Fills an empty, migrated database; answers the people and keys to sign in with. */
  seed(options: SeedOptions): Promise<unknown[]>;
}

const PROFILES = ['demo', 'test', 'harness', 'load', 'named'];

/** Worlds larger than this many bytes are not copied for `reset`: they would double the disk. */
const SNAPSHOT_LIMIT = 2 * 1024 ** 3;

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 0) throw new InvalidArgumentError('must be a whole number from 0');
  return number;
}

async function loadProfile(name: string): Promise<SeedProfile> {
  const file = path.join(import.meta.dirname, `../../db/seeds/${name}.ts`);
  if (!existsSync(file)) throw new Error(`there is no seed profile ${name}`);
  return (await import(file)) as SeedProfile;
}

async function refuseUnlessEmpty(ownerUrl: string): Promise<void> {
  const { rows } = await withOwner(ownerUrl, (owner) => owner.query('SELECT 1 FROM tenants LIMIT 1'));
  if (rows.length > 0) throw new Error('the database is not empty; seeding needs an empty one');
}

const sizeOf = (ownerUrl: string): Promise<number> =>
  withOwner(ownerUrl, async (owner) => {
    const { rows } = await owner.query<{ size: string }>('SELECT pg_database_size(current_database()) AS size');
    return Number(rows[0]!.size);
  });

async function seed(at: Installation, options: { profile: string; seed: number; out?: string }): Promise<void> {
  const { ownerUrl, config } = at;
  await migrate({ ownerUrl, secret: config.secret });
  await refuseUnlessEmpty(ownerUrl);
  const profile = await loadProfile(options.profile);
  const progress = (text: string) => console.error(text);
  const logins = await profile.seed({ config, ownerUrl, number: options.seed, progress });
  if (options.out) writeFileSync(options.out, `${JSON.stringify(logins, null, 2)}\n`, { mode: 0o600 });
  if ((await sizeOf(ownerUrl)) <= SNAPSHOT_LIMIT) await keepSnapshot(ownerUrl);
  console.log(`Seeded ${options.profile} with number ${options.seed}; ${logins.length} logins.`);
}

async function reset(at: Installation): Promise<void> {
  refuseInProduction(at.config, 'reset');
  const started = performance.now();
  await returnToSnapshot(at.ownerUrl);
  console.log(`Back to the seeded state in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
}

/** `migrate`, `seed`, `reset`. */
export function databaseCommands(program: Command): void {
  program
    .command('migrate')
    .description('bring the database to the structure of this version')
    .option('--to <migration>', 'name of the last migration to apply, such as 0004_kit')
    .action(({ to }: { to?: string }) =>
      withInstallation(async ({ ownerUrl, config }) => {
        const applied = await migrate({ ownerUrl, secret: config.secret, ...(to === undefined ? {} : { to }) });
        console.log(applied.length === 0 ? 'Nothing to apply.' : `Applied ${applied.join(', ')}.`);
      }),
    );
  program
    .command('seed')
    .description('fill an empty database with a world')
    .addOption(new Option('--profile <name>', 'which world').choices(PROFILES).makeOptionMandatory())
    .option('--seed <number>', 'decides names and figures; the same number makes the same world', wholeNumber, 1)
    .option('--out <file>', 'write the logins there as JSON')
    .action((options: { profile: string; seed: number; out?: string }) => withInstallation((at) => seed(at, options)));
  program
    .command('reset')
    .description('return to the state right after seeding; refused when NODE_ENV=production')
    .action(() => withInstallation(reset));
}
