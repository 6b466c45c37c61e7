import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { named } from '../../../../db/seeds/named.ts';
import { withTransaction } from '../../../kit/database.ts';
import { newId } from '../../../kit/id.ts';
import { startTestServer, type Client, type TestServer } from '../../../kit/testing/server.ts';
import { systemActor } from '../../../kit/worker.ts';
import { findMatches, learnDifferent, learnSame } from '../../matching/index.ts';
import type { MatchLesson } from './lesson.contract.ts';

let server: TestServer;
let carla: Client;
let arun: Client;
let priya: Client;
let oscar: Client;

beforeAll(async () => {
  server = await startTestServer();
  [carla, arun, priya, oscar] = await Promise.all([
    server.as('carla@aldertech.example'),
    server.as('arun@aldertech.example'),
    server.as('priya@brightline.example'),
    server.as('oscar@borealis.example'),
  ]);
});
afterAll(() => server.close());

type Tx = Parameters<Parameters<typeof withTransaction>[2]>[0];

function inTenant<T>(work: (ctx: Parameters<typeof findMatches>[0] & Parameters<typeof learnSame>[0]) => Promise<T>) {
  const { runtime } = server;
  const tenantId = named('aldertech');
  const fence = { tenantId, side: 'vendor', sees: 'all', partnerIds: [] } as const;
  return withTransaction(runtime.database, fence, (db: Tx) =>
    work({ ...runtime.services, db, tenantId, actor: systemActor('Reviewer'), log: runtime.log }),
  );
}

const added = async (name: string, more: object = {}): Promise<string> =>
  (await carla.post('/api/v1/accounts', { name, country: 'DE', ...more })).body.id;

const found = async (name: string) =>
  (await inTenant((ctx) => findMatches(ctx, { name, country: 'DE' }))).matches.map((match) => match.subjectId);

const lessons = async (who: Client, query = ''): Promise<MatchLesson[]> =>
  (await who.get(`/api/v1/match-lessons${query}`)).body.items;

describe('what reviewers taught', () => {
  it('is read by all staff and taken back by managers; partners and other vendors see nothing', async () => {
    const id = await added('Oderbruch Silotechnik');
    await inTenant((ctx) => learnSame(ctx, id, { name: 'Quappendorf Kornspeicher', country: 'DE' }));
    const [lesson] = await lessons(arun, '?kind=in:same');
    expect(lesson).toMatchObject({
      kind: 'same',
      prospect: 'Quappendorf Kornspeicher',
      record: { kind: 'account', id, name: 'Oderbruch Silotechnik' },
      learnedBy: 'Reviewer',
    });
    const at = `/api/v1/match-lessons/${lesson!.id}`;
    expect(lesson!.abilities['account.update'].allowed).toBe(false);
    expect((await arun.delete(at)).status).toBe(403);
    expect((await priya.get('/api/v1/match-lessons')).status).toBe(403);
    expect(await lessons(oscar)).toEqual([]);
    expect((await oscar.delete(at)).status).toBe(404);
    expect((await carla.delete(`/api/v1/match-lessons/${newId()}`)).status).toBe(404);
    expect((await carla.delete(at)).status).toBe(204);
    expect((await carla.delete(at)).status).toBe(404);
  });

  it('finds a record under a learned name until it is taken back', async () => {
    const id = await added('Ziesar Ofenbau', { aliases: ['Fläminger Kachelwerk'] });
    await inTenant((ctx) => learnSame(ctx, id, { name: 'Buckautal Brennerei', country: 'DE' }));
    await inTenant((ctx) => learnSame(ctx, id, { name: 'Fläminger Kachelwerk', country: 'DE' }));
    expect(await found('Buckautal Brennerei')).toEqual([id]);
    const own = (await lessons(carla)).filter((lesson) => lesson.record.id === id);
    expect(own.map((lesson) => lesson.prospect)).toEqual(['Buckautal Brennerei']);
    await carla.delete(`/api/v1/match-lessons/${own[0]!.id}`);
    expect(await found('Buckautal Brennerei')).toEqual([]);
    expect(await found('Fläminger Kachelwerk')).toEqual([id]);
  });

  it('holds nobody against a record who was ruled out until that is taken back', async () => {
    const id = await added('Schlaubetal Fahrzeuge');
    await inTenant((ctx) => learnDifferent(ctx, id, { name: 'Schlaubetal Fahrzeuge', country: 'DE' }));
    expect(await found('Schlaubetal Fahrzeuge')).toEqual([]);
    const [lesson] = await lessons(carla, '?kind=in:different');
    expect(lesson).toMatchObject({ kind: 'different', prospect: 'Schlaubetal Fahrzeuge', record: { id } });
    await carla.delete(`/api/v1/match-lessons/${lesson!.id}`);
    expect(await found('Schlaubetal Fahrzeuge')).toEqual([id]);
  });
});
