import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type Client, type TestServer } from '../../../kit/testing/server.ts';
import { bodyOf, read, step, submitted } from '../testing.ts';
import { chainOf, policyOf, role, savePolicy, stepOf } from './testing.ts';

let server: TestServer;
let priya: Client;
let adam: Client;
let carla: Client;

const URL = '/api/v1/approval-policies/deal';
const finance = policyOf({ fallback: [stepOf('Finance', [role('finance')])] });

beforeAll(async () => {
  server = await startTestServer();
  priya = await server.as('priya@brightline.example');
  adam = await server.as('adam@aldertech.example');
  carla = await server.as('carla@aldertech.example');
});
afterAll(() => server.close());

describe('an approval policy', () => {
  it('is empty at first, and registrations take one decision', async () => {
    expect(bodyOf(await adam.get(URL))).toMatchObject({ version: 0, inForceNumber: 0, versions: [] });
    const deal = await submitted(priya, 'Mühle Ahlhorn');
    expect(await chainOf(carla, deal)).toBeNull();
    expect(bodyOf(await step(carla, deal, 'approval', {})).status).toBe('approved');
  });

  it('tells before saving how many open registrations would take another chain', async () => {
    const waiting = await submitted(priya, 'Mühle Visbek');
    const effect = bodyOf(await adam.post(`${URL}/effect`, { definition: finance }));
    expect(effect).toMatchObject({
      another: 1,
      same: 0,
      examples: [{ customer: 'Mühle Visbek', from: null, to: null }],
    });
    const same = bodyOf(await adam.post(`${URL}/effect`, { definition: policyOf() }));
    expect(same).toMatchObject({ another: 0, same: 1 });
    const trial = bodyOf(await adam.post(`${URL}/trial`, { definition: finance, subjectId: waiting.id }));
    expect(trial).toMatchObject({ kind: 'chain', steps: [{ name: 'Finance', people: ['Fiona Walsh'] }] });
  });

  it('is saved as a version; what waits keeps its way', async () => {
    const saved = await savePolicy(adam, finance, { note: 'After the audit' });
    expect(saved).toMatchObject({ version: 1, inForceNumber: 1, versions: [{ number: 1, state: 'in_force' }] });
    const { items } = bodyOf(await priya.get('/api/v1/deals?q=Visbek'));
    expect(bodyOf(await step(carla, items[0], 'approval', {})).status).toBe('approved');
    const next = await submitted(priya, 'Mühle Goldenstedt');
    expect((await step(carla, next, 'approval', {})).status).toBe(403);
    expect((await read(carla, next)).abilities.reject.allowed).toBe(false);
  });

  it('can be planned for a day and withdrawn until then', async () => {
    const planned = await savePolicy(adam, policyOf(), { startsOn: '2026-07-01' });
    expect(planned).toMatchObject({ version: 2, inForceNumber: 1 });
    expect(planned.versions[0]).toMatchObject({ state: 'planned', startsAt: '2026-06-30T22:00:00.000Z' });
    expect((await adam.delete(`${URL}/versions/2`)).status).toBe(204);
    expect((await adam.delete(`${URL}/versions/1`)).body.code).toBe('policy_begun');
    expect((await adam.delete(`${URL}/versions/9`)).status).toBe(404);
    expect(bodyOf(await adam.get(URL)).versions[0].state).toBe('withdrawn');
  });

  it('refuses what makes no sense, at its place', async () => {
    const save = (definition: object, more: object = {}, version = 2) =>
      adam.post(`${URL}/versions`, { definition, ...more }, { headers: { 'if-match': `"${version}"` } });
    const partner = await save(policyOf({ fallback: [stepOf('X', [role('partner_sales')])] }));
    expect([partner.status, partner.body.errors[0].path]).toEqual([422, 'definition.fallback.0.approvers.0']);
    const rule = { name: 'X', condition: { attribute: 'deal.colour', operator: 'equals', value: 'red' }, steps: [] };
    const unknown = await save(policyOf({ rules: [rule] }));
    expect([unknown.status, unknown.body.errors[0].path]).toEqual([422, expect.stringContaining('definition.rules.0')]);
    expect((await save(policyOf(), { startsOn: '2026-05-01' })).body.errors[0].code).toBe('in_the_past');
    expect((await save(policyOf(), {}, 1)).status).toBe(412);
    expect((await adam.post(`${URL}/versions`, { definition: policyOf() })).status).toBe(428);
  });

  it('is the administrators’ affair, of their own vendor', async () => {
    expect((await carla.get(URL)).status).toBe(403);
    expect((await priya.get(URL)).status).toBe(403);
    const oscar = await server.as('oscar@borealis.example');
    expect(bodyOf(await oscar.get(URL))).toMatchObject({ version: 0, versions: [] });
    expect((await adam.get('/api/v1/approval-policies/cake')).status).toBe(404);
  });
});

describe('the response promise', () => {
  it('tells the exact median of all partners once there are enough answers', async () => {
    await savePolicy(adam, policyOf());
    const rosa = await server.as('rosa@summit-resale.example');
    const cathy = await server.as('cathy@borealis.example');
    const read = async () => bodyOf(await rosa.get('/api/v1/response-promise'));
    expect(await read()).toMatchObject({ medianMinutes: null });
    const tara = await server.as('tara@tundra-msp.example');
    const hours = 3_600_000;
    // Answers after 1, 2, 3 and 4 business hours, and one on a Saturday, after none.
    server.clock.move(6 * hours);
    for (const [index, client] of [rosa, tara, rosa, tara, rosa].entries()) {
      const deal = await submitted(client, `Sawmill ${'ABCDE'[index]} ${index}`, {
        customer: {
          name: `Sawmill ${'Alpha Bravo Castor Delta Echo'.split(' ')[index]}`,
          country: 'US',
        },
      });
      server.clock.move((index + 1) * hours);
      bodyOf(await step(cathy, deal, 'approval', { override: true, note: 'For the clock' }));
      server.clock.move((24 - index - 1) * hours);
    }
    expect((await read()).medianMinutes).toBe(120);
    expect(bodyOf(await tara.get('/api/v1/response-promise')).medianMinutes).toBe(120);
    const settings = bodyOf(await cathy.get('/api/v1/deal-settings'));
    const oscar = await server.as('oscar@borealis.example');
    const off = { headers: { 'if-match': `"${settings.version}"` } };
    bodyOf(await oscar.patch('/api/v1/deal-settings', { partnerSeesMedian: false }, off));
    expect((await read()).medianMinutes).toBeNull();
  });
});
