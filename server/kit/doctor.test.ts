import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { diagnose, kitChecks } from './doctor.ts';
import { cloneDatabase, type TestDatabase } from './testing/database.ts';

describe('the doctor', () => {
  let database: TestDatabase;
  let owner: pg.Pool;
  const findings = async () => {
    const { checks } = await diagnose(owner, kitChecks);
    return Object.fromEntries(checks.map((check) => [check.name, check]));
  };
  beforeAll(async () => {
    database = await cloneDatabase();
    owner = new pg.Pool({ connectionString: database.ownerUrl, max: 2 });
    owner.on('connect', (client) => client.on('error', () => undefined));
  });
  afterAll(async () => {
    await owner.end();
    await database.drop();
  });

  it('finds the named world sound, apart from partitions that tests do not make', async () => {
    const { checks } = await diagnose(owner, kitChecks);
    const sick = checks.filter((check) => !check.healthy && check.name !== 'partitions');
    expect(sick).toEqual([]);
  });

  it('sees a table without a fence', async () => {
    await owner.query('CREATE TABLE unfenced (tenant_id uuid PRIMARY KEY)');
    expect((await findings())['row-level security']).toMatchObject({
      healthy: false,
      details: { unfenced: ['unfenced'] },
    });
  });

  it('sees a migration that is missing', async () => {
    const { rows } = await owner.query<{ name: string }>(
      'DELETE FROM migration.kysely_migration WHERE name = (SELECT max(name) FROM migration.kysely_migration) RETURNING name',
    );
    expect((await findings())['migrations']).toMatchObject({ healthy: false, details: { pending: [rows[0]!.name] } });
  });

  it('sees jobs that nobody does', async () => {
    await owner.query(`SELECT pgboss.create_queue('forgotten', '{"policy":"standard"}')`);
    await owner.query(
      `INSERT INTO pgboss.job (id, name, start_after) VALUES (gen_random_uuid(), 'forgotten', now() - interval '1 hour')`,
    );
    const queue = (await findings())['queue']!;
    expect(queue.healthy).toBe(false);
    expect(queue.details.oldestSeconds).toBeGreaterThanOrEqual(3600);
  });

  it('sees events that were never sealed', async () => {
    await owner.query(`INSERT INTO events (tenant_id, id, occurred_at, type, subject_kind, subject_id, visibility, actor_kind,
        actor_id, actor_name, actor_side, request_id)
      SELECT tenant_id, gen_random_uuid(), now() - interval '1 hour', 'deal.approved', 'deal', gen_random_uuid(), 'internal',
        'system', 'test', 'test', 'vendor', 'test' FROM tenants LIMIT 1`);
    expect((await findings())['audit chain']).toMatchObject({ healthy: false, details: { overdue: 1 } });
  });

  it('answers although a question fails', async () => {
    const { healthy, checks } = await diagnose(owner, [
      { name: 'broken', run: () => Promise.reject(new Error('no answer')) },
    ]);
    expect({ healthy, checks }).toEqual({
      healthy: false,
      checks: [{ name: 'broken', healthy: false, details: { error: 'no answer' } }],
    });
  });
});
