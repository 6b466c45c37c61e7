import { createRequire } from 'node:module';
import { unavailable } from './kit/errors.ts';
import { healthContract } from './kit/health.ts';
import { mountPublic, type Mounted } from './kit/http.ts';
import { migrationNames, pendingMigrations } from './kit/migrate.ts';
import type { Runtime } from './kit/runtime.ts';

export const VERSION = (createRequire(import.meta.url)('../package.json') as { version: string }).version;

async function readiness(runtime: Runtime) {
  try {
    const pending = await pendingMigrations(runtime.database.app);
    if (pending.length > 0) throw new Error(`migrations are missing: ${pending.join(', ')}`);
    await runtime.database.app.query('select 1 from pgboss.queue limit 1');
    return { status: 'ready' as const, checks: { database: true, migrations: true, queue: true } };
  } catch (error) {
    runtime.log.warn({ err: error }, 'not ready');
    throw unavailable();
  }
}

/** Probes and versions. `document` answers the OpenAPI document. */
export function healthModule(runtime: Runtime, document: () => Record<string, unknown>): Mounted {
  return mountPublic(healthContract, {
    healthz: async () => ({ status: 'ok' as const }),
    readyz: () => readiness(runtime),
    version: async () => ({ version: VERSION, schema: migrationNames().at(-1) ?? 'none', api: 'v1' }),
    openapi: async () => document(),
  });
}
