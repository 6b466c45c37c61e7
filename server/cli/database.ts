import { writeFileSync } from 'node:fs';
import { InvalidArgumentError, Option, type Command } from 'commander';
import { returnToSnapshot } from '../kit/database-snapshot.ts';
import { migrate } from '../kit/migrate.ts';
import { withOwner } from '../kit/owner-connection.ts';
import { PROFILES, seedWorld } from '../seeding.ts';
import { refuseInProduction, withInstallation, type Installation } from './installation.ts';

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 0) throw new InvalidArgumentError('must be a whole number from 0');
  return number;
}

async function refuseUnlessEmpty(ownerUrl: string): Promise<void> {
  const { rows } = await withOwner(ownerUrl, (owner) => owner.query('SELECT 1 FROM tenants LIMIT 1'));
  if (rows.length > 0) throw new Error('the database is not empty; seeding needs an empty one');
}

async function seed(at: Installation, options: { profile: string; seed: number; out?: string }): Promise<void> {
  const { ownerUrl, config } = at;
  await migrate({ ownerUrl, secret: config.secret });
  await refuseUnlessEmpty(ownerUrl);
  const progress = (text: string) => console.error(text);
  const logins = await seedWorld(options.profile, { config, ownerUrl, number: options.seed, progress });
  if (options.out) writeFileSync(options.out, `${JSON.stringify(logins, null, 2)}\n`, { mode: 0o600 });
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
