import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { buildApp, workerPlan } from '../server/app.ts';
import { closeRuntime, openRuntime } from '../server/kit/boot.ts';
import { loadConfig } from '../server/kit/config.ts';
import type { Ctx } from '../server/kit/context.ts';
import { createEmptyDatabase, inspectServer, onEveryNode } from '../server/kit/database-nodes.ts';
import { withTransaction } from '../server/kit/database.ts';
import { newId } from '../server/kit/id.ts';
import { countryCell } from '../server/kit/imports/cells.ts';
import { migrate } from '../server/kit/migrate.ts';
import { withDatabase } from '../server/kit/owner-connection.ts';
import type { Runtime } from '../server/kit/runtime.ts';
import { openThrowAwayServer } from '../server/kit/testing/open-server.ts';
import { systemActor, Worker } from '../server/kit/worker.ts';
import { countWords, describeReason, findMatches } from '../server/modules/matching/index.ts';
import { createApiKey, createTenant } from '../server/modules/tenancy/index.ts';
import { importAccounts, type Loaded } from './conflict-import.ts';
import type { Outcome } from './conflict-report.ts';
import type { AccountLine, QueryLine } from './conflict-set.ts';

export type Mode = 'name' | 'name+domain';

/** A vendor in a fresh database, whose accounts are loaded and asked for as the product does it. */
export interface ConflictWorld {
  load(accounts: Iterable<AccountLine> | AsyncIterable<AccountLine>): Promise<Loaded>;
  check(query: QueryLine, mode: Mode): Promise<Outcome>;
  close(): Promise<void>;
}

type InTenant = <T>(work: (ctx: Ctx) => Promise<T>) => Promise<T>;

const inTenantOf =
  (runtime: Runtime, tenantId: string): InTenant =>
  (work) => {
    const rest = { tenantId, actor: systemActor('bench'), requestId: 'bench', log: runtime.log, ...runtime.services };
    const fence = { tenantId, side: 'vendor', sees: 'all', partnerIds: [] } as const;
    return withTransaction(runtime.database, fence, (db) => work({ db, ...rest }));
  };

function countryCode(typed: string): string | null {
  try {
    return typed.trim() === '' ? null : (countryCell(typed.trim(), { decimalComma: false, dayOrder: 'dmy' }) as string);
  } catch {
    return null;
  }
}

/** The account's id in the file, by its id in the product. */
async function selectExternalIds(inTenant: InTenant): Promise<Map<string, string>> {
  return inTenant(async (ctx) => {
    const { rows } = await sql<{ id: string; external_id: string }>`
      SELECT id, external_id FROM accounts WHERE tenant_id = ${ctx.tenantId}`.execute(ctx.db);
    return new Map(rows.map((row) => [row.id, row.external_id]));
  });
}

const rounded = (value: number, digits: number) => Number(value.toFixed(digits));

async function check(
  inTenant: InTenant,
  ids: ReadonlyMap<string, string>,
  query: QueryLine,
  mode: Mode,
): Promise<Outcome> {
  const country = countryCode(query.country);
  const domains = mode === 'name' || !query.domain ? [] : [query.domain];
  const prospect = { name: query.name, domains, city: query.city || null, country };
  const started = performance.now();
  const { matches } = await inTenant((ctx) => findMatches(ctx, prospect));
  const ms = performance.now() - started;
  const best = matches[0];
  return {
    qid: query.qid,
    expected: query.match_id.split(/\s*\|\s*/u).filter(Boolean),
    country: country ?? '',
    best: best ? (ids.get(best.subjectId) ?? null) : null,
    bestCountry: best?.country ?? null,
    level: best?.level ?? 'none',
    score: rounded(best?.score ?? 0, 4),
    relation: best?.relation ?? 'none',
    reasons: (best?.reasons ?? []).map((reason) => `${describeReason(reason, 'en')} [${reason.weight.toFixed(1)}]`),
    ms: rounded(ms, 2),
  };
}

/** A fresh migrated database on the embedded server or that of DATABASE_URL. */
async function openFreshDatabase() {
  const { ownerUrl, secret, stop } = await openThrowAwayServer();
  const server = await inspectServer(ownerUrl);
  const name = `millrace_bench_${newId().replaceAll('-', '').slice(-12)}`;
  await createEmptyDatabase(server, name);
  const url = withDatabase(server.nodes[0]!, name);
  await migrate({ ownerUrl: url, secret, now: new Date() });
  const drop = async () => {
    await onEveryNode(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await stop();
  };
  return { url, secret, drop };
}

/** Opens a server of its own with one vendor. Close it at the end. */
export async function openConflictWorld(): Promise<ConflictWorld> {
  const database = await openFreshDatabase();
  const home = mkdtempSync(path.join(tmpdir(), 'millrace-bench-'));
  const settings = { NODE_ENV: 'test', LOG_LEVEL: 'error', MILLRACE_RATE_LIMITS: 'off', METRICS_PORT: 'off' };
  const runtime = await openRuntime(
    loadConfig({ ...settings, MILLRACE_HOME: home, MILLRACE_SECRET: database.secret }),
    database.url,
  );
  const vendor = { slug: 'bench', name: 'Bench', currency: 'EUR', createdAt: new Date() };
  const inTenant = inTenantOf(runtime, await createTenant(runtime.database, vendor));
  const app = await buildApp(runtime);
  const origin = await app.listen({ port: 0, host: '127.0.0.1' });
  let ids: ReadonlyMap<string, string> = new Map();
  return {
    load: async (accounts) => {
      const request = { name: 'Bench', role: 'owner', partnerId: null, scopes: null, expiresAt: null } as const;
      const { secret: key } = await inTenant((ctx) => createApiKey(ctx, request));
      const loaded = await importAccounts({ origin, key, worker: new Worker(runtime, workerPlan) }, accounts, home);
      await inTenant(countWords);
      ids = await selectExternalIds(inTenant);
      return loaded;
    },
    check: (query, mode) => check(inTenant, ids, query, mode),
    close: async () => {
      await app.close();
      await closeRuntime(runtime);
      await database.drop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
