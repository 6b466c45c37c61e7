import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { named } from '../../../db/seeds/named.ts';
import { startTestServer, type Client, type TestServer } from '../../kit/testing/server.ts';
import { bodyOf, drafted, happened, read, reasonId, step, submitted } from './testing.ts';

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

describe('submitting', () => {
  it('names everything that is missing at once', async () => {
    const deal = bodyOf(await priya.post('/api/v1/deals', { closeDate: '2026-06-01' }), 201);
    const answer = await step(priya, deal, 'submission');
    expect(answer.status).toBe(422);
    expect(answer.body.errors.map((error: { path: string }) => error.path)).toEqual([
      'customer.name',
      'customer.country',
      'contact.name',
      'contact.email',
      'amount',
      'closeDate',
    ]);
    expect((await read(priya, deal)).status).toBe('draft');
  });

  it('starts the response clock in the vendor’s business time and goes to the partner’s manager', async () => {
    const deal = await submitted(priya, 'Kupferhütte Hettstedt');
    // Tuesday 10:00 in Berlin plus two days of eight hours: Thursday 10:00.
    expect(deal.responseDueAt.slice(0, 16)).toBe('2026-06-04T08:00');
    expect(await read(carla, deal)).toMatchObject({ status: 'submitted', assignedTo: { name: 'Carla Moreno' } });
  });

  it('follows the promise that the vendor sets in minutes, and hides it from partners on wish', async () => {
    const url = '/api/v1/deal-settings';
    const settings = bodyOf(await adam.get(url));
    const change = { responseMinutes: 60, partnerSeesClock: false };
    const changed = bodyOf(await adam.patch(url, change, matching(settings)));
    const deal = await submitted(priya, 'Schiefergrube Goslar');
    expect(deal.responseDueAt).toBeNull();
    expect((await read(carla, deal)).responseDueAt.slice(0, 16)).toBe('2026-06-02T09:00');
    bodyOf(await adam.patch(url, { responseMinutes: null, partnerSeesClock: true }, matching(changed)));
  });

  it('counts by the plain clock where the vendor’s calendar is never open', async () => {
    const tenant = bodyOf(await adam.get('/api/v1/tenant'));
    const hours = Object.fromEntries(Object.keys(tenant.calendar.hours).map((day) => [day, []]));
    const closed = { calendar: { ...tenant.calendar, hours } };
    const changed = bodyOf(await adam.patch('/api/v1/tenant', closed, matching(tenant)));
    const settings = bodyOf(await adam.get('/api/v1/deal-settings'));
    const minutes = bodyOf(await adam.patch('/api/v1/deal-settings', { responseMinutes: 90 }, matching(settings)));
    const deal = await submitted(priya, 'Torfwerk Gifhorn');
    expect(deal.responseDueAt.slice(0, 16)).toBe('2026-06-02T09:30');
    bodyOf(await adam.patch('/api/v1/tenant', { calendar: tenant.calendar }, matching(changed)));
    bodyOf(await adam.patch('/api/v1/deal-settings', { responseMinutes: null }, matching(minutes)));
  });

  it('twice is 409, and a second click with the same key gets the first answer', async () => {
    const deal = await drafted(priya, 'Erzgrube Bad Grund');
    const headers = { 'idempotency-key': 'click-1' };
    const first = await step(priya, deal, 'submission', undefined, { headers });
    const again = await step(priya, deal, 'submission', undefined, { headers });
    expect([first.status, again.status]).toEqual([200, 200]);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect((await step(priya, deal, 'submission')).body.code).toBe('illegal_transition');
    expect((await happened(priya, deal)).filter((type) => type === 'deal.submitted')).toHaveLength(1);
  });

  it('is refused while the partner is suspended', async () => {
    const tundra = await server.as('tara@tundra-msp.example');
    const cathy = await server.as('cathy@borealis.example');
    const deal = await drafted(tundra, 'Prairie Grain');
    const partner = `/api/v1/partners/${named('borealis', 'partner', 'tundra')}`;
    bodyOf(await cathy.post(`${partner}/suspension`, { reason: 'Unpaid fees' }));
    expect((await step(tundra, deal, 'submission')).body.code).toBe('partner_not_active');
    expect((await tundra.post('/api/v1/deals', {})).body.code).toBe('partner_not_active');
    bodyOf(await cathy.delete(`${partner}/suspension`));
    expect((await step(tundra, deal, 'submission')).status).toBe(200);
  });
});

describe('two partners that submit one customer at the same moment', () => {
  it('get different verdicts: exactly one is first', async () => {
    for (const [mine, theirs] of [
      ['Harzer Hartstein GmbH', 'Harzer Hartstein'],
      ['Leine Armaturen GmbH & Co. KG', 'LEINE ARMATUREN'],
      ['Solling Glas AG', 'Solling-Glas AG'],
    ] as const) {
      const [one, two] = [await drafted(priya, mine), await drafted(ben, theirs)];
      const answers = await Promise.all([step(priya, one, 'submission'), step(ben, two, 'submission')]);
      const verdicts = answers.map((answer) => bodyOf(answer).verdict);
      expect(new Set(verdicts)).toEqual(new Set(['clear', 'needs_review']));
    }
  });
});

describe('withdrawing', () => {
  it('takes a registration back before it is decided, and frees the customer', async () => {
    const deal = await submitted(priya, 'Kaliwerk Giesen');
    const reason = await reasonId(priya, 'withdraw', 'not_pursued');
    const after = bodyOf(await step(priya, deal, 'withdrawal', { reasonId: reason, note: 'Customer stopped' }));
    expect(after).toMatchObject({ status: 'withdrawn', decision: { reason: { code: 'not_pursued' } } });
    expect((await submitted(ben, 'Kaliwerk Giesen')).verdict).toBe('clear');
  });

  it('is not the vendor’s to do, unless it registered on the partner’s behalf', async () => {
    const deal = await submitted(priya, 'Salzbergwerk Bernburg');
    expect((await step(carla, deal, 'withdrawal', {})).status).toBe(403);
    const partnerId = named('aldertech', 'partner', 'brightline');
    const own = await submitted(carla, 'Salzbergwerk Zielitz', { partnerId });
    expect(bodyOf(await step(carla, own, 'withdrawal', {})).status).toBe('withdrawn');
  });

  it('refuses a reason that is meant for something else', async () => {
    const deal = await submitted(priya, 'Steinbruch Langelsheim');
    const wrong = await reasonId(priya, 'lost', 'price');
    expect((await step(priya, deal, 'withdrawal', { reasonId: wrong })).body.errors[0].path).toBe('reasonId');
  });
});
