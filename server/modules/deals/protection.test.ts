import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestServer, TEST_NOW, type Client, type TestServer } from '../../kit/testing/server.ts';
import { approved, bodyOf, happened, read, reasonId, step, submitted } from './testing.ts';

let server: TestServer;
let priya: Client;
let ben: Client;
let carla: Client;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());
beforeEach(() => everybodyAt(TEST_NOW.toISOString()));

/** Moves the clock and signs everybody in anew: sessions do not outlive a season. */
async function everybodyAt(moment: string): Promise<void> {
  server.clock.set(new Date(moment));
  priya = await server.as('priya@brightline.example');
  ben = await server.as('ben@cobalt-networks.example');
  carla = await server.as('carla@aldertech.example');
}

const count = (types: readonly string[], type: string) => types.filter((one) => one === type).length;

describe('the protection window', () => {
  it('reminds on its days and expires after its last one, once', async () => {
    const deal = await approved(priya, carla, 'Molkerei Dransfeld');
    expect(deal.protection.until).toBe('2026-08-31T21:59:59.999Z');
    await everybodyAt('2026-08-01T06:30:00Z');
    await server.settle();
    expect(count(await happened(priya, deal), 'deal.expiring')).toBe(1);
    await everybodyAt('2026-08-17T06:30:00Z');
    await server.settle();
    await everybodyAt('2026-08-31T21:59:00Z');
    await server.settle();
    expect(count(await happened(priya, deal), 'deal.expiring')).toBe(3);
    expect(await read(priya, deal)).toMatchObject({ status: 'approved', protection: { live: true } });
    await everybodyAt('2026-08-31T22:00:01Z');
    expect((await read(priya, deal)).protection.live).toBe(false);
    await server.settle();
    await server.settle();
    expect((await read(priya, deal)).status).toBe('expired');
    expect(count(await happened(priya, deal), 'deal.expired')).toBe(1);
  });

  it('reminds of the days that are left, and after a long silence only of the fewest', async () => {
    const deal = await approved(priya, carla, 'Molkerei Hardegsen');
    await everybodyAt('2026-08-29T12:00:00Z');
    await server.settle();
    const { items } = bodyOf(await carla.get(`/api/v1/deals/${deal.id}/timeline`));
    const left = items.filter((event: { type: string }) => event.type === 'deal.expiring');
    expect(Math.min(...left.map((event: { data: { daysLeft: number } }) => event.data.daysLeft))).toBe(3);
  });

  it('frees the customer the moment it ends, even before the timer has run', async () => {
    await approved(priya, carla, 'Weinbrennerei Nörten');
    await everybodyAt('2026-09-01T08:00:00Z');
    const next = await submitted(ben, 'Weinbrennerei Nörten', { closeDate: '2026-12-31' });
    expect(next.verdict).toBe('needs_review');
    expect(bodyOf(await step(carla, next, 'approval', {})).status).toBe('approved');
  });

  it('neither reminds nor expires once the deal is won, lost or revoked', async () => {
    const won = await approved(priya, carla, 'Spinnerei Adelebsen');
    const lost = await approved(priya, carla, 'Weberei Moringen');
    const revoked = await approved(priya, carla, 'Färberei Northeim');
    bodyOf(await step(priya, won, 'win', { amount: { minor: 1_000, currency: 'EUR' } }));
    bodyOf(await step(priya, lost, 'loss', { reasonId: await reasonId(priya, 'lost', 'price') }));
    const reason = await reasonId(carla, 'revoke', 'no_activity');
    bodyOf(await step(carla, revoked, 'revocation', { reasonId: reason, note: 'Silent' }));
    await everybodyAt('2026-10-01T08:00:00Z');
    await server.settle();
    for (const deal of [won, lost, revoked]) {
      const types = await happened(priya, deal);
      expect([count(types, 'deal.expiring'), count(types, 'deal.expired')]).toEqual([0, 0]);
    }
    expect((await read(priya, won)).status).toBe('approved');
  });

  it('keeps what was promised when the tier changes', async () => {
    const deal = await approved(priya, carla, 'Käserei Uslar');
    const adam = await server.as('adam@aldertech.example');
    const programmes = bodyOf(await adam.get('/api/v1/programmes')).items;
    const gold = programmes[0].tiers.find((tier: { name: string }) => tier.name === 'Gold');
    const headers = { 'if-match': `"${gold.version}"` };
    bodyOf(await adam.patch(`/api/v1/tiers/${gold.id}`, { protectionDays: 10, name: 'Gilt' }, { headers }));
    expect((await read(priya, deal)).protection).toMatchObject({ days: 90, tier: { name: 'Gold' } });
    const next = bodyOf(await adam.get(`/api/v1/tiers/${gold.id}`));
    const back = { headers: { 'if-match': `"${next.version}"` } };
    bodyOf(await adam.patch(`/api/v1/tiers/${gold.id}`, { protectionDays: 90, name: 'Gold' }, back));
  });
});
