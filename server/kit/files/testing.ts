/** A tenant with two partners and a file store in a folder of its own, for the tests of this folder. */
import { Buffer } from 'node:buffer';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { closeRuntime, openRuntime } from '../boot.ts';
import { MovableClock } from '../clock.ts';
import { loadConfig } from '../config.ts';
import type { Ctx } from '../context.ts';
import { withTransaction } from '../database.ts';
import { newId } from '../id.ts';
import type { Jobs } from '../jobs.ts';
import type { Runtime } from '../runtime.ts';
import { cloneDatabase } from '../testing/database.ts';
import { systemActor } from '../worker.ts';
import type { Upload } from './receive.ts';

const NOW = new Date('2026-06-02T08:00:00Z');
export const tenantId = newId();
export const partners = { ours: newId(), others: newId() };

export type Who = 'vendor' | 'ours' | 'others';

/** A job that a transaction asked for. */
export interface SentJob {
  job: string;
  payload: Record<string, unknown>;
}

export interface FileWorld {
  runtime: Runtime;
  clock: MovableClock;
  /** Jobs that were asked for; none of them runs by itself. */
  sent: SentJob[];
  /** One transaction as somebody. */
  as<T>(who: Who, work: (ctx: Ctx) => Promise<T>, tenant?: string): Promise<T>;
  /** Names in the tenant's folder. */
  storedKeys(): string[];
  close(): Promise<void>;
}

function sightOf(who: Who) {
  if (who === 'vendor') return { side: 'vendor', sees: 'all', partnerIds: [], partnerId: null } as const;
  return { side: 'partner', sees: 'listed', partnerIds: [partners[who]], partnerId: partners[who] } as const;
}

function transactions(runtime: Runtime, clock: MovableClock, sent: SentJob[]): FileWorld['as'] {
  const jobs: Jobs = {
    send: async (_ctx, job, payload) => void sent.push({ job, payload }),
    sendMany: async () => undefined,
  };
  return (who, work, tenant = tenantId) => {
    const sight = sightOf(who);
    const actor = { ...systemActor(who), ...sight, kind: 'person' as const };
    return withTransaction(runtime.database, { tenantId: tenant, ...sight }, (db) =>
      work({ ...runtime.services, clock, jobs, db, tenantId: tenant, actor, requestId: 'test', log: runtime.log }),
    );
  };
}

/** Opens the world; close it in `afterAll`. */
export async function openFileWorld(): Promise<FileWorld> {
  const database = await cloneDatabase();
  const home = mkdtempSync(path.join(tmpdir(), 'millrace-files-'));
  const env = { NODE_ENV: 'test', MILLRACE_HOME: home, MILLRACE_SECRET: database.secret, LOG_LEVEL: 'silent' };
  const clock = new MovableClock(NOW);
  const runtime = await openRuntime(loadConfig(env), database.ownerUrl, { clock });
  const sent: SentJob[] = [];
  const as = transactions(runtime, clock, sent);
  const tenant = { slug: 'files-test', name: 'Files test', calendar: '{}', currency: 'EUR' };
  await as('vendor', (ctx) =>
    ctx.db
      .insertInto('tenants')
      .values({ ...tenant, tenant_id: tenantId, created_at: NOW, updated_at: NOW })
      .execute(),
  );
  return {
    runtime,
    clock,
    sent,
    as,
    storedKeys: () => readdirSync(path.join(home, 'files', tenantId)),
    close: async () => {
      await closeRuntime(runtime);
      await database.drop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** An upload of some bytes; `more` replaces what it says. */
export const upload = (bytes: Uint8Array | string, more: Partial<Upload> = {}): Upload => ({
  stream: Readable.from([Buffer.from(bytes as string)]),
  name: 'note.txt',
  declaredType: 'text/plain',
  partnerId: null,
  visibility: 'internal',
  ...more,
});
