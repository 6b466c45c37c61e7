import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestServer, TEST_NOW, type Client, type TestServer } from '../../kit/testing/server.ts';
import { approved, bodyOf, drafted, reasonId, step, submitted } from './testing.ts';

let server: TestServer;
let priya: Client;
let ben: Client;
let carla: Client;
let adam: Client;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());
beforeEach(() => everybodyAt(TEST_NOW.toISOString()));

async function everybodyAt(moment: string): Promise<void> {
  server.clock.set(new Date(moment));
  priya = await server.as('priya@brightline.example');
  ben = await server.as('ben@cobalt-networks.example');
  carla = await server.as('carla@aldertech.example');
  adam = await server.as('adam@aldertech.example');
}

type Item = { waitsFor: string; overdue: boolean; dueAt: string | null; deal: { customer: { name: string } } };
const inbox = async (client: Client, query = ''): Promise<Item[]> =>
  bodyOf(await client.get(`/api/v1/inbox${query}`)).items;
const names = (items: Item[]) => items.map((item) => item.deal.customer.name);

describe('the inbox', () => {
  it('holds what waits for me or for nobody, the oldest promise first, and says what is late', async () => {
    await submitted(priya, 'Salinenwerk Staßfurt');
    server.clock.move(3_600_000);
    const loose = await submitted(ben, 'Salinenwerk Schönebeck');
    bodyOf(await step(carla, loose, 'assignment', { membershipId: null }));
    expect(names(await inbox(carla))).toEqual(['Salinenwerk Staßfurt', 'Salinenwerk Schönebeck']);
    expect(names(await inbox(adam))).toEqual(['Salinenwerk Schönebeck']);
    expect(names(await inbox(adam, '?scope=all'))).toEqual(['Salinenwerk Staßfurt', 'Salinenwerk Schönebeck']);
    await everybodyAt('2026-06-04T08:30:00Z');
    const items = await inbox(carla);
    expect(items.map((item) => [item.waitsFor, item.overdue])).toEqual([
      ['decision', true],
      ['decision', false],
    ]);
    const first = bodyOf(await carla.get('/api/v1/inbox?limit=1'));
    const second = bodyOf(await carla.get(`/api/v1/inbox?limit=1&cursor=${first.nextCursor}`));
    expect(names([...first.items, ...second.items])).toEqual(names(items));
  });

  it('of a partner holds questions and corrections, not what the vendor has to do', async () => {
    const asked = await submitted(priya, 'Bergwerk Straßberg');
    const wrong = await submitted(priya, 'Bergwerk Neudorf');
    const final = await submitted(priya, 'Bergwerk Elbingerode');
    bodyOf(await step(carla, asked, 'information-request', { note: 'Who?' }));
    server.clock.move(60_000);
    bodyOf(await step(carla, wrong, 'rejection', { reasonId: await reasonId(carla, 'reject', 'incomplete') }));
    bodyOf(await step(carla, final, 'rejection', { reasonId: await reasonId(carla, 'reject', 'territory') }));
    const items = await inbox(priya);
    expect(items.map((item) => [item.waitsFor, item.dueAt])).toEqual([
      ['information', null],
      ['correction', null],
    ]);
    expect(await inbox(ben)).toEqual([]);
  });
});

describe('first pages', () => {
  it('tell a partner what needs it, what expires and what it can register', async () => {
    await drafted(priya, 'Fachwerk Stolberg');
    await approved(priya, carla, 'Fachwerk Quedlinburg');
    await everybodyAt('2026-08-10T08:00:00Z');
    const home = bodyOf(await priya.get('/api/v1/home/portal'));
    expect(home.counts).toMatchObject({ drafts: 1, protected: 1, expiring: 1, needMe: 2 });
    expect(home.expiring[0].customer.name).toBe('Fachwerk Quedlinburg');
    expect(home.pipeline).toEqual([{ minor: 5_000_000, currency: 'EUR' }]);
    expect(home.register).toEqual({ allowed: true });
    const finn = await server.as('finn@brightline.example');
    expect(bodyOf(await finn.get('/api/v1/home/portal')).register.allowed).toBe(false);
    expect((await carla.get('/api/v1/home/portal')).status).toBe(403);
  });

  it('tell the vendor’s staff the queue, the news and how fast they answer', async () => {
    const deal = await submitted(ben, 'Köhlerei Hasselfelde');
    server.clock.move(2 * 3_600_000);
    bodyOf(await step(carla, deal, 'approval', {}));
    const home = bodyOf(await carla.get('/api/v1/home/console'));
    expect(home.counts).toMatchObject({ waiting: 2, mine: 1, unassigned: 1, overdue: 0 });
    expect(names(home.queue)).toEqual(['Salinenwerk Staßfurt', 'Salinenwerk Schönebeck']);
    expect(home.changed[0]).toMatchObject({ dealId: deal.id, number: deal.number, entry: { type: 'deal.approved' } });
    expect(home.answered).toBe(5);
    // Four answers within a minute or two, one after two hours: the median does not follow the slow one.
    expect(home.medianResponseMinutes).toBeLessThan(10);
    expect((await priya.get('/api/v1/home/console')).status).toBe(403);
  });

  it('of a manager count only the partners they look after', async () => {
    const chidi = await server.as('chidi@aldertech.example');
    const home = bodyOf(await chidi.get('/api/v1/home/console'));
    expect(home).toMatchObject({ counts: { waiting: 0 }, queue: [], changed: [], medianResponseMinutes: null });
  });
});
