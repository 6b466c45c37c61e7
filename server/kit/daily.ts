import { dangerouslyAcrossTenants } from './database.ts';
import type { Runtime } from './runtime.ts';

/**
 * Upkeep that adds the named jobs once a day for every tenant. The day is part of each job's key, so that it does not matter
 * how often or in how many workers this runs.
 */
export const onceADay =
  (names: readonly string[]) =>
  (runtime: Runtime): Promise<unknown> => {
    const day = runtime.clock.now().toISOString().slice(0, 10);
    return dangerouslyAcrossTenants(runtime.database, 'daily jobs', async (db) => {
      const tenants = await db.selectFrom('tenants').select('tenant_id').where('status', '=', 'active').execute();
      const jobs = tenants.flatMap(({ tenant_id: tenantId }) =>
        names.map((job) => ({ data: { job, tenantId, payload: {} }, key: day })),
      );
      if (jobs.length > 0) await runtime.jobs.sendMany({ db }, 'normal', jobs);
    });
  };
