import { parseArgs } from 'node:util';
import type { FastifyInstance } from 'fastify';
import { buildApp, workerPlan } from './app.ts';
import { closeRuntime, openRuntime } from './kit/boot.ts';
import { ConfigError, loadConfig } from './kit/config.ts';
import { openDatabaseServer } from './kit/database-server.ts';
import { serveMetrics } from './kit/metrics.ts';
import { migrate } from './kit/migrate.ts';
import type { Runtime } from './kit/runtime.ts';
import { drain } from './kit/server.ts';
import { Worker } from './kit/worker.ts';
import { listenForMail } from './modules/intake/index.ts';
import { announce, firstSeed } from './start.ts';
import { buildWebIfStale } from '../bin/build-web.ts';

const SERVICES = ['web', 'worker'] as const;
type Service = (typeof SERVICES)[number];

function servicesOf(argument: string): Service[] {
  const names = argument.split(',').map((name) => name.trim());
  const unknown = names.find((name) => !(SERVICES as readonly string[]).includes(name));
  if (unknown !== undefined) throw new ConfigError(`--services: unknown service ${unknown}. Remedy: use web,worker.`);
  return names as Service[];
}

async function startServices(runtime: Runtime, services: readonly Service[]) {
  const app = services.includes('web') ? await buildApp(runtime) : undefined;
  const worker = services.includes('worker') ? new Worker(runtime, workerPlan) : undefined;
  await worker?.start();
  if (app) await app.listen({ port: runtime.config.port, host: runtime.config.host });
  const { metricsPort } = runtime.config;
  const metrics = metricsPort === undefined ? undefined : await serveMetrics(metricsPort, runtime.config.host);
  const mail = services.includes('web') ? await listenForMail(runtime) : undefined;
  return { app, worker, metrics, mail };
}

/** Ends in order: no new requests, requests under way finish, jobs finish, connections close, database last. */
function onSignal(stop: () => Promise<void>): void {
  let stopping = false;
  const handle = () => {
    if (stopping) return;
    stopping = true;
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', handle);
  process.on('SIGINT', handle);
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { services: { type: 'string', default: 'web,worker' } } });
  const services = servicesOf(values.services);
  const config = loadConfig();
  const server = await openDatabaseServer(config);
  await migrate({ ownerUrl: server.ownerUrl, secret: config.secret });
  const logins = await firstSeed(config, server.ownerUrl);
  if (services.includes('web')) await buildWebIfStale();
  const runtime = await openRuntime(config, server.ownerUrl, { supervise: services.includes('worker') });
  const started: {
    app: FastifyInstance | undefined;
    worker: Worker | undefined;
    metrics: { close(): void } | undefined;
    mail: { close(): Promise<void> } | undefined;
  } = await startServices(runtime, services);
  onSignal(async () => {
    await started.mail?.close();
    if (started.app) await drain(started.app);
    await started.worker?.stop();
    started.metrics?.close();
    await closeRuntime(runtime);
    await server.stop();
  });
  announce(config, logins);
}

main().catch((error: unknown) => {
  console.error(error instanceof ConfigError ? error.message : error);
  process.exit(1);
});
