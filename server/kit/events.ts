import type { Insertable, Kysely } from 'kysely';
import type { DB, Events } from '../../db/types.ts';
import type { Ctx } from './context.ts';
import { atCommit } from './database.ts';
import { newId } from './id.ts';

/** Where an event lies; the time narrows the look-up to one partition. */
export interface EventReference {
  id: string;
  at: Date;
}

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

type NewEvent = Insertable<Events> & { id: string; occurred_at: Date };

/** Rows in one insert; a statement takes at most 65,535 parameters. */
const ROWS_AT_ONCE = 1_000;

/** Events of open transactions that are not written yet. */
const unwritten = new WeakMap<Kysely<DB>, NewEvent[]>();

const insertEvents = (db: Kysely<DB>, rows: readonly NewEvent[]) => [
  db.insertInto('events').values([...rows]),
  db
    .insertInto('event_outbox')
    .values(rows.map(({ tenant_id, id, occurred_at }) => ({ tenant_id, event_id: id, occurred_at }))),
];

/** All events of a transaction become one insert when it commits. */
function hold(db: Kysely<DB>, rows: readonly NewEvent[]): void {
  const waiting = unwritten.get(db);
  if (waiting) {
    waiting.push(...rows);
    return;
  }
  const first = [...rows];
  unwritten.set(db, first);
  atCommit(db, ['events', 'event_outbox'], () => {
    unwritten.delete(db);
    const starts = Array.from({ length: Math.ceil(first.length / ROWS_AT_ONCE) }, (_, index) => index * ROWS_AT_ONCE);
    return starts.flatMap((start) => insertEvents(db, first.slice(start, start + ROWS_AT_ONCE)));
  });
}

/**
 * Writes one append-only event row and its place in the dispatcher's outbox in the caller's transaction. The row feeds the
 * timeline, the audit chain and every subscriber. It is held back until commit, unless somebody looks for it before.
 */
export async function emit(ctx: Ctx, event: EventInput): Promise<string> {
  const [id] = await emitMany(ctx, [event]);
  return id!;
}

/** The same for many events at once. Returns the events' ids in order. */
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
  hold(ctx.db, rows);
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
