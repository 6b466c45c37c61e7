import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type Client, type TestServer } from '../../kit/testing/server.ts';
import { approved, bodyOf, drafted } from '../deals/testing.ts';
import { approvedPrice, asking, draft, product, readRequest, step, submitted } from './testing.ts';

let server: TestServer;
let olivia: Client;
let carla: Client;
let priya: Client;
let sam: Client;
let ben: Client;
let oscar: Client;
let sensor: string;
let deal: { id: string; number: string };

beforeAll(async () => {
  server = await startTestServer();
  olivia = await server.as('olivia@aldertech.example');
  carla = await server.as('carla@aldertech.example');
  priya = await server.as('priya@brightline.example');
  sam = await server.as('finn@brightline.example');
  ben = await server.as('ben@cobalt-networks.example');
  oscar = await server.as('oscar@borealis.example');
  sensor = await product(olivia, 'SENSOR', 10_000);
  deal = await approved(priya, carla, 'Gasnetz Oldenburg');
});
afterAll(() => server.close());

const price = (minor: number, currency = 'EUR') => ({ position: 0, unitPrice: { minor, currency } });

describe('asking for a special price', () => {
  it('is a private draft first, and shows list, request and discount', async () => {
    const request = await draft(priya, deal, asking(sensor));
    expect(request).toMatchObject({
      state: 'draft',
      list: { minor: 100_000, currency: 'EUR' },
      requested: { minor: 75_000, currency: 'EUR' },
      discountBasisPoints: 2500,
      deal: { number: deal.number },
      margin: null,
    });
    expect((await readRequest(carla, request)).status).toBe(404);
    const bare = await draft(priya, deal, {});
    const missing = await step(priya, bare, 'submission');
    expect(missing.body.errors.map(({ path }: { path: string }) => path)).toEqual([
      'lines',
      'justification',
      'validFrom',
      'validTo',
    ]);
    expect((await priya.delete(`/api/v1/special-prices/${bare['id']}`)).status).toBe(204);
    const done = bodyOf(await step(priya, request, 'submission'));
    expect([done.state, done.abilities.approve.allowed]).toEqual(['submitted', false]);
    expect(bodyOf(await readRequest(carla, done)).margin).toMatchObject({
      tierBasisPoints: 800,
      givenUp: { minor: 17_000, currency: 'EUR' },
    });
  });

  it('refuses other currencies, prices above list, unknown products and wrong dates', async () => {
    const dollars = await product(olivia, 'DOLLAR', 500, 'USD');
    const tries: [object, string][] = [
      [{ lines: [{ productId: dollars, quantity: 1 }] }, 'mixed_currencies'],
      [{ lines: [{ productId: sensor, quantity: 1, unitPrice: { minor: 5, currency: 'USD' } }] }, 'mixed_currencies'],
      [{ lines: [{ productId: sensor, quantity: 1, unitPrice: { minor: 10_001, currency: 'EUR' } }] }, 'above_list'],
      [{ lines: [{ productId: deal.id, quantity: 1 }] }, 'unknown_reference'],
      [{ validFrom: '2026-09-01', validTo: '2026-08-01' }, 'before_start'],
    ];
    for (const [more, code] of tries) {
      const answer = await priya.post('/api/v1/special-prices', { dealId: deal.id, ...asking(sensor, more as never) });
      expect([answer.status, answer.body.errors[0].code]).toEqual([422, code]);
    }
    const unregistered = await drafted(priya, 'Noch nichts GmbH');
    const early = await priya.post('/api/v1/special-prices', { dealId: unregistered.id });
    expect([early.status, early.body.code]).toEqual([409, 'deal_not_open']);
  });

  it('is for the partner’s own deals, by those who sell', async () => {
    const ask = (client: Client) => client.post('/api/v1/special-prices', { dealId: deal.id, ...asking(sensor) });
    expect((await ask(ben)).status).toBe(404);
    expect((await ask(oscar)).status).toBe(403);
    expect((await ask(sam)).status).toBe(403);
    expect((await ask(carla)).status).toBe(403);
    const request = await submitted(priya, deal, asking(sensor));
    for (const stranger of [ben, oscar]) expect((await readRequest(stranger, request)).status).toBe(404);
    expect((await step(ben, request, 'withdrawal', {})).status).toBe(404);
    expect((await step(priya, request, 'approval', {})).status).toBe(403);
    expect((await step(carla, request, 'withdrawal', {})).status).toBe(403);
    expect(bodyOf(await step(priya, request, 'withdrawal', { note: 'Customer waits' })).state).toBe('withdrawn');
    expect((await step(carla, request, 'approval', {})).status).toBe(409);
  });
});

describe('negotiating', () => {
  it('goes back and forth line by line until both agree', async () => {
    const request = await submitted(priya, deal, asking(sensor));
    const wrong = await step(carla, request, 'counter', { lines: [price(9000, 'USD')] });
    expect(wrong.body.errors[0].code).toBe('mixed_currencies');
    const offer = bodyOf(
      await step(carla, request, 'counter', { lines: [price(8500)], validTo: '2026-07-31', note: '15 %' }),
    );
    expect(offer).toMatchObject({
      state: 'countered',
      offered: { minor: 85_000 },
      validTo: '2026-07-31',
      note: '15 %',
    });
    expect((await step(carla, request, 'approval', {})).status).toBe(409);
    const again = bodyOf(await step(priya, request, 'counter-request', { lines: [price(8000)] }));
    expect(again).toMatchObject({ state: 'submitted', round: 2, requested: { minor: 80_000 } });
    bodyOf(await step(carla, request, 'counter', { lines: [price(8200)] }));
    bodyOf(await step(priya, request, 'acceptance'));
    const done = bodyOf(await step(carla, request, 'approval', {}));
    expect(done).toMatchObject({ state: 'approved', approved: { minor: 82_000 }, discountBasisPoints: 1800 });
    expect(done.priceNumber).toMatch(/^PX-[0-9A-Z]{7}$/);
    const { items } = bodyOf(await priya.get(`/api/v1/special-prices/${request.id}/timeline`));
    expect(items.map(({ type }: { type: string }) => type.slice('special_price.'.length))).toEqual([
      'approved',
      'accepted',
      'countered',
      'submitted',
      'countered',
      'submitted',
      'drafted',
    ]);
  });

  it('ends with a no of either side', async () => {
    const one = await submitted(priya, deal, asking(sensor));
    expect(bodyOf(await step(carla, one, 'rejection', { note: 'Too low' })).state).toBe('declined');
    const other = await submitted(priya, deal, asking(sensor));
    bodyOf(await step(carla, other, 'counter', { lines: [] }));
    expect(bodyOf(await step(priya, other, 'refusal', {})).state).toBe('declined');
  });

  it('tells who comes late', async () => {
    const request = await submitted(priya, deal, asking(sensor));
    const headers = { 'if-match': '"1"' };
    expect((await step(carla, request, 'approval', {}, { headers })).status).toBe(412);
    const answers = await Promise.all([step(carla, request, 'approval', {}), step(priya, request, 'withdrawal', {})]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
  });
});

describe('lists, files and dates', () => {
  it('each side lists and exports its own, formulas stay text', async () => {
    const evil = await approved(priya, carla, '=cmd|calc');
    const request = await approvedPrice(priya, carla, evil, asking(sensor, { shipTo: '@home' }));
    const listed = async (client: Client, query: string) =>
      bodyOf(await client.get(`/api/v1/special-prices?${query}`)).items.map(({ id }: { id: string }) => id);
    expect(await listed(carla, `dealId=in:${evil.id}`)).toEqual([request.id]);
    expect(await listed(priya, `q=${request.priceNumber}`)).toEqual([request.id]);
    expect(await listed(carla, 'state=in:draft')).toEqual([]);
    expect(await listed(ben, '')).toEqual([]);
    const csv = (await carla.get(`/api/v1/special-prices/export?dealId=in:${evil.id}`)).body;
    expect(csv).toContain("'=cmd|calc");
    const quote = await priya.get(`/api/v1/special-prices/${request.id}/quote`);
    expect(quote.body).toContain("'@home");
    expect(quote.body).toContain('75.00,750.00,EUR');
    expect(quote.headers.get('content-disposition')).toContain(`quote-${request.priceNumber}`);
    expect((await ben.get(`/api/v1/special-prices/${request.id}/quote`)).status).toBe(404);
    const waiting = await submitted(priya, deal, asking(sensor));
    expect((await priya.get(`/api/v1/special-prices/${waiting.id}/quote`)).status).toBe(409);
  });

  it('expires at the end of its last day, after reminders', async () => {
    const request = await approvedPrice(priya, carla, deal, asking(sensor, { validTo: '2026-06-20' }));
    server.clock.move(18 * 86_400_000 + 10 * 3_600_000);
    await server.settle();
    const later = await server.as('priya@brightline.example');
    expect(bodyOf(await readRequest(later, request)).state).toBe('approved');
    server.clock.move(86_400_000);
    await server.settle();
    const manager = await server.as('carla@aldertech.example');
    expect(bodyOf(await readRequest(manager, request)).state).toBe('expired');
    const { items } = bodyOf(await manager.get(`/api/v1/special-prices/${request.id}/timeline`));
    const types = items.map(({ type }: { type: string }) => type);
    expect(types.filter((type: string) => type === 'special_price.expiring')).toHaveLength(2);
    const use = { position: 0, orderReference: 'PO-1', orderLine: '1', quantity: 1 };
    expect((await step(manager, request, 'uses', use)).status).toBe(409);
  });
});
