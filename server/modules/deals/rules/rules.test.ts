import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestServer, TEST_NOW, type Client, type TestServer } from '../../../kit/testing/server.ts';
import { approved, bodyOf, drafted, read, step, submitted } from '../testing.ts';

let server: TestServer;
let priya: Client;
let carla: Client;
let adam: Client;
let oscar: Client;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());
beforeEach(() => everybodyAt(TEST_NOW.toISOString()));

async function everybodyAt(moment: string): Promise<void> {
  server.clock.set(new Date(moment));
  priya = await server.as('priya@brightline.example');
  carla = await server.as('carla@aldertech.example');
  adam = await server.as('adam@aldertech.example');
  oscar = await server.as('oscar@borealis.example');
}

type Body = Record<string, unknown>;
const rules = async (kind: string, client = adam) => bodyOf(await client.get(`/api/v1/deal-rules/${kind}`));
const save = (client: Client, kind: string, document: unknown, more: Body = {}) =>
  client.post('/api/v1/deal-rules/versions', { kind, document, ...more });
const protectionOf = async (more: Body) => ({ ...(await rules('protection')).document, ...more });

describe('rules as versions', () => {
  it('change what is promised from their day on, never what was promised', async () => {
    const before = await approved(priya, carla, 'Seilerei Anderten');
    const windows = [{ tierId: null, dealTypeId: before.dealType.id, days: 30 }];
    const version = bodyOf(
      await save(adam, 'protection', await protectionOf({ windows }), { from: '2026-06-10' }),
      201,
    );
    expect(version).toMatchObject({ number: 2, state: 'planned', effectiveFrom: '2026-06-09T22:00:00.000Z' });
    const same = await approved(priya, carla, 'Seilerei Bemerode');
    expect(same.protection.days).toBe(90);
    expect((await rules('protection')).planned).toHaveLength(1);
    await everybodyAt('2026-06-10T08:00:00Z');
    const later = await approved(priya, carla, 'Seilerei Misburg');
    expect(later.protection.days).toBe(30);
    expect((await read(priya, before)).protection.days).toBe(90);
    const { items } = bodyOf(await adam.get('/api/v1/deal-rules/protection/versions'));
    expect(items.map((one: Body) => [one['number'], one['state'], one['createdBy']])).toEqual([
      [2, 'in_force', 'Adam Keller'],
      [1, 'past', 'Millrace'],
    ]);
  });

  it('are brought back as a new version', async () => {
    const restored = bodyOf(
      await adam.post('/api/v1/deal-rules/protection/versions/1/restoration', { note: 'Too short' }),
      201,
    );
    expect(restored).toMatchObject({ number: 3, revertsTo: 1, note: 'Too short', state: 'in_force' });
    const missing = await adam.post('/api/v1/deal-rules/protection/versions/99/restoration', {});
    expect(missing.status).toBe(404);
  });

  it('are taken back before their day, and then never come in force', async () => {
    const { document, latest } = await rules('scope');
    const planned = bodyOf(await save(adam, 'scope', { ...document, usual: 'territory' }, { from: '2026-06-20' }), 201);
    const sooner = bodyOf(await save(adam, 'scope', document, { from: '2026-06-10', basedOn: planned.number }), 201);
    const at = (number: number) => `/api/v1/deal-rules/scope/versions/${number}/withdrawal`;
    expect((await carla.post(at(planned.number), {})).status).toBe(403);
    expect((await oscar.post(at(planned.number), {})).status).toBe(404);
    expect((await adam.post(at(99), {})).status).toBe(404);
    expect((await adam.post(at(latest + 1), {})).body.code).toBe('not_planned');
    const withdrawn = bodyOf(await adam.post(at(planned.number), {}));
    expect(withdrawn).toMatchObject({ state: 'withdrawn', withdrawnBy: 'Adam Keller' });
    expect((await adam.post(at(planned.number), {})).body.code).toBe('not_planned');
    await everybodyAt('2026-06-20T08:00:00Z');
    expect(await rules('scope')).toMatchObject({ number: sooner.number, document: { usual: 'account' }, planned: [] });
    bodyOf(await save(adam, 'scope', document, { basedOn: sooner.number }), 201);
  });

  it('can be changed on top of the latest version, although an earlier one is in force', async () => {
    const { document } = await rules('scope');
    const late = bodyOf(await save(adam, 'scope', document, { from: '2026-06-30' }), 201);
    const soon = bodyOf(await save(adam, 'scope', document, { from: '2026-06-25' }), 201);
    await everybodyAt('2026-06-30T08:00:00Z');
    const now = await rules('scope');
    expect(now).toMatchObject({ number: late.number, latest: soon.number });
    bodyOf(await save(adam, 'scope', document, { basedOn: now.latest }), 201);
  });

  it('are not saved over somebody else’s, nor for a day that has passed', async () => {
    const document = (await rules('amendments')).document;
    bodyOf(await save(adam, 'amendments', document, { basedOn: 0 }), 201);
    expect((await save(adam, 'amendments', document, { basedOn: 0 })).status).toBe(412);
    const past = await save(adam, 'amendments', document, { from: '2026-05-31' });
    expect([past.status, past.body.errors[0].path]).toEqual([422, 'from']);
    const both = { direct: ['amount'], review: ['amount'] };
    expect((await save(adam, 'amendments', both)).status).toBe(422);
    expect((await save(adam, 'protection', both)).status).toBe(422);
  });

  it('tell what they would do before they are saved', async () => {
    await drafted(priya, 'Kleinauftrag Ahlem', { amount: { minor: 40_000, currency: 'EUR' } });
    const deal = await approved(priya, carla, 'Seilerei Ahlem');
    const document = {
      open: 1,
      openByTier: [],
      throttle: null,
      minimums: [{ dealTypeId: deal.dealType.id, amount: { minor: 100_000, currency: 'EUR' } }],
      secondPercent: null,
    };
    const { effects } = bodyOf(await adam.post('/api/v1/deal-rules/preview', { kind: 'limits', document }));
    const of = (code: string) => effects.find((one: Body) => one['code'] === code);
    expect(of('partners_at_cap')).toMatchObject({ effect: 'refused', count: 1 });
    expect(of('drafts_below_minimum').count).toBe(1);
    const kinds = ['protection', 'scope', 'limits', 'amendments', 'general', 'types', 'stages', 'reasons'];
    for (const kind of kinds) {
      const { document: now } = await rules(kind);
      bodyOf(await adam.post('/api/v1/deal-rules/preview', { kind, document: now }));
    }
  });

  it('are the administrators’ alone, of that vendor', async () => {
    const { document } = await rules('limits');
    for (const client of [priya, carla]) {
      expect((await client.get('/api/v1/deal-rules/limits')).status).toBe(403);
      expect((await save(client, 'limits', document)).status).toBe(403);
      expect((await client.post('/api/v1/deal-rules/preview', { kind: 'limits', document })).status).toBe(403);
    }
    expect((await rules('protection', oscar)).number).toBe(0);
  });
});

describe('the vendor’s own rows', () => {
  it('leave a version with each change, and come back together', async () => {
    const [stage] = bodyOf(await adam.get('/api/v1/deal-stages?all=true')).items;
    const headers = { 'if-match': `"${stage.version}"` };
    bodyOf(await adam.patch(`/api/v1/deal-stages/${stage.id}`, { name: { en: 'Lead' }, probability: 5 }, { headers }));
    const { items } = bodyOf(await adam.get('/api/v1/deal-rules/stages/versions'));
    expect(items.map((one: Body) => one['number'])).toEqual([2, 1]);
    bodyOf(await adam.post('/api/v1/deal-rules/stages/versions/1/restoration', {}), 201);
    const [back] = bodyOf(await adam.get('/api/v1/deal-stages?all=true')).items;
    expect(back).toMatchObject({ name: stage.name, probability: stage.probability });
  });

  it('change on the day that was planned', async () => {
    const { document } = await rules('general');
    bodyOf(await save(adam, 'general', { ...document, numberPrefix: 'NEW-' }, { from: '2026-06-05' }), 201);
    expect((await drafted(priya, 'Vor dem Tag')).number).toMatch(/^D-/);
    await everybodyAt('2026-06-05T07:00:00Z');
    await server.settle();
    expect((await drafted(priya, 'Am Tag')).number).toMatch(/^NEW-/);
  });

  it('keep something to choose from', async () => {
    const { document } = await rules('types');
    const none = document.map((row: Body) => ({ ...row, active: false }));
    expect((await save(adam, 'types', none)).body.errors[0].code).toBe('last_of_its_kind');
  });
});

describe('a milestone that needs the vendor’s word', () => {
  it('counts once it is confirmed', async () => {
    await everybodyAt('2026-06-03T08:00:00Z');
    const { document } = await rules('protection');
    const milestones = document.milestones.map((one: Body) => ({ ...one, confirm: true, evidence: false }));
    bodyOf(await save(adam, 'protection', { ...document, milestones }), 201);
    const deal = await approved(priya, carla, 'Seilerei Kirchrode');
    const told = bodyOf(await step(priya, deal, 'milestones', { key: 'quote', note: 'Sent on Monday' }), 201);
    expect(told).toMatchObject({ status: 'pending', daysGiven: 0 });
    const refused = bodyOf(await step(carla, deal, `requests/${told.id}/refusal`, { note: 'Where is it?' }));
    expect(refused.status).toBe('declined');
    const again = bodyOf(await step(priya, deal, 'milestones', { key: 'quote' }), 201);
    const confirmed = bodyOf(await step(carla, deal, `requests/${again.id}/grant`, {}));
    expect(confirmed).toMatchObject({ status: 'granted', daysGiven: 14 });
    expect(bodyOf(await step(carla, deal, 'milestones', { key: 'meeting' }), 201).status).toBe('granted');
  });
});

describe('silence', () => {
  it('ends a protection where the vendor wants it, after the warning', async () => {
    const { document } = await rules('protection');
    const lapsing = { ...document, inactivity: { warnDays: 20, lapseDays: 30 } };
    expect(
      (await save(adam, 'protection', { ...document, inactivity: { warnDays: null, lapseDays: 30 } })).status,
    ).toBe(422);
    bodyOf(await save(adam, 'protection', lapsing, { from: '2026-06-11' }), 201);
    const deal = await approved(priya, carla, 'Seilerei Döhren');
    await everybodyAt('2026-06-22T09:00:00Z');
    await server.settle();
    const view = bodyOf(await priya.get(`/api/v1/deals/${deal.id}/protection`));
    expect(view.inactivity.lapsesAt).toMatch('2026-07-02');
    await everybodyAt('2026-07-02T10:00:00Z');
    await server.settle();
    expect(await read(priya, deal)).toMatchObject({ status: 'expired', protection: { live: false } });
    const parts = bodyOf(await priya.get(`/api/v1/deals/${deal.id}/protection`)).parts;
    expect(parts.at(-1)).toMatchObject({ kind: 'lapse', days: 30 });
    expect((await submitted(priya, 'Seilerei Wülfel', { closeDate: '2026-12-31' })).status).toBe('submitted');
  });
});
