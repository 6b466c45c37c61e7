import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureEventPartitions, monthlyPartitions } from './event-partitions.ts';
import { emptyDatabase, type TestDatabase } from './testing/database.ts';
import { migrate } from './migrate.ts';

describe('monthly partitions', () => {
  it('follow each other without a gap, across the turn of the year', () => {
    expect(monthlyPartitions(new Date('2026-12-31T23:30:00Z'), { past: 1, ahead: 1 })).toEqual([
      { name: 'events_2026_11', from: '2026-11-01', to: '2026-12-01' },
      { name: 'events_2026_12', from: '2026-12-01', to: '2027-01-01' },
      { name: 'events_2027_01', from: '2027-01-01', to: '2027-02-01' },
    ]);
  });
});

describe('partitions of events', () => {
  let database: TestDatabase;
  let owner: pg.Client;
  const now = new Date('2026-06-10T00:00:00Z');
  const names = async () => {
    const { rows } = await owner.query<{ name: string }>(
      `SELECT inhrelid::regclass::text AS name FROM pg_inherits WHERE inhparent = 'events'::regclass ORDER BY 1`,
    );
    return rows.map((row) => row.name);
  };
  beforeAll(async () => {
    database = await emptyDatabase();
    await migrate({ ownerUrl: database.ownerUrl, secret: database.secret, now, span: { past: 0, ahead: 0 } });
    owner = new pg.Client(database.ownerUrl);
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await database.drop();
  });

  it('are added as time goes on', async () => {
    await ensureEventPartitions(owner, now, { past: 0, ahead: 1 });
    expect(await names()).toEqual(['events_2026_06', 'events_2026_07', 'events_default']);
  });

  it('leave a month alone whose rows lie in the default partition', async () => {
    await owner.query(`INSERT INTO events (tenant_id, id, occurred_at, type, subject_kind, subject_id, visibility, actor_kind,
        actor_id, actor_name, actor_side, request_id)
      VALUES (gen_random_uuid(), gen_random_uuid(), '2026-08-15', 'deal.approved', 'deal', gen_random_uuid(), 'internal',
        'system', 'test', 'test', 'vendor', 'test')`);
    await ensureEventPartitions(owner, now, { past: 0, ahead: 3 });
    expect(await names()).toEqual(['events_2026_06', 'events_2026_07', 'events_2026_09', 'events_default']);
  });
});
