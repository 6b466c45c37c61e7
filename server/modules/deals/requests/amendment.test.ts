import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestServer, TEST_NOW, type Client, type TestServer } from '../../../kit/testing/server.ts';
import { approved, bodyOf, happened, read, step } from '../testing.ts';

let server: TestServer;
let priya: Client;
let ben: Client;
let carla: Client;

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
}

describe('an amendment', () => {
  const amend = (client: Client, deal: { id: string; version: number }, change: object, reason?: string) =>
    step(
      client,
      deal,
      'amendments',
      { change, ...(reason ? { reason } : {}) },
      { headers: { 'if-match': `"${deal.version}"` } },
    );

  it('changes some fields at once and asks for others; discount and days stay', async () => {
    const deal = await approved(priya, carla, 'Brauerei Bockenem');
    const change = { closeDate: '2026-11-30', amount: { minor: 9_000_000, currency: 'EUR' } };
    const answer = bodyOf(await amend(priya, deal, change, 'Second site joins'), 201);
    expect(answer.changed).toEqual(['closeDate']);
    expect(answer.deal).toMatchObject({ closeDate: '2026-11-30', amount: { minor: 5_000_000 } });
    expect(answer.request.changes).toEqual([
      {
        field: 'amount',
        before: { minor: 5_000_000, currency: 'EUR' },
        after: { minor: 9_000_000, currency: 'EUR' },
      },
    ]);
    const again = await amend(priya, answer.deal, { amount: { minor: 1, currency: 'EUR' } });
    expect(again.body.code).toBe('request_pending');
    bodyOf(await step(carla, deal, `requests/${answer.request.id}/grant`, {}));
    const after = await read(priya, deal);
    expect(after.amount.minor).toBe(9_000_000);
    expect(after.protection).toMatchObject({ days: 90, discountBasisPoints: deal.protection.discountBasisPoints });
    expect(await happened(priya, deal)).toContain('deal.amended');
  });

  it('never moves a protection onto somebody else’s customer', async () => {
    const theirs = await approved(ben, carla, 'Brauerei Salzderhelden');
    const mine = await approved(priya, carla, 'Brauerei Sehnde');
    const change = { customer: { name: theirs.customer.name, domain: theirs.customer.domain } };
    const { request } = bodyOf(await amend(priya, mine, change), 201);
    const refused = await step(carla, mine, `requests/${request.id}/grant`, {});
    expect([refused.status, refused.body.code]).toEqual([409, 'customer_protected']);
    expect((await read(priya, mine)).customer.name).toBe('Brauerei Sehnde');
  });

  it('is refused before approval, for nothing, and with an old version', async () => {
    const deal = await approved(priya, carla, 'Brauerei Lehrte');
    expect((await amend(priya, deal, {})).status).toBe(422);
    expect((await amend(priya, { ...deal, version: 1 }, { closeDate: '2026-12-01' })).status).toBe(412);
    const draft = bodyOf(await priya.post('/api/v1/deals', {}), 201);
    expect((await amend(priya, draft, { closeDate: '2026-12-01' })).body.code).toBe('illegal_transition');
    expect((await amend(ben, deal, { closeDate: '2026-12-01' })).status).toBe(404);
  });
});
