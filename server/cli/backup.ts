import type { Command } from 'commander';
import path from 'node:path';
import { restoreBackup } from '../kit/backup/restore.ts';
import { writeBackup } from '../kit/backup/write.ts';
import type { Manifest } from '../kit/backup/manifest.ts';
import { withInstallation } from './installation.ts';

function report(what: string, folder: string, { tables, files }: Manifest): void {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  console.log(`${what} ${folder}: ${rows} rows of ${tables.length} tables.`);
  if (files === 'bucket') console.log('The bytes of files stay in their bucket; keep copies of it there.');
}

/** `backup`, `restore`. */
export function backupCommands(program: Command): void {
  program
    .command('backup')
    .description('write the database and the files into an empty folder, while the server may go on working')
    .argument('<folder>', 'where to write')
    .action((folder: string) =>
      withInstallation(async ({ config, ownerUrl }) => {
        report('Wrote', folder, await writeBackup(config, ownerUrl, path.resolve(folder)));
        console.log('Keep MILLRACE_SECRET beside it: second factors and sessions cannot be read without it.');
      }),
    );
  program
    .command('restore')
    .description('fill an empty database, of this or a newer version, from a backup')
    .argument('<folder>', 'what "backup" wrote')
    .action((folder: string) =>
      withInstallation(async ({ config, ownerUrl }) => {
        report('Restored', folder, await restoreBackup(config, ownerUrl, path.resolve(folder)));
      }),
    );
}
