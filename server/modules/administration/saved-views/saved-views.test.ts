import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type Client, type TestServer } from '../../../kit/testing/server.ts';

let server: TestServer;
let adam: Client;
let carla: Client;
let sam: Client;
let priya: Client;

beforeAll(async () => {
  server = await startTestServer();
  adam = await server.as('adam@aldertech.example');
  carla = await server.as('carla@aldertech.example');
  priya = await server.as('priya@brightline.example');
  sam = await server.as('mila@brightline.example');
});
afterAll(() => server.close());

const view = (name: string, more: object = {}) => ({ list: 'deals', name, query: 'status=in:submitted', ...more });
const names = async (client: Client, list = 'deals') =>
  (await client.get(`/api/v1/saved-views?list=${list}`)).body.items.map((item: { name: string }) => item.name);
const etag = (version: number) => ({ headers: { 'if-match': `"${version}"` } });

describe('saved views', () => {
  it('are their owner’s alone until they are shared with the own firm', async () => {
    const made = await adam.post('/api/v1/saved-views', view('Mine'));
    expect(made.status).toBe(201);
    expect(await names(adam)).toEqual(['Mine']);
    expect(await names(carla)).toEqual([]);
    const shared = await adam.patch(`/api/v1/saved-views/${made.body.id}`, { shared: true }, etag(1));
    expect(shared.body).toMatchObject({ shared: true, version: 2, mine: true });
    expect(await names(carla)).toEqual(['Mine']);
    expect(await names(priya)).toEqual([]);
  });

  it('of a colleague cannot be changed, and a private one is not there', async () => {
    const shared = (await adam.get('/api/v1/saved-views?list=deals')).body.items[0];
    const seen = (await carla.get('/api/v1/saved-views?list=deals')).body.items[0];
    expect(seen.abilities['saved-view.manage']).toMatchObject({ allowed: false });
    expect((await carla.patch(`/api/v1/saved-views/${shared.id}`, { name: 'Hers' }, etag(2))).status).toBe(403);
    const secret = await adam.post('/api/v1/saved-views', view('Secret', { list: 'partners' }));
    expect((await carla.delete(`/api/v1/saved-views/${secret.body.id}`)).status).toBe(404);
    expect((await carla.delete(`/api/v1/saved-views/${shared.id}`)).status).toBe(403);
  });

  it('shared by somebody else can be tidied up by an administrator', async () => {
    const hers = await carla.post('/api/v1/saved-views', view('Carla’s', { list: 'accounts', shared: true }));
    expect((await adam.delete(`/api/v1/saved-views/${hers.body.id}`)).status).toBe(204);
    expect(await names(carla, 'accounts')).toEqual([]);
  });

  it('are shared among a partner’s people by their administrator only', async () => {
    expect((await sam.post('/api/v1/saved-views', view('Ours', { shared: true }))).status).toBe(403);
    expect((await priya.post('/api/v1/saved-views', view('Ours', { shared: true }))).status).toBe(201);
    expect(await names(sam)).toEqual(['Ours']);
    expect(await names(adam)).not.toContain('Ours');
  });

  it('stand in the order that their owner gives them', async () => {
    const ids = [];
    for (const name of ['A', 'B', 'C']) {
      ids.push((await carla.post('/api/v1/saved-views', view(name, { list: 'contacts' }))).body.id);
    }
    const order = [ids[2], ids[0], ids[1]];
    expect((await carla.put('/api/v1/saved-views/order', { list: 'contacts', ids: order })).status).toBe(204);
    expect(await names(carla, 'contacts')).toEqual(['C', 'A', 'B']);
    const short = await carla.put('/api/v1/saved-views/order', { list: 'contacts', ids: [ids[0]] });
    expect(short.status).toBe(422);
    expect(short.body.errors[0]).toMatchObject({ path: 'ids', code: 'incomplete' });
  });

  it('tell the second of two editors that the view was changed', async () => {
    const { body } = await carla.post('/api/v1/saved-views', view('Race', { list: 'race' }));
    const path = `/api/v1/saved-views/${body.id}`;
    expect((await carla.patch(path, { name: 'First' }, etag(1))).status).toBe(200);
    expect((await carla.patch(path, { name: 'Second' }, etag(1))).status).toBe(412);
    expect((await carla.patch(path, { name: 'Blind' })).status).toBe(428);
  });

  it('refuse a query that could leave the address', async () => {
    const answer = await carla.post('/api/v1/saved-views', view('Bad', { query: 'a=b#c' }));
    expect(answer.status).toBe(422);
    expect(answer.body.errors[0].path).toBe('query');
  });
});
