import { dangerouslyAcrossTenants, withTransaction } from './database.ts';
import type { Runtime } from './runtime.ts';

/**
 * Upkeep that adds the named jobs once a day for every tenant. The day is part of each job's key, so that it does not matter
 * how often or in how many workers this runs.
 */
export const onceADay =
  (names: readonly string[]) =>
  async ({ database, jobs, clock }: Pick<Runtime, 'database' | 'jobs' | 'clock'>): Promise<void> => {
    const key = clock.now().toISOString().slice(0, 10);
    const tenants = await dangerouslyAcrossTenants(database, 'daily jobs', (db) =>
      db.selectFrom('tenants').select('tenant_id').where('status', '=', 'active').execute(),
    );
    for (const { tenant_id: tenantId } of tenants) {
      const rows = names.map((job) => ({ data: { job, tenantId, payload: {} }, key }));
      await withTransaction(database, { tenantId, side: 'vendor', sees: 'all', partnerIds: [] }, (db) =>
        jobs.sendMany({ db }, 'bulk', rows),
      );
    }
  };
