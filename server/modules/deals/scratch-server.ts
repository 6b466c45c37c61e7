// TEMPORARY until app.ts mounts the module
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { useRoleTable } from '../../kit/authorize.ts';
import { closeRuntime, openRuntime } from '../../kit/boot.ts';
import { MovableClock } from '../../kit/clock.ts';
import { loadConfig } from '../../kit/config.ts';
import { eraseFiles } from '../../kit/files/jobs.ts';
import { Router } from '../../kit/http.ts';
import { createServer, installNotFound } from '../../kit/server.ts';
import { cloneDatabase } from '../../kit/testing/database.ts';
import { Client, WORLD_PASSWORD, type TestServer } from '../../kit/testing/server.ts';
import { Worker } from '../../kit/worker.ts';
import { administrationJobs, openAdministration } from '../administration/index.ts';
import { partnersRoutes } from '../partners/index.ts';
import { openTenancy, roleHas } from '../tenancy/index.ts';
import { dealFormCatalogue, dealJobs, dealRoutes } from './index.ts';

export async function startTestServer(env: Record<string, string> = {}): Promise<TestServer> {
  const database = await cloneDatabase();
  const home = mkdtempSync(path.join(tmpdir(), 'millrace-test-'));
  const config = loadConfig({ NODE_ENV: 'test', PORT: '0', METRICS_PORT: 'off', MILLRACE_HOME: home, MILLRACE_SECRET: database.secret, MILLRACE_RATE_LIMITS: 'off', LOG_LEVEL: 'error', POOL_SIZE: '6', ...env });
  const clock = new MovableClock(new Date('2026-06-02T08:00:00.000Z'));
  const runtime = await openRuntime(config, database.ownerUrl, { clock, checkAnswers: true });
  const worker = new Worker(runtime, { handlers: [...administrationJobs, eraseFiles, ...dealJobs], subscribers: [] });
  useRoleTable(roleHas);
  const app = await createServer(runtime, '/nonexistent');
  const tenancy = openTenancy(runtime);
  const mounted = [...tenancy.mounted, ...openAdministration({ forms: { deal: () => dealFormCatalogue }, rules: {}, mails: [] } as never), ...[partnersRoutes].flat(), ...dealRoutes];
  new Router(runtime, tenancy.resolveActor).register(app, mounted as never);
  installNotFound(app, mounted as never, '/nonexistent');
  const origin = await app.listen({ port: 0, host: '127.0.0.1' });
  const anyone = new Client(origin, {});
  return {
    origin, runtime, app, clock, anyone,
    as: async (email: string) => {
      const answer = await anyone.post('/auth/sign-in/email', { email, password: WORLD_PASSWORD });
      if (answer.status !== 200) throw new Error(`${email}: ${answer.status} ${JSON.stringify(answer.body)}`);
      return new Client(origin, { cookie: answer.headers.getSetCookie().map((line) => line.split(';', 1)[0]).join('; ') });
    },
    settle: () => worker.settle(),
    close: async () => { await app.close(); await closeRuntime(runtime); await database.drop(); rmSync(home, { recursive: true, force: true }); },
  } as never;
}
