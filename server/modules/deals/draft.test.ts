import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { named } from '../../../db/seeds/named.ts';
import { startTestServer, type Client, type TestServer } from '../../kit/testing/server.ts';
import { bodyOf, drafted, happened, read, registrationOf, step, submitted } from './testing.ts';

let server: TestServer;
let priya: Client;
let ben: Client;
let carla: Client;
let adam: Client;

beforeAll(async () => {
  server = await startTestServer();
  priya = await server.as('priya@brightline.example');
  ben = await server.as('ben@cobalt-networks.example');
  carla = await server.as('carla@aldertech.example');
  adam = await server.as('adam@aldertech.example');
});
afterAll(() => server.close());

const matching = (deal: { version: number }) => ({ headers: { 'if-match': `"${deal.version}"` } });

/** Two products, one without a list price. */
async function products() {
  const make = async (sku: string, listPrice: unknown) =>
    bodyOf(await adam.post('/api/v1/products', { sku, name: sku, currency: 'EUR', listPrice }), 201);
  return { gateway: await make('GATE', { minor: 120_000, currency: 'EUR' }), service: await make('SERV', null) };
}

describe('a draft', () => {
  it('begins with anything at all, under a random number', async () => {
    const deal = bodyOf(await priya.post('/api/v1/deals', {}), 201);
    expect(deal.number).toMatch(/^D-[0-9A-HJKMNP-TV-Z]{7}$/);
    expect(deal).toMatchObject({ status: 'draft', customer: { name: null }, dealType: { key: 'new_business' } });
  });

  it('saves field by field and tells stale writers', async () => {
    const deal = await drafted(priya, 'Ofenbau Rinteln');
    const url = `/api/v1/deals/${deal.id}`;
    const saved = bodyOf(await priya.patch(url, { customer: { city: 'Rinteln' }, rfp: true }, matching(deal)));
    expect(saved).toMatchObject({ customer: { name: 'Ofenbau Rinteln', city: 'Rinteln', country: 'DE' }, rfp: true });
    expect(saved.version).toBe(deal.version + 1);
    expect((await priya.patch(url, { rfp: false }, matching(deal))).body.code).toBe('stale');
    expect((await priya.patch(url, { rfp: false })).body.code).toBe('precondition_required');
  });

  it('is private to the side that writes it', async () => {
    const deal = await drafted(priya, 'Fassfabrik Einbeck');
    for (const stranger of [carla, adam, ben]) {
      expect((await stranger.get(`/api/v1/deals/${deal.id}`)).status).toBe(404);
      expect((await stranger.get(`/api/v1/deals/${deal.id}/timeline`)).status).toBe(404);
      expect((await step(stranger, deal, 'submission')).status).toBe(404);
    }
    const listed = bodyOf(await adam.get('/api/v1/deals?q=Fassfabrik'));
    expect(listed.items).toEqual([]);
  });

  it('leaves nothing of what was typed in its events', async () => {
    const deal = await drafted(priya, 'Seilerei Bodenwerder');
    bodyOf(await priya.patch(`/api/v1/deals/${deal.id}`, { description: 'secret plan' }, matching(deal)));
    const { items } = bodyOf(await priya.get(`/api/v1/deals/${deal.id}/timeline`));
    expect(items[0]).toMatchObject({ type: 'deal.draft_saved', before: null, after: null });
    expect(items[0].data).toMatchObject({ fields: ['description'] });
    expect(JSON.stringify(items)).not.toContain('secret plan');
    expect(JSON.stringify(items)).not.toContain('Seilerei');
  });

  it('can be thrown away, but not once it was submitted', async () => {
    const deal = await drafted(priya, 'Papiermühle Hann');
    expect((await priya.delete(`/api/v1/deals/${deal.id}`)).status).toBe(204);
    expect((await priya.get(`/api/v1/deals/${deal.id}`)).status).toBe(404);
    const sent = await submitted(priya, 'Papiermühle Alfeld');
    expect((await priya.delete(`/api/v1/deals/${sent.id}`)).body.code).toBe('illegal_transition');
  });

  it('goes by itself when nobody has touched it for the vendor’s time, and stays when somebody has', async () => {
    const idle = await drafted(priya, 'Töpferei Fredelsloh');
    const kept = await drafted(priya, 'Töpferei Duingen');
    const day = 86_400_000;
    server.clock.move(60 * day);
    const late = await server.as('priya@brightline.example');
    bodyOf(await late.patch(`/api/v1/deals/${kept.id}`, { rfp: true }, matching(kept)));
    server.clock.move(31 * day);
    await server.settle();
    const later = await server.as('priya@brightline.example');
    expect((await later.get(`/api/v1/deals/${idle.id}`)).status).toBe(404);
    expect((await later.get(`/api/v1/deals/${kept.id}`)).status).toBe(200);
    server.clock.move(-91 * day);
  });
});

describe('amount and product lines', () => {
  it('take list prices and sum up', async () => {
    const { gateway, service } = await products();
    const lines = [
      { productId: gateway.id, quantity: 3 },
      { productId: service.id, quantity: 2, unitPrice: { minor: 90_000, currency: 'EUR' } },
    ];
    const deal = await drafted(priya, 'Gießerei Bovenden', { amount: undefined, lines });
    expect(deal.amount).toEqual({ minor: 540_000, currency: 'EUR' });
    expect(deal.lines).toMatchObject([
      { product: { sku: 'GATE' }, quantity: 3, total: { minor: 360_000 } },
      { product: { sku: 'SERV' }, quantity: 2, total: { minor: 180_000 } },
    ]);
    const url = `/api/v1/deals/${deal.id}`;
    const both = await priya.patch(url, { amount: { minor: 1, currency: 'EUR' } }, matching(deal));
    expect(both.body.errors[0]).toMatchObject({ path: 'amount', code: 'sum_of_lines' });
    const cleared = bodyOf(await priya.patch(url, { amount: null, rfp: true }, matching(deal)));
    expect(cleared.amount).toEqual({ minor: 540_000, currency: 'EUR' });
    const plain = { lines: [], amount: { minor: 7, currency: 'EUR' } };
    expect(bodyOf(await priya.patch(url, plain, matching(cleared)))).toMatchObject({ lines: [], amount: { minor: 7 } });
    const wrong = (more: object) => priya.post('/api/v1/deals', registrationOf('X', { amount: undefined, ...more }));
    const missing = await wrong({ lines: [{ productId: service.id, quantity: 1 }] });
    expect(missing.body.errors[0]).toMatchObject({ path: 'lines.0.unitPrice', code: 'required' });
    const dollars = { minor: 1, currency: 'USD' };
    const mixed = await wrong({ lines: [lines[0], { productId: service.id, quantity: 1, unitPrice: dollars }] });
    expect(mixed.body.errors[0]).toMatchObject({ path: 'lines.1.unitPrice', code: 'mixed_currencies' });
  });

  it('refuse what is no amount, with the path of the field', async () => {
    const refused = async (body: Record<string, unknown>) =>
      (await priya.post('/api/v1/deals', registrationOf('Y', body))).body.errors?.[0]?.path;
    expect(await refused({ amount: { minor: -1, currency: 'EUR' } })).toBe('amount.minor');
    expect(await refused({ amount: { minor: 1.5, currency: 'EUR' } })).toBe('amount.minor');
    expect(await refused({ amount: { minor: 1, currency: 'QQQ' } })).toBe('amount.currency');
    expect(await refused({ closeDate: '2026-02-30' })).toBe('closeDate');
    expect(await refused({ contact: { email: 'nobody' } })).toBe('contact.email');
    expect(await refused({ customer: { domain: 'no domain' } })).toBe('customer.domain');
    expect(await refused({ lines: [{ productId: named('nothing'), quantity: 0 }] })).toBe('lines.0.quantity');
    expect(await refused({ surprise: true })).toBe('surprise');
    expect(await refused({ dealTypeId: named('nothing') })).toBe('dealTypeId');
  });
});

describe('registering on behalf of a partner', () => {
  it('is the vendor’s draft until it is submitted, then the partner’s registration', async () => {
    const partnerId = named('aldertech', 'partner', 'brightline');
    const deal = await drafted(carla, 'Sägewerk Uslar', { partnerId });
    expect(deal).toMatchObject({ onBehalf: true, partner: { name: 'Brightline Systems' }, status: 'draft' });
    expect((await priya.get(`/api/v1/deals/${deal.id}`)).status).toBe(404);
    bodyOf(await step(carla, deal, 'submission'));
    expect(await read(priya, deal)).toMatchObject({ status: 'submitted', onBehalf: true });
    expect(await happened(priya, deal)).toContain('deal.submitted');
  });

  it('needs a partner in view', async () => {
    expect((await carla.post('/api/v1/deals', {})).body.errors[0].path).toBe('partnerId');
    const foreign = { partnerId: named('borealis', 'partner', 'summit') };
    expect((await carla.post('/api/v1/deals', foreign)).status).toBe(404);
    const notMine = { partnerId: named('aldertech', 'partner', 'elmwood') };
    expect((await carla.post('/api/v1/deals', notMine)).status).toBe(404);
  });

  it('is not for partners: a distributor sees its reseller’s registrations and changes none', async () => {
    const dana = await server.as('dana@delta-distribution.example');
    const eli = await server.as('eli@elmwood-it.example');
    const elmwood = named('aldertech', 'partner', 'elmwood');
    expect((await dana.post('/api/v1/deals', { partnerId: elmwood })).status).toBe(403);
    expect((await eli.post('/api/v1/deals', { partnerId: named('aldertech', 'partner', 'delta') })).status).toBe(404);
    const deal = await drafted(eli, 'Zuivelfabriek Zwolle');
    expect(await read(dana, deal)).toMatchObject({
      abilities: { update: { allowed: false }, submit: { allowed: false } },
    });
    expect((await step(dana, deal, 'submission')).status).toBe(403);
    expect((await dana.patch(`/api/v1/deals/${deal.id}`, { rfp: true }, matching(deal))).status).toBe(403);
  });
});
