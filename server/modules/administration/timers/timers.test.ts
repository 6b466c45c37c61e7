import { afterAll, beforeAll, expect, it } from 'vitest';
import { named } from '../../../../db/seeds/named.ts';
import { withTransaction } from '../../../kit/database.ts';
import { newId } from '../../../kit/id.ts';
import { startTestServer, type TestServer } from '../../../kit/testing/server.ts';
import { cancelTimers, setTimers } from '../../../kit/timers.ts';
import { systemActor } from '../../../kit/worker.ts';

let server: TestServer;
const deal = newId();

beforeAll(async () => {
  server = await startTestServer();
  const { runtime } = server;
  const tenantId = named('aldertech');
  await withTransaction(runtime.database, { tenantId, side: 'vendor', sees: 'all', partnerIds: [] }, async (db) => {
    const ctx = { ...runtime.services, db, tenantId, actor: systemActor('test'), requestId: 'test', log: runtime.log };
    const other = newId();
    const at = (day: string) => new Date(`2026-07-${day}T00:00:00Z`);
    await setTimers(ctx, [
      { kind: 'deal.expire', subject: { kind: 'deal', id: deal }, dueAt: at('20') },
      { kind: 'deal.remind', subject: { kind: 'deal', id: deal }, dueAt: at('06') },
      { kind: 'deal.expire', subject: { kind: 'deal', id: other }, dueAt: at('01') },
    ]);
    await cancelTimers(ctx, other);
  });
});
afterAll(() => server.close());

it('pending timers of a record are listed, the nearest first, for administrators of the own vendor', async () => {
  const adam = await server.as('adam@aldertech.example');
  const { body } = await adam.get(`/api/v1/timers?subjectId=in:${deal}`);
  expect(body.items.map((timer: { kind: string }) => timer.kind)).toEqual(['deal.remind', 'deal.expire']);
  expect(body.items[0]).toMatchObject({ subjectKind: 'deal', subjectId: deal, dueAt: '2026-07-06T00:00:00.000Z' });
  expect((await adam.get('/api/v1/timers?total=true')).body.total).toBe(2);
  expect((await adam.get('/api/v1/timers?dueAt=lte:2026-07-10')).body.items).toHaveLength(1);
  const oscar = await server.as('oscar@borealis.example');
  expect((await oscar.get('/api/v1/timers')).body.items).toEqual([]);
});
