import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestServer, type Client, type TestServer } from '../../../kit/testing/server.ts';
import { bodyOf, happened, read, statusesOf, step, submitted } from '../testing.ts';

let server: TestServer;
let priya: Client;
let ben: Client;
let carla: Client;
let adam: Client;

beforeAll(async () => {
  server = await startTestServer();
});
// Each signs in anew, since some of these tests travel past the end of a session.
beforeEach(async () => {
  priya = await server.as('priya@brightline.example');
  ben = await server.as('ben@cobalt-networks.example');
  carla = await server.as('carla@aldertech.example');
  adam = await server.as('adam@aldertech.example');
});
afterAll(() => server.close());

const CONFLICT = { reason: 'conflict', note: 'We ask the customer', internalNote: 'Cobalt claims it too' };

describe('a registration on hold', () => {
  it('tells its partner the next step and nothing of the reason', async () => {
    const deal = await submitted(priya, 'Sandwerk Haltern');
    const held = bodyOf(await step(carla, deal, 'hold', { ...CONFLICT, until: '2026-06-12' }));
    expect(held.hold).toMatchObject({ until: '2026-06-12T21:59:59.999Z', note: 'We ask the customer' });
    const seen = await read(priya, deal);
    expect(seen).toMatchObject({ status: 'on_hold', responseDueAt: null, hold: { note: 'We ask the customer' } });
    expect(await happened(priya, deal)).not.toContain('deal.hold_explained');
    expect(JSON.stringify([seen, (await priya.get(`/api/v1/deals/${deal.id}/timeline`)).body])).not.toMatch(/Cobalt/);
    expect(await happened(carla, deal)).toContain('deal.hold_explained');
  });

  it('leaves the queue, and comes back with what was left of the promise', async () => {
    const deal = await submitted(priya, 'Schotterwerk Haltern');
    const before = (await read(priya, deal)).responseDueAt;
    await step(carla, deal, 'hold', CONFLICT);
    const { items } = bodyOf(await carla.get('/api/v1/inbox?scope=all&limit=200'));
    expect(items.some((item: { deal: { id: string } }) => item.deal.id === deal.id)).toBe(false);
    server.clock.move(7 * 86_400_000);
    carla = await server.as('carla@aldertech.example');
    const after = bodyOf(await step(carla, deal, 'hold/release'));
    expect(after).toMatchObject({ status: 'under_review', hold: null });
    const minutesLater = (Date.parse(after.responseDueAt) - Date.parse(before)) / 60_000;
    expect(Math.round(minutesLater)).toBe(7 * 24 * 60);
  });

  it('goes on by itself after its last day', async () => {
    const deal = await submitted(priya, 'Splittwerk Haltern');
    await step(carla, deal, 'hold', { ...CONFLICT, until: '2026-06-15' });
    await server.settle();
    expect((await read(priya, deal)).status).toBe('on_hold');
    server.clock.move(10 * 86_400_000);
    await server.settle();
    priya = await server.as('priya@brightline.example');
    expect((await read(priya, deal)).status).toBe('under_review');
  });

  it('may be withdrawn or rejected, but not approved', async () => {
    const deal = await submitted(priya, 'Zementwerk Haltern');
    await step(carla, deal, 'hold', CONFLICT);
    expect((await step(carla, deal, 'approval', {})).status).toBe(409);
    expect(bodyOf(await step(priya, deal, 'withdrawal', {}))).toMatchObject({ status: 'withdrawn', hold: null });
  });

  it('is refused without a next step or for a day that has passed', async () => {
    const deal = await submitted(priya, 'Gipswerk Haltern');
    expect((await step(carla, deal, 'hold', { reason: 'conflict' })).body.errors[0].path).toBe('note');
    expect((await step(carla, deal, 'hold', { ...CONFLICT, until: '2026-01-01' })).body.errors[0].path).toBe('until');
    expect((await step(carla, deal, 'hold', { ...CONFLICT, reason: 'dispute' })).status).toBe(422);
  });

  it('is the vendor’s affair: 403 for the partner, 404 for everybody else', async () => {
    const deal = await submitted(priya, 'Kieswerk Haltern');
    expect((await step(priya, deal, 'hold', CONFLICT)).status).toBe(403);
    expect((await step(ben, deal, 'hold', CONFLICT)).status).toBe(403);
    for (const email of ['cathy@borealis.example', 'chidi@aldertech.example']) {
      expect((await step(await server.as(email), deal, 'hold', CONFLICT)).status).toBe(404);
    }
  });

  it('of two who hold at once, one does', async () => {
    const deal = await submitted(priya, 'Mergelwerk Haltern');
    const answers = await Promise.all([carla, adam].map((who) => step(who, deal, 'hold', CONFLICT)));
    expect(statusesOf(answers)).toEqual([200, 409]);
  });
});
