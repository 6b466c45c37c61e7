import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type Client, type TestServer } from '../../kit/testing/server.ts';
import { bodyOf, drafted, submitted } from './testing.ts';

let server: TestServer;
let priya: Client;
let carla: Client;
let adam: Client;
let oscar: Client;

beforeAll(async () => {
  server = await startTestServer();
  priya = await server.as('priya@brightline.example');
  carla = await server.as('carla@aldertech.example');
  adam = await server.as('adam@aldertech.example');
  oscar = await server.as('oscar@borealis.example');
});
afterAll(() => server.close());

const matching = (row: { version: number }) => ({ headers: { 'if-match': `"${row.version}"` } });
type Row = { id: string; version: number; active: boolean; [field: string]: unknown };
const all = async (client: Client, path: string): Promise<Row[]> =>
  bodyOf(await client.get(`/api/v1/${path}?all=true`)).items;

describe('a new vendor', () => {
  it('has types, stages of every kind and reasons for every purpose', async () => {
    expect((await all(oscar, 'deal-types')).map((type) => type['key'])).toEqual([
      'new_business',
      'expansion',
      'renewal',
    ]);
    expect((await all(oscar, 'deal-stages')).map((stage) => stage['probability'])).toEqual([20, 40, 60, 80, 100, 0]);
    const purposes = new Set((await all(oscar, 'reason-codes')).map((reason) => reason['purpose']));
    expect(purposes).toEqual(new Set(['reject', 'return', 'revoke', 'lost', 'withdraw']));
  });
});

describe('the vendor’s words', () => {
  it('can be renamed; the meaning stays', async () => {
    const [stage] = await all(adam, 'deal-stages');
    const url = `/api/v1/deal-stages/${stage!.id}`;
    const renamed = bodyOf(
      await adam.patch(url, { name: { en: 'Lead', de: 'Kontakt' }, probability: 15 }, matching(stage!)),
    );
    expect(renamed).toMatchObject({ name: { en: 'Lead', de: 'Kontakt' }, kind: 'open', probability: 15 });
    expect((await adam.patch(url, { kind: 'won' }, matching(renamed))).body.errors[0].code).toBe('unknown_field');
    expect((await adam.patch(url, { probability: 20 }, matching(stage!))).body.code).toBe('stale');
    expect((await drafted(priya, 'Umbenannt')).stage.name.en).toBe('Lead');
  });

  it('are retired while registrations refer to them, and deleted otherwise', async () => {
    const type = bodyOf(await adam.post('/api/v1/deal-types', { key: 'rental', label: { en: 'Rental' } }), 201);
    expect(type.position).toBe(40);
    await drafted(priya, 'Miete', { dealTypeId: type.id });
    const url = `/api/v1/deal-types/${type.id}`;
    expect((await adam.delete(url)).body.code).toBe('in_use');
    const retired = bodyOf(await adam.patch(url, { active: false }, matching(type)));
    expect(retired.active).toBe(false);
    const choices = bodyOf(await priya.get('/api/v1/deal-types')).items;
    expect(choices.map((one: Row) => one.id)).not.toContain(type.id);
    const refused = await priya.post('/api/v1/deals', { dealTypeId: type.id });
    expect(refused.body.errors[0].path).toBe('dealTypeId');
    const reason = { purpose: 'lost', code: 'weather', label: { en: 'Weather' } };
    const unused = bodyOf(await adam.post('/api/v1/reason-codes', reason), 201);
    expect((await adam.delete(`/api/v1/reason-codes/${unused.id}`)).status).toBe(204);
  });

  it('never lose the last of a kind', async () => {
    const won = (await all(adam, 'deal-stages')).find((stage) => stage['kind'] === 'won')!;
    const url = `/api/v1/deal-stages/${won.id}`;
    expect((await adam.patch(url, { active: false }, matching(won))).body.code).toBe('last_of_its_kind');
    expect((await adam.delete(url)).body.code).toBe('last_of_its_kind');
    const stage = { name: { en: 'Signed' }, kind: 'won' };
    expect(bodyOf(await adam.post('/api/v1/deal-stages', stage), 201).probability).toBe(100);
    expect(bodyOf(await adam.patch(url, { active: false }, matching(won))).active).toBe(false);
  });

  it('refuse what exists already or makes no sense', async () => {
    const again = await adam.post('/api/v1/deal-types', { key: 'renewal', label: { en: 'Again' } });
    expect([again.status, again.body.code]).toEqual([409, 'duplicate']);
    const halfWon = { name: { en: 'Half' }, kind: 'won', probability: 50 };
    expect((await adam.post('/api/v1/deal-stages', halfWon)).status).toBe(422);
    const soft = { purpose: 'lost', code: 'soft', label: { en: 'Soft' }, resubmittable: true };
    expect((await adam.post('/api/v1/reason-codes', soft)).status).toBe(422);
  });

  it('are kept by administrators of that vendor alone', async () => {
    const body = { key: 'mine', label: { en: 'Mine' } };
    for (const client of [priya, carla]) expect((await client.post('/api/v1/deal-types', body)).status).toBe(403);
    const [type] = await all(adam, 'deal-types');
    const foreign = await oscar.patch(`/api/v1/deal-types/${type!.id}`, { active: false }, matching(type!));
    expect(foreign.status).toBe(404);
  });
});

describe('products', () => {
  it('are listed, searched and offered to partners while they are active', async () => {
    const body = {
      sku: 'EDGE-1',
      name: 'Edge für Öfen',
      family: 'Edge',
      listPrice: { minor: 480_000, currency: 'EUR' },
    };
    const product = bodyOf(await adam.post('/api/v1/products', { ...body, currency: 'EUR' }), 201);
    expect(bodyOf(await priya.get('/api/v1/products?q=ofen')).items).toHaveLength(1);
    expect(bodyOf(await priya.get('/api/v1/products?q=edge-1')).items[0].listPrice.minor).toBe(480_000);
    expect((await adam.post('/api/v1/products', { ...body, currency: 'EUR' })).body.code).toBe('duplicate');
    const url = `/api/v1/products/${product.id}`;
    bodyOf(await adam.patch(url, { active: false }, matching(product)));
    expect(bodyOf(await priya.get('/api/v1/products?q=ofen')).items).toEqual([]);
    expect(bodyOf(await adam.get('/api/v1/products?q=ofen')).items).toHaveLength(1);
    expect((await adam.delete(url)).status).toBe(204);
  });
});

describe('the settings', () => {
  it('change the number’s prefix for new registrations and keep the old ones', async () => {
    const before = await submitted(priya, 'Alte Nummer');
    const url = '/api/v1/deal-settings';
    const settings = bodyOf(await adam.get(url));
    const changed = bodyOf(
      await adam.patch(url, { numberPrefix: 'REG-', reminderDays: [7, 30, 7] }, matching(settings)),
    );
    expect(changed).toMatchObject({ numberPrefix: 'REG-', reminderDays: [30, 7] });
    expect((await drafted(priya, 'Neue Nummer')).number).toMatch(/^REG-[0-9A-Z]{7}$/);
    expect(bodyOf(await priya.get(`/api/v1/deals/${before.id}`)).number).toMatch(/^D-/);
    expect((await adam.patch(url, { numberPrefix: 'x' }, matching(changed))).body.errors[0].path).toBe('numberPrefix');
    expect((await adam.patch(url, { draftKeepDays: 5 }, matching(settings))).body.code).toBe('stale');
    expect((await carla.patch(url, { draftKeepDays: 5 }, matching(changed))).status).toBe(403);
  });
});
