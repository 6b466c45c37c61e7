import type { Ctx } from './context.ts';
import { newId } from './id.ts';

/** What happened, as a verb reports it. `visibility: internal` keeps it from the partner's timeline. */
export interface EventInput {
  type: string;
  subject: { kind: string; id: string };
  /** Partner whose record this is; null when it concerns the vendor alone. */
  partnerId: string | null;
  visibility?: 'shared' | 'internal';
  before?: unknown;
  after?: unknown;
  data?: Record<string, unknown>;
}

const json = (value: unknown) => (value === undefined || value === null ? null : JSON.stringify(value));

/**
 * Writes one append-only event row and its dispatch job in the caller's transaction. The row feeds the timeline, the audit
 * chain and every subscriber.
 */
export async function emit(ctx: Ctx, event: EventInput): Promise<string> {
  const [id] = await emitMany(ctx, [event]);
  return id!;
}

/** The same for many events at once: one insert, one dispatch job. Returns the events' ids in order. */
export async function emitMany(ctx: Ctx, events: readonly EventInput[]): Promise<string[]> {
  if (events.length === 0) return [];
  const occurredAt = ctx.clock.now();
  const rows = events.map((event) => ({
    tenant_id: ctx.tenantId,
    id: newId(),
    occurred_at: occurredAt,
    type: event.type,
    subject_kind: event.subject.kind,
    subject_id: event.subject.id,
    partner_id: event.partnerId,
    visibility: event.visibility ?? 'shared',
    actor_kind: ctx.actor.kind,
    actor_id: ctx.actor.id,
    actor_name: ctx.actor.name,
    actor_side: ctx.actor.side,
    before: json(event.before),
    after: json(event.after),
    data: JSON.stringify(event.data ?? {}),
    request_id: ctx.requestId,
  }));
  await ctx.db.insertInto('events').values(rows).execute();
  const references = rows.map((row) => ({ id: row.id, at: occurredAt.toISOString() }));
  await ctx.jobs.dispatch(ctx, references);
  return rows.map((row) => row.id);
}

/** An event as subscribers receive it. */
export interface StoredEvent {
  id: string;
  type: string;
  subjectKind: string;
  subjectId: string;
  partnerId: string | null;
  visibility: 'shared' | 'internal';
  actor: { kind: string; id: string; name: string; side: string };
  before: unknown;
  after: unknown;
  data: Record<string, unknown>;
  occurredAt: Date;
}

/** A listener: which event types wake it and what it does, idempotently, in a transaction of its own. */
export interface Subscriber {
  name: string;
  types: readonly string[] | 'all';
  run(ctx: Ctx, event: StoredEvent): Promise<void>;
}
