import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestServer, TEST_NOW, type Client, type TestServer } from '../../../kit/testing/server.ts';
import { approved, bodyOf, happened, read, step } from '../testing.ts';

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

  it('gets discount and days by the rules of the day where the vendor wants that', async () => {
    const deal = await approved(priya, carla, 'Brauerei Hardegsen');
    bodyOf(await step(priya, deal, 'milestones', { key: 'meeting' }), 201);
    const { items: types } = bodyOf(await carla.get('/api/v1/deal-types'));
    const renewal = types.find((type: { key: string }) => type.key === 'renewal');
    const { document } = bodyOf(await adam.get('/api/v1/deal-rules/protection'));
    const windows = [{ tierId: null, dealTypeId: renewal.id, days: 60 }];
    bodyOf(
      await adam.post('/api/v1/deal-rules/versions', { kind: 'protection', document: { ...document, windows } }),
      201,
    );
    const change = { dealTypeId: renewal.id };
    const { request } = bodyOf(await amend(priya, await read(priya, deal), change, 'They only renew'), 201);
    bodyOf(await step(carla, deal, `requests/${request.id}/grant`, { newTerms: true }));
    const after = await read(priya, deal);
    expect(after.dealType.id).toBe(renewal.id);
    // 2 June with sixty days is 1 August, the meeting added fourteen.
    expect(after.protection).toMatchObject({ days: 60, until: '2026-08-15T21:59:59.999Z' });
    const view = bodyOf(await priya.get(`/api/v1/deals/${deal.id}/protection`));
    expect(view.parts.map((part: { days: number }) => part.days)).toEqual([60, 14]);
    expect(view.totalDays).toBe(74);
  });

  it('changes the products, and with them the amount', async () => {
    const listPrice = { minor: 150_000, currency: 'EUR' };
    const product = bodyOf(
      await adam.post('/api/v1/products', { sku: 'AMEND', name: 'Licence', currency: 'EUR', listPrice }),
      201,
    );
    const line = { productId: product.id, quantity: 2, unitPrice: listPrice };
    const deal = await approved(priya, carla, 'Brauerei Northeim', { amount: undefined, lines: [line] });
    const change = { lines: [{ ...line, quantity: 5 }] };
    const { request } = bodyOf(await amend(priya, deal, change, 'More lines'), 201);
    expect(request.changes).toEqual([
      { field: 'lines', before: `2 × ${product.name}`, after: `5 × ${product.name}` },
      { field: 'amount', before: { minor: 300_000, currency: 'EUR' }, after: { minor: 750_000, currency: 'EUR' } },
    ]);
    bodyOf(await step(carla, deal, `requests/${request.id}/grant`, {}));
    expect(await read(priya, deal)).toMatchObject({ amount: { minor: 750_000 }, lines: [{ quantity: 5 }] });
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
