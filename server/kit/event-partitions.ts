import type pg from 'pg';

/** How many months of partitions stand before and after the present one. */
export interface PartitionSpan {
  past: number;
  ahead: number;
}

export const USUAL_SPAN: PartitionSpan = { past: 26, ahead: 26 };

const monthStart = (now: Date, offset: number): Date =>
  new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + offset, 1));

const day = (date: Date): string => date.toISOString().slice(0, 10);

/** Name and borders (UTC days, end excluded) of the monthly partitions around `now`. */
export function monthlyPartitions(now: Date, span: PartitionSpan): { name: string; from: string; to: string }[] {
  return Array.from({ length: span.past + span.ahead + 1 }, (_, index) => {
    const from = monthStart(now, index - span.past);
    const name = `events_${day(from).slice(0, 7).replace('-', '_')}`;
    return { name, from: day(from), to: day(monthStart(now, index - span.past + 1)) };
  });
}

async function existingPartitions(owner: pg.ClientBase): Promise<Set<string> | undefined> {
  const { rows: parent } = await owner.query(`SELECT 1 FROM pg_class WHERE oid = to_regclass('public.events')`);
  if (parent.length === 0) return undefined;
  const { rows } = await owner.query<{ name: string }>(
    `SELECT c.relname AS name FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
     WHERE i.inhparent = 'public.events'::regclass`,
  );
  return new Set(rows.map((row) => row.name));
}

/**
 * Creates the missing monthly partitions of `events`, each in its own transaction. Rows of other months fall into the
 * default partition; a month whose rows are already there keeps using it, and its partition is skipped.
 */
export async function ensureEventPartitions(owner: pg.ClientBase, now: Date, span = USUAL_SPAN): Promise<void> {
  const existing = await existingPartitions(owner);
  if (!existing) return;
  for (const { name, from, to } of monthlyPartitions(now, span)) {
    if (existing.has(name)) continue;
    const { rows } = await owner.query(
      `SELECT 1 FROM events_default WHERE occurred_at >= $1::timestamptz AND occurred_at < $2::timestamptz LIMIT 1`,
      [`${from}T00:00:00Z`, `${to}T00:00:00Z`],
    );
    if (rows.length > 0) continue;
    await owner.query(
      `CREATE TABLE ${name} PARTITION OF events FOR VALUES FROM ('${from} 00:00:00+00') TO ('${to} 00:00:00+00')`,
    );
  }
  await closePartitions(owner);
}

/** Row-level security stands on the parent; nobody may step around it through a partition. */
async function closePartitions(owner: pg.ClientBase): Promise<void> {
  const { rows } = await owner.query<{ name: string }>(
    `SELECT i.inhrelid::regclass::text AS name FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
     JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p')
       AND has_table_privilege('millrace_app', c.oid, 'SELECT,INSERT,UPDATE,DELETE')`,
  );
  for (const { name } of rows) await owner.query(`REVOKE ALL ON ${name} FROM millrace_app, millrace_system`);
}
