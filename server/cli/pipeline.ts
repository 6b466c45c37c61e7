import type { Command } from 'commander';
import { systemClock } from '../kit/clock.ts';
import { openDatabase, withTransaction } from '../kit/database.ts';
import { withOwner } from '../kit/owner-connection.ts';
import { databaseUrls } from '../kit/roles-of-database.ts';
import { rebuildPipeline } from '../modules/deals/index.ts';
import { withInstallation, type Installation } from './installation.ts';

const tenantsOf = (at: Installation): Promise<string[]> =>
  withOwner(at.ownerUrl, async (owner) => {
    await owner.query('SET row_security = off');
    const { rows } = await owner.query<{ tenant_id: string }>('SELECT tenant_id FROM tenants ORDER BY tenant_id');
    return rows.map((row) => row.tenant_id);
  });

async function rebuild(at: Installation): Promise<void> {
  const tenants = await tenantsOf(at);
  const database = openDatabase(databaseUrls(at.config, at.ownerUrl), 2);
  try {
    for (const tenantId of tenants) {
      await withTransaction(database, { tenantId, side: 'vendor', sees: 'all', partnerIds: [] }, (db) =>
        rebuildPipeline({ db, tenantId, clock: systemClock }),
      );
      console.log(`✓ ${tenantId}`);
    }
  } finally {
    await database.close();
  }
}

/** `pipeline rebuild`. */
export function pipelineCommands(program: Command): void {
  const pipeline = program.command('pipeline').description('counts and sums of registrations');
  pipeline
    .command('rebuild')
    .description('count the sums of every vendor anew from the registrations; the server may go on meanwhile')
    .action(() => withInstallation(rebuild));
}
