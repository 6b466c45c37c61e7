import type { Ctx } from './context.ts';
import type { Clock } from './clock.ts';
import { atCommit, dangerouslyAcrossTenants, withTransaction, type Database } from './database.ts';
import { newId } from './id.ts';
import type { Jobs } from './jobs.ts';

/** A durable timer: at `dueAt` the job named `kind` runs with `payload`. Waiting costs one row. */
export interface TimerInput {
  kind: string;
  subject: { kind: string; id: string };
  dueAt: Date;
  payload?: Record<string, unknown>;
}

/** Sets timers in the caller's transaction, when it commits. */
export async function setTimers(ctx: Ctx, timers: readonly TimerInput[]): Promise<void> {
  if (timers.length === 0) return;
  const rows = timers.map((timer) => ({
    tenant_id: ctx.tenantId,
    id: newId(),
    kind: timer.kind,
    subject_kind: timer.subject.kind,
    subject_id: timer.subject.id,
    due_at: timer.dueAt,
    payload: JSON.stringify(timer.payload ?? {}),
  }));
  atCommit(ctx.db, ['timers'], () => [ctx.db.insertInto('timers').values(rows)]);
}

/** Cancels the pending timers of a record; all kinds when none are named. */
export async function cancelTimers(ctx: Ctx, subjectId: string, kinds?: readonly string[]): Promise<void> {
  let query = ctx.db
    .updateTable('timers')
    .set({ state: 'cancelled' })
    .where('tenant_id', '=', ctx.tenantId)
    .where('subject_id', '=', subjectId)
    .where('state', '=', 'pending');
  if (kinds) query = query.where('kind', 'in', [...kinds]);
  atCommit(ctx.db, ['timers'], () => [query]);
}

interface DueTimer {
  tenant_id: string;
  id: string;
}

/** Most timers that one sweep takes. */
export const SWEEP_SIZE = 500;

/**
 * Turns due timers of all tenants into jobs; several workers may sweep at once, since only the one that changes a timer's
 * state adds its job. Looking is one query over all tenants, firing one transaction per tenant (a sharded database locks
 * rows of one tenant at a time). Returns how many were due.
 */
export async function sweepTimers(database: Database, jobs: Jobs, clock: Clock): Promise<number> {
  const now = clock.now();
  const due = await dangerouslyAcrossTenants(database, 'timer sweep', (db) =>
    db
      .selectFrom('timers')
      .select(['tenant_id', 'id'])
      .where('state', '=', 'pending')
      .where('due_at', '<=', now)
      .orderBy('due_at')
      .limit(SWEEP_SIZE)
      .execute(),
  );
  const byTenant = Map.groupBy(due, (timer) => timer.tenant_id);
  for (const [tenantId, timers] of byTenant) await fireTimers(database, jobs, now, tenantId, timers);
  return due.length;
}

function fireTimers(
  database: Database,
  jobs: Jobs,
  now: Date,
  tenantId: string,
  due: readonly DueTimer[],
): Promise<void> {
  return withTransaction(database, { tenantId, side: 'vendor', sees: 'all', partnerIds: [] }, async (db) => {
    const fired = await db
      .updateTable('timers')
      .set({ state: 'fired', fired_at: now })
      .where('tenant_id', '=', tenantId)
      .where(
        'id',
        'in',
        due.map((timer) => timer.id),
      )
      .where('state', '=', 'pending')
      .returning(['id', 'kind', 'subject_id', 'payload'])
      .execute();
    const rows = fired.map((timer) => ({
      data: {
        job: timer.kind,
        tenantId,
        payload: { ...(timer.payload as object), subjectId: timer.subject_id, timerId: timer.id },
      },
      key: timer.id,
    }));
    if (rows.length > 0) await jobs.sendMany({ db }, 'normal', rows);
  });
}
