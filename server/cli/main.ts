/** The `millrace` command line: `npm run millrace -- COMMAND`. Every command ends non-zero when it fails. */
import { Command } from 'commander';
import { ConfigError } from '../kit/config.ts';
import { auditCommands } from './audit.ts';
import { backupCommands } from './backup.ts';
import { clockCommands } from './clock.ts';
import { databaseCommands } from './database.ts';
import { doctorCommands } from './doctor.ts';
import { pipelineCommands } from './pipeline.ts';

const program = new Command('millrace')
  .description('Operates a Millrace installation. Settings come from the environment, as for the server.')
  .showHelpAfterError();

for (const addTo of [databaseCommands, doctorCommands, auditCommands, backupCommands, clockCommands, pipelineCommands])
  addTo(program);

try {
  await program.parseAsync();
} catch (error) {
  // What the product refuses in its own words needs no stack; a bug or the database's refusal does.
  const isPlain = error instanceof ConfigError || (error instanceof Error && error.constructor === Error);
  console.error(isPlain ? error.message : error);
  process.exitCode = 1;
}
