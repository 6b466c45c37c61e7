import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestServer, type Client, type TestServer } from '../../kit/testing/server.ts';
import { bodyOf, step, submitted } from '../deals/testing.ts';

let server: TestServer;
let ben: Client;
let grace: Client;
let carla: Client;
let adam: Client;

beforeAll(async () => {
  server = await startTestServer();
  ben = await server.as('ben@cobalt-networks.example');
  grace = await server.as('grace@cobalt-networks.example');
  carla = await server.as('carla@aldertech.example');
  adam = await server.as('adam@aldertech.example');
});
afterAll(() => server.close());

const news = async (client: Client) =>
  bodyOf(await client.get('/api/v1/notifications')).items.map((item: { kind: string }) => item.kind);

it('a registration’s course is told to both sides, step by step', async () => {
  const deal = await submitted(ben, 'Schieferwerk Lehesten');
  await server.settle();
  // Nobody is assigned yet: Carla owns the partner. Grace administers it; Ben did it himself.
  expect(await news(carla)).toEqual(['deal_submitted']);
  expect(await news(grace)).toEqual(['deal_submitted']);
  expect(await news(ben)).toEqual([]);
  expect(await news(adam)).toEqual([]);

  bodyOf(await step(carla, deal, 'comments', { body: 'Looks familiar', visibility: 'internal' }), 201);
  bodyOf(await step(carla, deal, 'approval', { note: 'Good luck' }));
  await server.settle();
  expect((await news(ben))[0]).toBe('deal_approved');
  expect([...(await news(ben)), ...(await news(grace))]).not.toContain('deal_commented_internally');

  const { items } = bodyOf(await ben.get('/api/v1/notifications?kind=in:deal_approved'));
  expect(items[0]).toMatchObject({
    link: `/portal/deals/${deal.id}`,
    params: { customer: 'Schieferwerk Lehesten', actor: 'Carla Moreno', note: 'Good luck' },
  });
  expect(items[0].params.until).toMatch(/^2026-\d\d-\d\d$/);
  expect(items[0].params.discountBasisPoints).toBeGreaterThan(0);
  const mails = bodyOf(await adam.get('/api/v1/mails?template=is:deal_approved')).items;
  expect(mails.map((mail: { toAddress: string }) => mail.toAddress).sort()).toEqual([
    'ben@cobalt-networks.example',
    'grace@cobalt-networks.example',
  ]);
});
