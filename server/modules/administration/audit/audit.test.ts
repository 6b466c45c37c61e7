import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { named } from '../../../../db/seeds/named.ts';
import { withDatabase, withOwner } from '../../../kit/owner-connection.ts';
import { startTestServer, type Client, type TestServer } from '../../../kit/testing/server.ts';

let server: TestServer;
let adam: Client;
let oscar: Client;

beforeAll(async () => {
  server = await startTestServer();
  adam = await server.as('adam@aldertech.example');
  oscar = await server.as('oscar@borealis.example');
  for (const name of ['First', 'Plain']) {
    const view = { list: 'deals', name, query: '', shared: true };
    await adam.post('/api/v1/saved-views', view, { headers: { 'x-request-id': `-${name}` } });
  }
  await server.settle();
});
afterAll(() => server.close());

/** The owner can do what the application cannot: change history. */
async function ownerUrl(): Promise<string> {
  const { rows } = await server.runtime.database.app.query<{ name: string }>('select current_database() as name');
  return withDatabase(inject('testDatabase').server.nodes[0]!, rows[0]!.name);
}

const shares = '/api/v1/audit-events?type=is:saved_view.shared';

describe('the audit log', () => {
  it('lists who did what, filtered, and shows another vendor nothing of it', async () => {
    const { body } = await adam.get(`${shares}&total=true`);
    expect(body.total).toBe(2);
    expect(body.items[0]).toMatchObject({
      actor: { kind: 'person', name: 'Adam Keller', side: 'vendor' },
      subject: { kind: 'saved_view' },
      after: { list: 'deals', name: 'Plain' },
    });
    expect(body.items.every((event: { sealed: string | null }) => event.sealed !== null)).toBe(true);
    expect((await oscar.get(`${shares}&total=true`)).body.total).toBe(0);
    const ofAdam = await adam.get(`${shares}&actorId=is:${named('aldertech', 'member', 'adam@aldertech.example')}`);
    expect(ofAdam.body.items).toHaveLength(2);
    expect((await adam.get(`${shares}&occurredAt=lte:2020-01-01`)).body.items).toEqual([]);
    expect((await adam.get('/api/v1/audit-events?q=ADAM')).body.items.length).toBeGreaterThan(1);
  });

  it('pages without gaps while events are added', async () => {
    const first = await adam.get(`${shares}&limit=1`);
    await adam.post('/api/v1/saved-views', { list: 'deals', name: 'Later', query: '', shared: true });
    const second = await adam.get(`${shares}&limit=1&cursor=${first.body.nextCursor}`);
    expect(second.body.items[0].after.name).toBe('First');
    expect(second.body.nextCursor).toBeNull();
  });

  it('leaves as CSV in which no cell is a formula', async () => {
    const answer = await adam.get('/api/v1/audit-events.csv?type=is:saved_view.shared&sort=occurredAt');
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toContain('audit-2026-06-02.csv');
    const lines = answer.body.trim().split('\n');
    expect(lines[0].replace('\ufeff', '')).toMatch(/^occurred_at,type,actor_name/);
    expect(lines).toHaveLength(4);
    expect(lines[1]).toContain('Adam Keller');
    expect(lines[1]).toContain(",'-First,");
  });

  it('is read by those whose role includes it', async () => {
    const carla = await server.as('carla@aldertech.example');
    expect((await carla.get('/api/v1/audit-events')).status).toBe(403);
    const arun = await server.as('arun@aldertech.example');
    expect((await arun.get('/api/v1/audit-events')).status).toBe(200);
  });
});

describe('the chain', () => {
  it('tells how far it is sealed and is verified in the background', async () => {
    const { body: before } = await adam.get('/api/v1/audit-chain');
    expect(Number(before.sealed)).toBeGreaterThanOrEqual(2);
    expect(before.verification).toBeNull();
    const started = await adam.post('/api/v1/audit-chain/verifications');
    expect(started.status).toBe(202);
    expect((await adam.post('/api/v1/audit-chain/verifications')).body.code).toBe('verification_running');
    await server.settle();
    const { body: after } = await adam.get('/api/v1/audit-chain');
    expect(after.verification).toMatchObject({ id: started.body.id, state: 'intact', brokenAt: null });
    expect(Number(after.verification.sealed)).toBeGreaterThan(Number(before.sealed));
    expect(after.waiting).toBe(0);
  });

  it('is found broken where an event was changed behind its back', async () => {
    const tenant = named('aldertech');
    const place = await withOwner(await ownerUrl(), async (client) => {
      const found = await client.query<{ seq: string }>(
        `update events e set actor_name = 'Nobody' from audit_seals s
         where s.tenant_id = e.tenant_id and s.event_id = e.id and e.tenant_id = $1 and s.seq = 2 returning s.seq`,
        [tenant],
      );
      return found.rows[0]!.seq;
    });
    await adam.post('/api/v1/audit-chain/verifications');
    await server.settle();
    const { body } = await adam.get('/api/v1/audit-chain');
    expect(body.verification).toMatchObject({ state: 'broken', brokenAt: place, sealed: '2' });
  });

  it('is found broken when its end was cut off', async () => {
    const tenant = named('borealis');
    await oscar.post('/api/v1/saved-views', { list: 'deals', name: 'One', query: '', shared: true });
    await server.settle();
    await withOwner(await ownerUrl(), (client) =>
      client.query('delete from audit_seals where tenant_id = $1', [tenant]),
    );
    await oscar.post('/api/v1/audit-chain/verifications');
    await server.settle();
    expect((await oscar.get('/api/v1/audit-chain')).body.verification).toMatchObject({ state: 'broken' });
  });
});
