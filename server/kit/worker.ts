import type { Job } from 'pg-boss';
import type { Actor, Ctx, Log } from './context.ts';
import { withTransaction } from './database.ts';
import { dispatchEvents, selectWaitingTenants } from './dispatcher.ts';
import type { StoredEvent, Subscriber } from './events.ts';
import { newId } from './id.ts';
import type { BossJobs, JobData, JobHandler, Queue } from './jobs.ts';
import type { Runtime } from './runtime.ts';
import { SWEEP_SIZE, sweepTimers } from './timers.ts';

/** Time between two looks at the outbox when nobody wakes the worker before. */
const DISPATCH_MILLISECONDS = 500;
/** Vendors whose events are handed on side by side. */
const DISPATCH_LANES = 4;

function inGroups<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

type Outcome = { id: string; status: 'completed' | 'failed'; output?: object };

/** Everything a worker does, by name. */
export interface WorkerPlan {
  handlers: readonly JobHandler[];
  subscribers: readonly Subscriber[];
  /** Hourly cleaning up across tenants. */
  upkeep?: readonly ((runtime: Runtime) => Promise<unknown>)[];
}

/** The system as actor of a job; named after it, so that the audit log tells which automation acted. */
export const systemActor = (name: string): Actor => ({
  kind: 'system',
  id: name,
  personId: null,
  name,
  side: 'vendor',
  role: 'system',
  partnerId: null,
  sees: 'all',
  partnerIds: [],
  scopes: null,
  locale: 'en',
});

/** Runs queues' jobs: each in its own transaction behind the fence of its tenant. */
export class Worker {
  #runtime: Runtime;
  #jobs: BossJobs;
  #plan: WorkerPlan;
  #handlers: Map<string, JobHandler>;
  #sweep: NodeJS.Timeout | undefined;
  #cleanedAt = 0;
  #sweeping: Promise<unknown> = Promise.resolve();
  #dispatcher: NodeJS.Timeout | undefined;
  #dispatching: Promise<unknown> = Promise.resolve();
  #dispatchesWanted = 0;
  #stopping = false;
  constructor(runtime: Runtime, plan: WorkerPlan) {
    this.#runtime = runtime;
    this.#jobs = runtime.jobs;
    this.#plan = plan;
    this.#handlers = new Map(plan.handlers.map((handler) => [handler.name, handler]));
  }

  /** Starts polling the queues and sweeping timers. */
  async start(): Promise<void> {
    const options = { perJobResults: true, pollingIntervalSeconds: 0.5, burstWhenBatchFull: true } as const;
    const { boss } = this.#jobs;
    await boss.work<JobData>('normal', { ...options, batchSize: 20, groupConcurrency: 10 }, (jobs) =>
      this.#runAll(jobs),
    );
    await boss.work<JobData>('bulk', { ...options, batchSize: 1, groupConcurrency: 1 }, (jobs) => this.#runAll(jobs));
    this.#sweep = setInterval(() => {
      this.#sweeping = this.#sweeping.then(() => this.#sweepOnce());
    }, 1_000);
    this.#dispatcher = setInterval(() => this.wake(), DISPATCH_MILLISECONDS);
  }

  /** Looks for waiting events now; while a look is under way, another one follows it. */
  wake(): void {
    if (this.#dispatchesWanted >= 2) return;
    this.#dispatchesWanted += 1;
    this.#dispatching = this.#dispatching.then(async () => {
      await this.#dispatchUntilEmpty();
      this.#dispatchesWanted -= 1;
    });
  }

  async stop(): Promise<void> {
    clearInterval(this.#sweep);
    clearInterval(this.#dispatcher);
    this.#stopping = true;
    await Promise.all([this.#sweeping, this.#dispatching]);
  }

  /** Runs everything that is due now, until nothing is left; for tests and the command line. */
  async settle(): Promise<void> {
    for (let round = 0; round < 1_000; round += 1) {
      const swept = await sweepTimers(this.#runtime.database, this.#jobs, this.#runtime.clock);
      const dispatched = await this.#dispatchOnce();
      const ran = (await this.#drain('normal')) + (await this.#drain('bulk'));
      if (swept + dispatched + ran === 0) return;
    }
    throw new Error('jobs keep making jobs: no end after 1,000 rounds');
  }

  async #drain(queue: Queue): Promise<number> {
    const { boss } = this.#jobs;
    const jobs = await boss.fetch<JobData>(queue, { batchSize: 100 });
    const outcomes = await this.#runAll(jobs);
    for (const outcome of outcomes) {
      if (outcome.status === 'completed') await boss.complete(queue, outcome.id);
      else await boss.fail(queue, outcome.id, outcome.output);
    }
    return jobs.length;
  }

  async #upkeep(): Promise<void> {
    const now = this.#runtime.clock.now();
    if (now.getTime() - this.#cleanedAt < 3_600_000) return;
    this.#cleanedAt = now.getTime();
    for (const clean of this.#plan.upkeep ?? []) await clean(this.#runtime);
  }

  async #sweepOnce(): Promise<void> {
    try {
      await this.#upkeep();
      while ((await sweepTimers(this.#runtime.database, this.#jobs, this.#runtime.clock)) === SWEEP_SIZE);
    } catch (error) {
      this.#runtime.log.warn({ err: error }, 'timer sweep failed; it runs again in a second');
    }
  }

  async #dispatchUntilEmpty(): Promise<void> {
    try {
      while (!this.#stopping && (await this.#dispatchOnce()) > 0);
    } catch (error) {
      this.#runtime.log.warn({ err: error }, 'waiting events could not be looked for; it is tried again in a moment');
    }
  }

  /** Takes one batch of every vendor that has events waiting. Returns how many events were handed on. */
  async #dispatchOnce(): Promise<number> {
    const tenants = await selectWaitingTenants(this.#runtime.database);
    let handedOn = 0;
    for (const group of inGroups(tenants, DISPATCH_LANES)) {
      const batches = group.map((tenantId) =>
        this.#attempt('dispatch', tenantId, async (ctx) => {
          handedOn += await dispatchEvents(ctx, this.#plan.subscribers);
        }),
      );
      await Promise.all(batches);
    }
    return handedOn;
  }

  async #runAll(jobs: readonly Job<JobData>[]): Promise<Outcome[]> {
    return Promise.all(
      jobs.map(async (job) => {
        const { job: name, tenantId, payload } = job.data;
        const error = await this.#attempt(name, tenantId, (ctx) => this.#run(ctx, name, payload));
        return outcomeOf(job.id, error);
      }),
    );
  }

  async #run(ctx: Ctx, name: string, payload: Record<string, unknown>): Promise<void> {
    if (name.startsWith('subscriber:')) {
      const subscriber = this.#plan.subscribers.find((one) => `subscriber:${one.name}` === name);
      if (!subscriber) throw new Error(`no subscriber of this name: ${name}`);
      await subscriber.run(ctx, await selectEvent(ctx, String(payload['event']), String(payload['at'])));
      return;
    }
    const handler = this.#handlers.get(name);
    if (!handler) throw new Error(`no handler for job ${name}`);
    await handler.run(ctx, payload);
  }

  async #attempt(name: string, tenantId: string, work: (ctx: Ctx) => Promise<void>): Promise<unknown> {
    const requestId = `job-${newId()}`;
    const log: Log = this.#runtime.log.child({ job: name, tenantId, requestId });
    try {
      await withTransaction(this.#runtime.database, { tenantId, side: 'vendor', sees: 'all', partnerIds: [] }, (db) =>
        work({ ...this.#runtime.services, db, tenantId, actor: systemActor(name), requestId, log }),
      );
      return undefined;
    } catch (error) {
      log.warn({ err: error }, 'job failed; it will be tried again');
      return error;
    }
  }
}

const outcomeOf = (id: string, error: unknown): Outcome =>
  error === undefined
    ? { id, status: 'completed' }
    : { id, status: 'failed', output: { message: error instanceof Error ? error.message : String(error) } };

async function selectEvent(ctx: Ctx, id: string, at: string): Promise<StoredEvent> {
  const row = await ctx.db
    .selectFrom('events')
    .selectAll()
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
    .where('occurred_at', '=', new Date(at))
    .executeTakeFirstOrThrow();
  return {
    id: row.id,
    type: row.type,
    subjectKind: row.subject_kind,
    subjectId: row.subject_id,
    partnerId: row.partner_id,
    visibility: row.visibility as StoredEvent['visibility'],
    actor: { kind: row.actor_kind, id: row.actor_id, name: row.actor_name, side: row.actor_side },
    before: row.before,
    after: row.after,
    data: row.data as Record<string, unknown>,
    occurredAt: row.occurred_at,
  };
}
