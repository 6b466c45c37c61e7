import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { healthModule, VERSION } from './health.ts';
import { useRoleTable } from './kit/authorize.ts';
import type { Contract } from './kit/contract.ts';
import { healthContract } from './kit/health.ts';
import { Router, type Mounted } from './kit/http.ts';
import { OpenApiBuilder } from './kit/openapi.ts';
import type { Runtime } from './kit/runtime.ts';
import { createServer, installNotFound } from './kit/server.ts';
import type { WorkerPlan } from './kit/worker.ts';
import { roleHas, rolesWith } from './modules/tenancy/abilities.ts';
import { subscribers } from './subscriptions.ts';

/** Where the built web app lies. */
export const WEB_ROOT = path.join(import.meta.dirname, '../dist/web');

/** Every contract of the product, in the order of the document. */
export const contracts: readonly Contract[] = [healthContract];

let document: Record<string, unknown> | undefined;

/** The OpenAPI 3.1 document; made once, it depends on nothing but the code. */
export function openApiDocument(): Record<string, unknown> {
  document ??= new OpenApiBuilder(rolesWith).build(contracts, VERSION);
  return document;
}

function mountAll(runtime: Runtime): Mounted[] {
  return [healthModule(runtime, openApiDocument)];
}

/** What workers run. */
export const workerPlan: WorkerPlan = { handlers: [], subscribers };

/** The HTTP application over an open runtime, ready to listen. */
export async function buildApp(runtime: Runtime): Promise<FastifyInstance> {
  useRoleTable(roleHas);
  const app = await createServer(runtime, WEB_ROOT);
  const mounted = mountAll(runtime);
  new Router(runtime, async () => null).register(app, mounted);
  installNotFound(app, mounted, WEB_ROOT);
  return app;
}
