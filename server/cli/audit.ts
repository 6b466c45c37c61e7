import type { Command } from 'commander';
import { verifyChain, type ChainReport } from '../kit/audit.ts';
import { kyselyOn } from '../kit/database.ts';
import { withOwner } from '../kit/owner-connection.ts';
import { withInstallation, type Installation } from './installation.ts';

function print(reports: readonly ChainReport[], json: boolean): void {
  if (json) return console.log(JSON.stringify(reports, null, 2));
  for (const { tenantId, sealed, head, brokenAt } of reports) {
    const verdict = brokenAt === null ? `✓ ${tenantId}  ${sealed} events` : `✗ ${tenantId}  broken at ${brokenAt}`;
    console.log(`${verdict}  head ${head}`);
  }
}

async function verify(at: Installation, json: boolean): Promise<void> {
  const reports = await withOwner(at.ownerUrl, async (owner) => {
    // Without this, an owner who is no superuser would see no rows and call an empty chain sound.
    await owner.query('SET row_security = off');
    const { rows } = await owner.query<{ tenant_id: string }>('SELECT tenant_id FROM tenants ORDER BY tenant_id');
    const db = kyselyOn(owner);
    const found: ChainReport[] = [];
    for (const { tenant_id } of rows) found.push(await verifyChain(db, tenant_id));
    return found;
  });
  print(reports, json);
  if (reports.some((report) => report.brokenAt !== null)) process.exitCode = 1;
}

/** `audit verify`. */
export function auditCommands(program: Command): void {
  const audit = program.command('audit').description('the tamper-evident log');
  audit
    .command('verify')
    .description('recompute the hash chain of every vendor; fails when one is broken')
    .option('--json', 'answer as JSON', false)
    .action(({ json }: { json: boolean }) => withInstallation((at) => verify(at, json)));
}
