import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { closeRuntime, openRuntime } from '../server/kit/boot.ts';
import { loadConfig } from '../server/kit/config.ts';
import type { Ctx } from '../server/kit/context.ts';
import { createEmptyDatabase, inspectServer, onEveryNode } from '../server/kit/database-nodes.ts';
import { withTransaction } from '../server/kit/database.ts';
import { newId } from '../server/kit/id.ts';
import { migrate } from '../server/kit/migrate.ts';
import { withDatabase } from '../server/kit/owner-connection.ts';
import type { Runtime } from '../server/kit/runtime.ts';
import { openThrowAwayServer } from '../server/kit/testing/open-server.ts';
import {
  countWords,
  describeReason,
  findMatches,
  indexSubjects,
  type Subject,
} from '../server/modules/matching/index.ts';
import { createTenant } from '../server/modules/tenancy/index.ts';
import type { Outcome } from './conflict-report.ts';
import type { AccountLine, QueryLine } from './conflict-set.ts';

const BATCH = 1000;

/** A vendor in a fresh database, whose accounts are loaded and asked for as the product does it. */
export interface ConflictWorld {
  load(accounts: Iterable<AccountLine> | AsyncIterable<AccountLine>): Promise<number>;
  check(query: QueryLine, mode: 'name' | 'name+domain'): Promise<Outcome>;
  close(): Promise<void>;
}

const actor: Ctx['actor'] = {
  kind: 'system',
  id: 'bench',
  personId: null,
  name: 'Conflict bench',
  side: 'vendor',
  role: 'owner',
  partnerId: null,
  sees: 'all',
  partnerIds: [],
  scopes: null,
  locale: 'en',
};

function inTenant<T>(runtime: Runtime, tenantId: string, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  const fence = { tenantId, side: 'vendor', sees: 'all', partnerIds: [] } as const;
  const rest = { tenantId, actor, requestId: 'bench', log: runtime.log, ...runtime.services };
  return withTransaction(runtime.database, fence, (db) => work({ db, ...rest }));
}

const code = (country: string) => (/^[a-z]{2}$/iu.test(country.trim()) ? country.trim().toUpperCase() : null);

class Loaded {
  readonly ids = new Map<string, string>();
  #runtime: Runtime;
  #tenantId: string;
  constructor(runtime: Runtime, tenantId: string) {
    this.#runtime = runtime;
    this.#tenantId = tenantId;
  }
  load = async (accounts: Iterable<AccountLine> | AsyncIterable<AccountLine>): Promise<number> => {
    let batch: Subject[] = [];
    const flush = () => inTenant(this.#runtime, this.#tenantId, (ctx) => indexSubjects(ctx, batch));
    for await (const account of accounts) {
      batch.push(this.#subject(account));
      if (batch.length < BATCH) continue;
      await flush();
      batch = [];
    }
    await flush();
    await inTenant(this.#runtime, this.#tenantId, countWords);
    return this.ids.size;
  };
  #subject({ id, name, domain, city, country }: AccountLine): Subject {
    const subjectId = newId();
    this.ids.set(subjectId, id);
    const organisation = { name, domains: domain ? [domain] : [], city: city || null, country: code(country) };
    return { id: subjectId, kind: 'account', organisation };
  }
  check = async (query: QueryLine, mode: 'name' | 'name+domain'): Promise<Outcome> => {
    const domains = mode === 'name' || !query.domain ? [] : [query.domain];
    const prospect = { name: query.name, domains, city: query.city || null, country: code(query.country) };
    const started = performance.now();
    const { matches } = await inTenant(this.#runtime, this.#tenantId, (ctx) => findMatches(ctx, prospect));
    const ms = performance.now() - started;
    const best = matches[0];
    return {
      qid: query.qid,
      expected: query.match_id.split('|').filter(Boolean),
      country: code(query.country) ?? '',
      best: best ? (this.ids.get(best.subjectId) ?? null) : null,
      bestCountry: best?.country ?? null,
      level: best?.level ?? 'none',
      score: Number((best?.score ?? 0).toFixed(4)),
      relation: best?.relation ?? 'none',
      reasons: (best?.reasons ?? []).map((reason) => `${describeReason(reason, 'en')} [${reason.weight.toFixed(1)}]`),
      ms: Number(ms.toFixed(2)),
    };
  };
}

/** Opens a fresh database with one vendor in it, on the embedded server or that of DATABASE_URL. Close it at the end. */
export async function openConflictWorld(): Promise<ConflictWorld> {
  const { ownerUrl, secret, stop } = await openThrowAwayServer();
  const server = await inspectServer(ownerUrl);
  const name = `millrace_bench_${newId().replaceAll('-', '').slice(-12)}`;
  const home = mkdtempSync(path.join(tmpdir(), 'millrace-bench-'));
  await createEmptyDatabase(server, name);
  const url = withDatabase(server.nodes[0]!, name);
  await migrate({ ownerUrl: url, secret, now: new Date() });
  const config = loadConfig({
    ...process.env,
    NODE_ENV: 'test',
    MILLRACE_HOME: home,
    MILLRACE_SECRET: secret,
    LOG_LEVEL: 'error',
  });
  const runtime = await openRuntime(config, url);
  const tenantId = await createTenant(runtime.database, {
    slug: 'bench',
    name: 'Bench',
    currency: 'EUR',
    createdAt: new Date(),
  });
  const { load, check } = new Loaded(runtime, tenantId);
  const close = async () => {
    await closeRuntime(runtime);
    await onEveryNode(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    rmSync(home, { recursive: true, force: true });
    await stop();
  };
  return { load, check, close };
}
