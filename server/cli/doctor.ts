import type { Command } from 'commander';
import pg from 'pg';
import { diagnose, kitChecks, type Diagnosis, type DoctorCheck } from '../kit/doctor.ts';
import { pipelineCheck } from '../modules/deals/index.ts';
import { withInstallation, type Installation } from './installation.ts';

/** Checks of the whole product; modules add theirs here. */
const CHECKS: readonly DoctorCheck[] = [...kitChecks, pipelineCheck];

/** The settings in force, without any secret. */
const configuration = ({ config }: Installation): DoctorCheck => ({
  name: 'configuration',
  run: async () => ({
    healthy: true,
    details: {
      production: config.production,
      home: config.home,
      database: config.databaseUrl ? 'DATABASE_URL' : 'embedded',
      publicUrl: config.publicUrl,
      mail: config.smtpUrl ? 'smtp' : 'mailbox',
      files: config.s3 ? 's3' : 'folder',
      rateLimits: config.rateLimits,
    },
  }),
});

function print(diagnosis: Diagnosis, json: boolean): void {
  if (json) return console.log(JSON.stringify(diagnosis, null, 2));
  for (const { name, healthy, details } of diagnosis.checks) {
    console.log(`${healthy ? '✓' : '✗'} ${name}  ${JSON.stringify(details)}`);
  }
}

async function examine(at: Installation, json: boolean): Promise<void> {
  const owner = new pg.Pool({ connectionString: at.ownerUrl, max: 2 });
  try {
    const diagnosis = await diagnose(owner, [configuration(at), ...CHECKS]);
    print(diagnosis, json);
    if (!diagnosis.healthy) process.exitCode = 1;
  } finally {
    await owner.end();
  }
}

/** `doctor`. */
export function doctorCommands(program: Command): void {
  program
    .command('doctor')
    .description('examine the installation: settings, migrations, roles, orphans, audit chain, queue')
    .option('--json', 'answer as JSON', false)
    .action(({ json }: { json: boolean }) => withInstallation((at) => examine(at, json)));
}
