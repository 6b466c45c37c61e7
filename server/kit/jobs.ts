import { CompiledQuery, type Kysely } from 'kysely';
import { PgBoss, type Db } from 'pg-boss';
import { v5 } from 'uuid';
import type { DB } from '../../db/types.ts';
import type { Ctx } from './context.ts';

/** Queues are classes of service, not job names: few pollers, and a bulk import never stands before a reminder. */
export type Queue = 'normal' | 'bulk';

/** What a job row carries. */
export interface JobData {
  job: string;
  tenantId: string;
  payload: Record<string, unknown>;
}

/** Options of one job. A job with a `key` is added once, however often it is asked for. */
export interface JobOptions {
  queue?: Queue;
  key?: string;
  startAfter?: Date;
}

/** Adds jobs inside the caller's transaction: they exist exactly when the transaction commits. */
export interface Jobs {
  send(
    ctx: Pick<Ctx, 'db' | 'tenantId'>,
    job: string,
    payload: Record<string, unknown>,
    options?: JobOptions,
  ): Promise<void>;
  sendMany(
    ctx: Pick<Ctx, 'db'>,
    queue: Queue,
    jobs: readonly { data: JobData; key?: string; startAfter?: Date }[],
  ): Promise<void>;
}

/** Does the work of one kind of job, in a transaction of its own, with the system as actor. May run more than once. */
export interface JobHandler {
  name: string;
  run(ctx: Ctx, payload: Record<string, unknown>): Promise<void>;
}

const KEY_NAMESPACE = '6f1d3a64-3c39-5c0b-9b4e-8f0f5a1c2d77';

/** pg-boss's view of an open transaction. */
export const bossDatabase = (db: Kysely<DB>): Db => ({
  executeSql: async (text: string, values: unknown[] = []) => {
    const result = await db.executeQuery(CompiledQuery.raw(text, values));
    return { rows: result.rows as unknown[] };
  },
});

/** Retry policy of every queue: 1, 2, 4 … seconds up to ten minutes, twelve times, then a dead letter. */
export const queueOptions = {
  retryLimit: 12,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: 600,
  expireInSeconds: 900,
  heartbeatSeconds: 30,
  deleteAfterSeconds: 60 * 60 * 24 * 14,
};

/** Jobs over pg-boss. */
export class BossJobs implements Jobs {
  readonly boss: PgBoss;
  constructor(boss: PgBoss) {
    this.boss = boss;
  }
  async send(
    ctx: Pick<Ctx, 'db' | 'tenantId'>,
    job: string,
    payload: Record<string, unknown>,
    options: JobOptions = {},
  ): Promise<void> {
    const { queue = 'normal', ...rest } = options;
    await this.sendMany(ctx, queue, [{ data: { job, tenantId: ctx.tenantId, payload }, ...rest }]);
  }
  async sendMany(
    ctx: Pick<Ctx, 'db'>,
    queue: Queue,
    jobs: readonly { data: JobData; key?: string; startAfter?: Date }[],
  ): Promise<void> {
    const rows = jobs.map(({ data, key, startAfter }) => ({
      data,
      group: { id: data.tenantId },
      ...(key === undefined ? {} : { id: v5(`${data.tenantId}:${data.job}:${key}`, KEY_NAMESPACE) }),
      ...(startAfter === undefined ? {} : { startAfter }),
    }));
    await this.boss.insert(queue, rows, { db: bossDatabase(ctx.db) });
  }
}

/** Opens the job engine for adding jobs; `supervise` adds upkeep (expiry, retries) and belongs to worker processes. */
export async function openJobs(connectionString: string, supervise: boolean): Promise<BossJobs> {
  const boss = new PgBoss({
    connectionString,
    schema: 'pgboss',
    max: 4,
    migrate: false,
    createSchema: false,
    supervise,
    schedule: false,
    superviseIntervalSeconds: 10,
    monitorVacuum: false,
    reindex: false,
  });
  boss.on('error', () => undefined);
  await boss.start();
  for (const queue of ['normal', 'bulk'] as const) await boss.createQueue(queue, queueOptions);
  return new BossJobs(boss);
}
