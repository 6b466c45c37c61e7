import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type Client, type TestServer } from '../../../kit/testing/server.ts';
import { bodyOf, happened, step, submitted } from '../testing.ts';

let server: TestServer;
let priya: Client;
let sam: Client;
let ben: Client;
let carla: Client;
let adam: Client;

beforeAll(async () => {
  server = await startTestServer();
  priya = await server.as('priya@brightline.example');
  sam = await server.as('mila@brightline.example');
  ben = await server.as('ben@cobalt-networks.example');
  carla = await server.as('carla@aldertech.example');
  adam = await server.as('adam@aldertech.example');
});
afterAll(() => server.close());

type Named = { name: string; ref: string };

const people = async (client: Client, deal: { id: string }, query = ''): Promise<Named[]> =>
  bodyOf(await client.get(`/api/v1/deals/${deal.id}/mentionable${query}`)).items;
const names = async (client: Client, deal: { id: string }, query = '') =>
  (await people(client, deal, query)).map(({ name }) => name);
const kinds = async (client: Client): Promise<string[]> =>
  bodyOf(await client.get('/api/v1/notifications?limit=50')).items.map((item: { kind: string }) => item.kind);
const comments = async (client: Client, deal: { id: string }) =>
  bodyOf(await client.get(`/api/v1/deals/${deal.id}/comments`)).items;

describe('mentions', () => {
  it('a partner may mention its own people and its channel manager, nobody else', async () => {
    const deal = await submitted(priya, 'Erwähnung Eins');
    expect(await names(priya, deal)).toEqual(['Carla Moreno', 'Finn Larsen', 'Mila Novak', 'Sam Torres']);
    const [manager] = await people(priya, deal, '?q=mor');
    expect(manager).toMatchObject({ name: 'Carla Moreno', ref: 'channel-manager', side: 'vendor' });
    expect((await ben.get(`/api/v1/deals/${deal.id}/mentionable`)).status).toBe(404);
  });

  it('the vendor may mention who sees the registration; internally its own staff alone', async () => {
    const deal = await submitted(priya, 'Erwähnung Zwei');
    const shared = await names(carla, deal);
    expect(shared).toContain('Priya Nair');
    expect(shared).not.toContain('Ben Ito');
    expect(shared).not.toContain('Chidi Okafor');
    const internal = await names(carla, deal, '?visibility=internal');
    expect(internal).toContain('Adam Keller');
    expect(internal).not.toContain('Priya Nair');
  });

  it('tell whoever is mentioned, once, and make them watch', async () => {
    const deal = await submitted(priya, 'Erwähnung Drei');
    const [mila] = await people(priya, deal, '?q=mila');
    const body = {
      body: 'What do you think, @Mila Novak and @Carla Moreno?',
      mentions: [mila!.ref, 'channel-manager'],
    };
    const said = bodyOf(await step(priya, deal, 'comments', body), 201);
    expect(said.mentions.map(({ name }: Named) => name)).toEqual(['Carla Moreno', 'Mila Novak']);
    await server.settle();
    expect((await kinds(sam))[0]).toBe('deal_mentioned');
    expect((await kinds(carla)).filter((kind) => kind === 'deal_mentioned')).toHaveLength(1);
    expect(await kinds(carla)).not.toContain('deal_commented');
    expect(bodyOf(await sam.get(`/api/v1/deals/${deal.id}/watchers`)).watching).toBe(true);
    expect((await comments(sam, deal))[0].mentions).toContainEqual({ name: 'Mila Novak', me: true });
  });

  it('of somebody out of view are refused with their place', async () => {
    const deal = await submitted(priya, 'Erwähnung Vier');
    const [stranger] = (await people(carla, deal)).filter(({ name }) => name === 'Adam Keller');
    const refused = await step(priya, deal, 'comments', { body: '@Adam Keller', mentions: [stranger!.ref] });
    expect(refused.status).toBe(422);
    expect(refused.body.errors[0]).toMatchObject({ path: 'mentions.0', code: 'unknown_reference' });
    const [own] = await people(priya, deal, '?q=mila');
    const internal = { body: '@Mila', visibility: 'internal', mentions: [own!.ref] };
    expect((await step(carla, deal, 'comments', internal)).status).toBe(422);
  });
});

describe('what was said', () => {
  it('can be corrected by its author for fifteen minutes, and says so', async () => {
    const deal = await submitted(priya, 'Korrektur Eins');
    const said = bodyOf(await step(priya, deal, 'comments', { body: 'They decide on Fridy' }), 201);
    const path = `/api/v1/deals/${deal.id}/comments/${said.id}`;
    const edited = bodyOf(await priya.patch(path, { body: 'They decide on Friday' }));
    expect(edited).toMatchObject({ body: 'They decide on Friday', correct: { allowed: true } });
    expect(edited.editedAt).not.toBeNull();
    expect((await carla.patch(path, { body: 'x' })).status).toBe(403);
    expect((await ben.patch(path, { body: 'x' })).status).toBe(404);
    expect(await happened(carla, deal)).toContain('deal.comment_edited');
    server.clock.move(16 * 60_000);
    const late = await priya.patch(path, { body: 'x' });
    expect([late.status, late.body.code]).toEqual([409, 'too_late']);
    expect((await comments(priya, deal))[0].correct).toMatchObject({ allowed: false });
  });

  it('can be taken back; the words are gone, the trace stays', async () => {
    const deal = await submitted(priya, 'Korrektur Zwei');
    const said = bodyOf(await step(priya, deal, 'comments', { body: 'Secret of another deal' }), 201);
    await server.settle();
    bodyOf(await priya.delete(`/api/v1/deals/${deal.id}/comments/${said.id}`));
    await server.settle();
    const [left] = await comments(carla, deal);
    expect(left).toMatchObject({ body: '', author: { name: 'Priya Nair' } });
    expect(left.deletedAt).not.toBeNull();
    const told = JSON.stringify(bodyOf(await carla.get('/api/v1/notifications?limit=50')));
    expect(told).not.toContain('Secret of another deal');
  });
});

describe('watching', () => {
  it('is chosen, told apart by side, and brings news', async () => {
    const deal = await submitted(priya, 'Beobachtung Eins');
    bodyOf(await adam.put(`/api/v1/deals/${deal.id}/watch`));
    await server.settle();
    const vendor = bodyOf(await carla.get(`/api/v1/deals/${deal.id}/watchers`));
    expect(vendor.items.map(({ name }: Named) => name)).toEqual(['Adam Keller']);
    const partner = bodyOf(await priya.get(`/api/v1/deals/${deal.id}/watchers`));
    expect(partner.items).toMatchObject([{ name: 'Priya Nair', cause: 'submitted', me: true }]);
    bodyOf(await step(carla, deal, 'approval', {}));
    await server.settle();
    expect((await kinds(adam))[0]).toBe('deal_watched');
  });

  it('ends by choice, and no rule overrules that', async () => {
    const deal = await submitted(priya, 'Beobachtung Zwei');
    await server.settle();
    expect(bodyOf(await priya.delete(`/api/v1/deals/${deal.id}/watch`)).watching).toBe(false);
    bodyOf(await step(priya, deal, 'comments', { body: 'One more thing' }), 201);
    await server.settle();
    expect(bodyOf(await priya.get(`/api/v1/deals/${deal.id}/watchers`)).watching).toBe(false);
  });

  it('is nobody’s business elsewhere', async () => {
    const deal = await submitted(priya, 'Beobachtung Drei');
    expect((await ben.put(`/api/v1/deals/${deal.id}/watch`)).status).toBe(404);
    expect((await ben.get(`/api/v1/deals/${deal.id}/watchers`)).status).toBe(404);
  });
});
