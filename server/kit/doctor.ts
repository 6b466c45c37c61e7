import type pg from 'pg';
import { pendingMigrations } from './migrate.ts';

/** What one check of the doctor found: healthy or not, and the figures. */
export interface Finding {
  healthy: boolean;
  details: Record<string, unknown>;
}

/** One question about an installation. It reads as the database's owner and changes nothing. */
export interface DoctorCheck {
  name: string;
  run(owner: pg.Pool): Promise<Finding>;
}

export interface Diagnosis {
  healthy: boolean;
  checks: (Finding & { name: string })[];
}

async function one<T extends pg.QueryResultRow>(owner: pg.Pool, text: string): Promise<T> {
  return (await owner.query<T>(text)).rows[0]!;
}

const server: DoctorCheck = {
  name: 'database',
  async run(owner) {
    const details = await one<{ version: number; size: string }>(
      owner,
      `SELECT current_setting('server_version_num')::int AS version, pg_database_size(current_database())::text AS size`,
    );
    return { healthy: details.version >= 150_000, details: { ...details, database: owner.options.database } };
  },
};

const migrations: DoctorCheck = {
  name: 'migrations',
  async run(owner) {
    const pending = await pendingMigrations(owner);
    return { healthy: pending.length === 0, details: { pending } };
  },
};

const roles: DoctorCheck = {
  name: 'roles',
  async run(owner) {
    const { rows } = await owner.query<{ name: string; dangerous: boolean }>(
      `SELECT r.rolname AS name, r.rolsuper OR r.rolbypassrls OR r.rolcreaterole
         OR EXISTS (SELECT 1 FROM pg_class c WHERE c.relowner = r.oid) AS dangerous
       FROM pg_roles r WHERE r.rolname IN ('millrace_app', 'millrace_system')`,
    );
    const dangerous = rows.filter((row) => row.dangerous).map((row) => row.name);
    return { healthy: rows.length === 2 && dangerous.length === 0, details: { found: rows.length, dangerous } };
  },
};

const fences: DoctorCheck = {
  name: 'row-level security',
  async run(owner) {
    const { rows } = await owner.query<{ name: string }>(
      `SELECT c.oid::regclass::text AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'tenant_id' AND NOT a.attisdropped
       WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND NOT c.relispartition
         AND NOT (c.relrowsecurity AND c.relforcerowsecurity)`,
    );
    return { healthy: rows.length === 0, details: { unfenced: rows.map((row) => row.name) } };
  },
};

const partitions: DoctorCheck = {
  name: 'partitions',
  async run(owner) {
    const { ahead } = await one<{ ahead: number }>(
      owner,
      `SELECT count(*)::int AS ahead FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
       WHERE i.inhparent = 'public.events'::regclass AND c.relname > 'events_' || to_char(now(), 'YYYY_MM')
         AND c.relname ~ '^events_[0-9]{4}_[0-9]{2}$'`,
    );
    return { healthy: ahead >= 2, details: { monthsAhead: ahead } };
  },
};

const orphans: DoctorCheck = {
  name: 'orphans',
  async run(owner) {
    const { events, keys } = await one<{ events: string; keys: string }>(
      owner,
      `SELECT (SELECT count(*) FROM (SELECT DISTINCT tenant_id FROM events) e
               WHERE NOT EXISTS (SELECT 1 FROM tenants t WHERE t.tenant_id = e.tenant_id)) AS events,
         (SELECT count(*) FROM pg_constraint WHERE contype = 'f' AND NOT convalidated) AS keys`,
    );
    const details = { tenantsOfEventsMissing: Number(events), foreignKeysUnchecked: Number(keys) };
    return { healthy: Object.values(details).every((count) => count === 0), details };
  },
};

/** Events are sealed in batches soon after they happen; more than this many minutes means that no worker runs. */
const SEAL_MINUTES = 15;

const auditChain: DoctorCheck = {
  name: 'audit chain',
  async run(owner) {
    const { rows: heads } = await owner.query<{ tenant_id: string; seq: string; hash: string }>(
      'SELECT tenant_id, seq, hash FROM audit_heads ORDER BY tenant_id',
    );
    const { waiting, overdue } = await one<{ waiting: string; overdue: string }>(
      owner,
      `SELECT count(*) AS waiting, count(*) FILTER (WHERE e.occurred_at < now() - interval '${SEAL_MINUTES} minutes') AS overdue
       FROM events e WHERE e.occurred_at > now() - interval '2 days' AND NOT EXISTS (SELECT 1 FROM audit_seals s
         WHERE s.tenant_id = e.tenant_id AND s.event_id = e.id)`,
    );
    return { healthy: Number(overdue) === 0, details: { heads, waiting: Number(waiting), overdue: Number(overdue) } };
  },
};

/** A due job that waits longer than this many seconds means that workers are too few or away. */
const QUEUE_SECONDS = 300;

const queue: DoctorCheck = {
  name: 'queue',
  async run(owner) {
    const details = await one<{ waiting: number; active: number; failed: number; age: number }>(
      owner,
      `SELECT count(*) FILTER (WHERE state IN ('created', 'retry') AND start_after <= now())::int AS waiting,
         count(*) FILTER (WHERE state = 'active')::int AS active,
         count(*) FILTER (WHERE state = 'failed')::int AS failed,
         coalesce(extract(epoch FROM now() - min(start_after) FILTER (WHERE state IN ('created', 'retry') AND start_after <= now())), 0)::int AS age
       FROM pgboss.job`,
    );
    const outbox = await one<{ events: number; age: number }>(
      owner,
      `SELECT count(*)::int AS events, coalesce(extract(epoch FROM now() - min(occurred_at)), 0)::int AS age FROM event_outbox`,
    );
    const { age, ...counts } = details;
    const oldestSeconds = Math.max(age, outbox.age);
    return { healthy: oldestSeconds <= QUEUE_SECONDS, details: { ...counts, events: outbox.events, oldestSeconds } };
  },
};

/** What the kit itself can answer. */
export const kitChecks: readonly DoctorCheck[] = [
  server,
  migrations,
  roles,
  fences,
  partitions,
  orphans,
  auditChain,
  queue,
];

/** Asks all questions; a check that fails to answer counts as unhealthy, with the reason in its details. */
export async function diagnose(owner: pg.Pool, checks: readonly DoctorCheck[]): Promise<Diagnosis> {
  const answers: Diagnosis['checks'] = [];
  for (const { name, run } of checks) {
    const finding = await run(owner).catch((error: unknown) => ({
      healthy: false,
      details: { error: error instanceof Error ? error.message : String(error) },
    }));
    answers.push({ name, ...finding });
  }
  return { healthy: answers.every((answer) => answer.healthy), checks: answers };
}
