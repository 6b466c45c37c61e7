import { createHash } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import type { DB } from '../../db/types.ts';
import type { Ctx } from './context.ts';
import type { EventReference } from './events.ts';

/** Hash before the first event of a tenant. */
const GENESIS = '0'.repeat(64);

type EventRow = Record<string, unknown> & { id: string; type: string; occurred_at: Date };

/** An event as the chain seals it, and whether it is in the chain already. */
export interface SealableEvent {
  id: string;
  type: string;
  occurred_at: Date;
  sealed: boolean;
  row: EventRow;
}

function canonical(value: unknown): string {
  if (value instanceof Date) return JSON.stringify(value.toISOString());
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}

/** SHA-256 of the previous hash and the event's canonical JSON (keys sorted, times in RFC 3339 UTC), in hex. */
export const sealHash = (previous: string, event: EventRow): string =>
  createHash('sha256').update(previous).update('\n').update(canonical(event)).digest('hex');

/**
 * Appends events to the tenant's chain, each once. Only this job locks the chain's head, so that writers of events never
 * wait for each other.
 */
export async function sealEvents(ctx: Ctx, events: readonly SealableEvent[]): Promise<void> {
  const rows = events.filter(({ sealed }) => !sealed).map(({ row }) => row);
  if (rows.length === 0) return;
  let { seq, hash } = await lockHead(ctx);
  const seals = rows.map((row) => {
    hash = sealHash(hash, row);
    seq += 1n;
    return {
      tenant_id: ctx.tenantId,
      seq: seq.toString(),
      event_id: row.id,
      event_at: row.occurred_at,
      hash,
      sealed_at: ctx.clock.now(),
    };
  });
  await ctx.db.insertInto('audit_seals').values(seals).execute();
  await ctx.db
    .updateTable('audit_heads')
    .set({ seq: seq.toString(), hash })
    .where('tenant_id', '=', ctx.tenantId)
    .execute();
}

async function lockHead(ctx: Ctx): Promise<{ seq: bigint; hash: string }> {
  await ctx.db
    .insertInto('audit_heads')
    .values({ tenant_id: ctx.tenantId, seq: '0', hash: GENESIS })
    .onConflict((c) => c.column('tenant_id').doNothing())
    .execute();
  const row = await ctx.db
    .selectFrom('audit_heads')
    .select(['seq', 'hash'])
    .where('tenant_id', '=', ctx.tenantId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return { seq: BigInt(row.seq), hash: row.hash };
}

/** Events by reference, in the order of their ids. */
export async function selectForSeal(ctx: Ctx, references: readonly EventReference[]): Promise<SealableEvent[]> {
  const times = [...new Set(references.map(({ at }) => at.getTime()))].map((at) => new Date(at));
  const rows = await ctx.db
    .selectFrom('events as e')
    .leftJoin('audit_seals as s', (join) =>
      join.onRef('s.tenant_id', '=', 'e.tenant_id').onRef('s.event_id', '=', 'e.id'),
    )
    .selectAll('e')
    .select('s.event_id as sealed_id')
    .where('e.tenant_id', '=', ctx.tenantId)
    .where('e.id', '=', sql<string>`any (${references.map(({ id }) => id)}::uuid[])`)
    .where('e.occurred_at', '=', sql<Date>`any (${times}::timestamptz[])`)
    .orderBy('e.id')
    .execute();
  return rows.map(({ sealed_id, ...row }) => ({
    id: row.id,
    type: row.type,
    occurred_at: row.occurred_at,
    sealed: sealed_id !== null,
    row: row as unknown as EventRow,
  }));
}

/** What a walk along one tenant's chain found; `brokenAt` is the first sequence number that does not fit. */
export interface ChainReport {
  tenantId: string;
  sealed: number;
  head: string;
  brokenAt: number | null;
}

/** Recomputes a tenant's chain from its events, in pages; reads as the database's owner. */
export async function verifyChain(db: Kysely<DB>, tenantId: string): Promise<ChainReport> {
  let previous = GENESIS;
  let seq = 0;
  for (;;) {
    const page = await sql<EventRow & { seal_seq: string; seal_hash: string }>`
      select e.*, s.seq as seal_seq, s.hash as seal_hash from audit_seals s
      left join events e on e.tenant_id = s.tenant_id and e.id = s.event_id and e.occurred_at = s.event_at
      where s.tenant_id = ${tenantId} and s.seq > ${seq} order by s.seq limit 1000`.execute(db);
    if (page.rows.length === 0) return { tenantId, sealed: seq, head: previous, brokenAt: null };
    for (const { seal_seq, seal_hash, ...event } of page.rows) {
      seq += 1;
      const intact = Number(seal_seq) === seq && event.id !== null && sealHash(previous, event) === seal_hash;
      if (!intact) return { tenantId, sealed: seq, head: previous, brokenAt: seq };
      previous = seal_hash;
    }
  }
}
