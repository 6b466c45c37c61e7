import { afterAll, beforeAll, expect, it } from 'vitest';
import { named } from '../../../../db/seeds/named.ts';
import { startTestServer, type Client, type TestServer } from '../../../kit/testing/server.ts';

let server: TestServer;
let priya: Client;
let dana: Client;
let carla: Client;

beforeAll(async () => {
  server = await startTestServer();
  priya = await server.as('priya@brightline.example');
  dana = await server.as('dana@delta-distribution.example');
  carla = await server.as('carla@aldertech.example');
});
afterAll(() => server.close());

const card = (client: Client, key: string) =>
  client.get(`/api/v1/partners/${named('aldertech', 'partner', key)}/channel-manager`);

it('a partner reads the card of its own channel manager, with the number that they gave', async () => {
  expect((await card(priya, 'brightline')).body).toEqual({
    card: { name: 'Carla Moreno', email: 'carla@aldertech.example', phone: null },
  });
  expect((await carla.put('/api/v1/me/card', { phone: '+49 40 1234567' })).body).toEqual({ phone: '+49 40 1234567' });
  expect((await card(priya, 'brightline')).body.card.phone).toBe('+49 40 1234567');
});

it('of no other firm, not even of a reseller in view, and still of nobody else at the vendor', async () => {
  expect((await card(priya, 'cobalt')).status).toBe(404);
  expect((await card(dana, 'elmwood')).status).toBe(404);
  expect((await card(dana, 'delta')).body.card.name).toBe('Chidi Okafor');
  const people = await priya.get('/api/v1/people?limit=100');
  expect(people.body.items.every(({ side }: { side: string }) => side === 'partner')).toBe(true);
});

it('a number that is none is refused', async () => {
  expect((await carla.put('/api/v1/me/card', { phone: 'x' })).status).toBe(422);
});
