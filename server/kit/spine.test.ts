import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Kysely, PostgresDialect, sql } from 'kysely';
import type { DB } from '../../db/types.ts';
import { named } from '../../db/seeds/named.ts';
import { verifyChain } from './audit.ts';
import { closeRuntime, openRuntime } from './boot.ts';
import { MovableClock } from './clock.ts';
import { loadConfig } from './config.ts';
import type { Ctx } from './context.ts';
import { withTransaction } from './database.ts';
import { emit, type StoredEvent } from './events.ts';
import { newId } from './id.ts';
import type { Runtime } from './runtime.ts';
import { cloneDatabase, type TestDatabase } from './testing/database.ts';
import { cancelTimers, setTimers } from './timers.ts';
import { systemActor, Worker } from './worker.ts';

const tenantId = named('aldertech');
const clock = new MovableClock(new Date('2026-06-02T08:00:00Z'));
const heard: StoredEvent[] = [];
const ran: string[] = [];
let failures = 0;

let database: TestDatabase;
let runtime: Runtime;
let worker: Worker;

beforeAll(async () => {
  database = await cloneDatabase();
  const config = loadConfig({
    NODE_ENV: 'test',
    MILLRACE_SECRET: database.secret,
    LOG_LEVEL: 'silent',
    MILLRACE_HOME: '.millrace-test/spine',
  });
  runtime = await openRuntime(config, database.ownerUrl, { clock });
  worker = new Worker(runtime, {
    handlers: [
      { name: 'note', run: async (_ctx, payload) => void ran.push(String(payload['text'])) },
      {
        name: 'fails-once',
        run: async () => {
          failures += 1;
          if (failures === 1) throw new Error('not yet');
        },
      },
    ],
    subscribers: [{ name: 'listener', types: ['thing.happened'], run: async (_ctx, event) => void heard.push(event) }],
  });
});

afterAll(async () => {
  await closeRuntime(runtime);
  await database.drop();
});

const inTenant = <T>(work: (ctx: Ctx) => Promise<T>) =>
  withTransaction(runtime.database, { tenantId, side: 'vendor', sees: 'all', partnerIds: [] }, (db) =>
    work({ ...runtime.services, db, tenantId, actor: systemActor('test'), requestId: newId(), log: runtime.log }),
  );

const happened = (ctx: Ctx, note: string) =>
  emit(ctx, { type: 'thing.happened', subject: { kind: 'thing', id: newId() }, partnerId: null, data: { note } });

describe('events', () => {
  it('reach their subscribers once, after the commit', async () => {
    const id = await inTenant((ctx) => happened(ctx, 'kept'));
    expect(heard).toEqual([]);
    await worker.settle();
    await worker.settle();
    expect(heard.map((event) => event.id)).toEqual([id]);
    expect(heard[0]!.data).toEqual({ note: 'kept' });
  });

  it('of a rolled back transaction never happened', async () => {
    heard.length = 0;
    const failing = inTenant(async (ctx) => {
      await happened(ctx, 'lost');
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await worker.settle();
    expect(heard).toEqual([]);
  });

  it('cannot be changed or deleted by the application', async () => {
    await expect(inTenant((ctx) => sql`update events set type = 'other'`.execute(ctx.db))).rejects.toThrow(
      /permission denied/,
    );
    await expect(inTenant((ctx) => sql`delete from events`.execute(ctx.db))).rejects.toThrow(/permission denied/);
  });

  it('are sealed into a chain that shows when one was tampered with', async () => {
    for (const note of ['a', 'b', 'c']) await inTenant((ctx) => happened(ctx, note));
    await worker.settle();
    const pool = new pg.Pool({ connectionString: database.ownerUrl });
    const owner = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
    const intact = await verifyChain(owner, tenantId);
    expect(intact).toMatchObject({ sealed: 4, brokenAt: null });
    await sql`update events set actor_name = 'Mallory' where data->>'note' = 'b'`.execute(owner);
    expect(await verifyChain(owner, tenantId)).toMatchObject({ brokenAt: 3 });
    await owner.destroy();
  });
});

describe('jobs', () => {
  it('with the same key are added once', async () => {
    await inTenant(async (ctx) => {
      await ctx.jobs.send(ctx, 'note', { text: 'once' }, { key: 'k' });
      await ctx.jobs.send(ctx, 'note', { text: 'once' }, { key: 'k' });
    });
    await inTenant((ctx) => ctx.jobs.send(ctx, 'note', { text: 'once' }, { key: 'k' }));
    await worker.settle();
    expect(ran).toEqual(['once']);
  });

  it('that fail are tried again later', async () => {
    await inTenant((ctx) => ctx.jobs.send(ctx, 'fails-once', {}));
    await worker.settle();
    expect(failures).toBe(1);
    await expect.poll(async () => worker.settle().then(() => failures), { timeout: 10_000, interval: 300 }).toBe(2);
  });
});

describe('timers', () => {
  const soon = () => new Date(clock.now().getTime() + 3 * 86_400_000);

  it('fire when the clock passes them, and only once', async () => {
    ran.length = 0;
    const id = newId();
    await inTenant((ctx) =>
      setTimers(ctx, [{ kind: 'note', subject: { kind: 'thing', id }, dueAt: soon(), payload: { text: 'ding' } }]),
    );
    await worker.settle();
    expect(ran).toEqual([]);
    clock.move(4 * 86_400_000);
    await worker.settle();
    await worker.settle();
    expect(ran).toEqual(['ding']);
  });

  it('that are cancelled stay silent', async () => {
    ran.length = 0;
    const id = newId();
    await inTenant((ctx) =>
      setTimers(ctx, [{ kind: 'note', subject: { kind: 'thing', id }, dueAt: soon(), payload: { text: 'no' } }]),
    );
    await inTenant((ctx) => cancelTimers(ctx, id));
    clock.move(4 * 86_400_000);
    await worker.settle();
    expect(ran).toEqual([]);
  });
});

describe('a transaction', () => {
  it('cannot be begun or committed by the code inside it', async () => {
    await expect(inTenant((ctx) => ctx.db.transaction().execute(async () => undefined))).rejects.toThrow(
      /neither begins nor commits/,
    );
  });
});
