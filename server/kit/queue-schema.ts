import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { PgBoss } from 'pg-boss';

const GRANTS = `
  GRANT USAGE ON SCHEMA pgboss TO millrace_app;
  GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA pgboss TO millrace_app;
  GRANT USAGE ON ALL SEQUENCES IN SCHEMA pgboss TO millrace_app;
  GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA pgboss TO millrace_app;
`;

async function unfinishedIndexBuilds(owner: pg.ClientBase): Promise<number> {
  const { rows } = await owner.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM pgboss.bam WHERE status IN ('pending', 'in_progress')`,
  );
  return rows[0]?.count ?? 0;
}

/**
 * Installs or upgrades the job engine's tables as the owner and lets the application's role use them. An upgrade may
 * queue index builds, which only the owner may do; they are awaited here for at most ten minutes.
 */
export async function ensureQueueSchema(owner: pg.ClientBase, ownerUrl: string): Promise<void> {
  const problems: Error[] = [];
  const boss = new PgBoss({
    connectionString: ownerUrl,
    schema: 'pgboss',
    max: 2,
    supervise: false,
    schedule: false,
    monitorVacuum: false,
    reindex: false,
  });
  boss.on('error', (error) => problems.push(error));
  await boss.start();
  const deadline = Date.now() + 600_000;
  while ((await unfinishedIndexBuilds(owner)) > 0) {
    if (Date.now() > deadline) throw new Error('pg-boss: index builds did not finish', { cause: problems.at(-1) });
    await sleep(500);
  }
  await boss.stop({ graceful: false });
  await owner.query(GRANTS);
}
