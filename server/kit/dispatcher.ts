/** Takes events from the outbox: into the audit chain, and to every subscriber as a job. */
import { sql } from 'kysely';
import { sealEvents, selectForSeal } from './audit.ts';
import type { Ctx } from './context.ts';
import { dangerouslyAcrossTenants, type Database } from './database.ts';
import type { EventReference, Subscriber } from './events.ts';

/** Most events of a tenant that one transaction takes. */
const BATCH = 500;

/** Vendors for whom events wait. */
export function selectWaitingTenants(database: Database): Promise<string[]> {
  return dangerouslyAcrossTenants(database, 'event dispatch', async (db) => {
    const rows = await db.selectFrom('event_outbox').select('tenant_id').distinct().execute();
    return rows.map((row) => row.tenant_id);
  });
}

/** Takes events out of the outbox, the oldest first; another worker's are passed over. */
async function takeEvents(ctx: Ctx): Promise<EventReference[]> {
  const { rows } = await sql<{ id: string; at: Date }>`
    delete from event_outbox where tenant_id = ${ctx.tenantId} and event_id in (
      select event_id from event_outbox where tenant_id = ${ctx.tenantId}
      order by event_id limit ${BATCH} for update skip locked)
    returning event_id as id, occurred_at as at`.execute(ctx.db);
  return rows;
}

/**
 * Seals a tenant's waiting events and adds one job per subscriber, keyed by event, in the caller's transaction. Returns
 * how many events there were.
 */
export async function dispatchEvents(ctx: Ctx, subscribers: readonly Subscriber[]): Promise<number> {
  const taken = await takeEvents(ctx);
  if (taken.length === 0) return 0;
  const events = await selectForSeal(ctx, taken);
  await sealEvents(ctx, events);
  const jobs = events.flatMap((event) =>
    subscribers
      .filter(({ types }) => types === 'all' || types.includes(event.type))
      .map((subscriber) => ({
        data: {
          job: `subscriber:${subscriber.name}`,
          tenantId: ctx.tenantId,
          payload: { event: event.id, at: event.occurred_at.toISOString() },
        },
        key: event.id,
      })),
  );
  if (jobs.length > 0) await ctx.jobs.sendMany(ctx, 'normal', jobs);
  return taken.length;
}
