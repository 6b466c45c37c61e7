import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type Client, type TestServer } from '../../kit/testing/server.ts';
import { approved, bodyOf, happened, read, reasonId, statusesOf, step, submitted } from './testing.ts';

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

const euros = (minor: number) => ({ minor, currency: 'EUR' });
const stages = async (): Promise<{ id: string; kind: string; name: { en: string } }[]> =>
  bodyOf(await priya.get('/api/v1/deal-stages')).items;
const stage = async (name: string) => (await stages()).find((one) => one.name.en === name)!;

describe('sales stages', () => {
  it('move with the sale, whatever the approval says', async () => {
    const deal = await approved(priya, carla, 'Turbinenbau Delligsen');
    const { id } = await stage('Proposal');
    const moved = bodyOf(await step(priya, deal, 'stage', { stageId: id, closeDate: '2026-10-15' }));
    expect(moved).toMatchObject({ status: 'approved', stage: { probability: 60 }, closeDate: '2026-10-15' });
    expect(
      bodyOf(await step(carla, deal, 'stage', { stageId: (await stage('Negotiation')).id })).stage.probability,
    ).toBe(80);
  });

  it('that mean won or lost are reached by winning and losing only', async () => {
    const deal = await approved(priya, carla, 'Turbinenbau Grünenplan');
    for (const name of ['Won', 'Lost']) {
      const answer = await step(priya, deal, 'stage', { stageId: (await stage(name)).id });
      expect(answer.body.errors[0].path).toBe('stageId');
    }
  });

  it('stand still while the vendor reviews', async () => {
    const deal = await submitted(priya, 'Turbinenbau Freden');
    bodyOf(await step(carla, deal, 'review'));
    const answer = await step(priya, deal, 'stage', { stageId: (await stage('Proposal')).id });
    expect(answer.body.code).toBe('illegal_transition');
  });
});

describe('winning', () => {
  it('tells amount and day, and ends the deal', async () => {
    const deal = await approved(priya, carla, 'Seilbahnbau Thale');
    const won = bodyOf(
      await step(priya, deal, 'win', { amount: euros(4_200_000), wonOn: '2026-06-01', note: 'Signed' }),
    );
    expect(won).toMatchObject({
      outcome: 'won',
      status: 'approved',
      stage: { kind: 'won' },
      closing: { at: '2026-05-31T22:00:00.000Z', amount: euros(4_200_000), note: 'Signed' },
      protection: { live: false },
    });
    expect(won.abilities.win).toEqual({ allowed: false, reason: 'This deal is already won' });
    expect(await happened(priya, deal)).toContain('deal.won');
  });

  it('with product lines is worth their sum', async () => {
    const product = bodyOf(
      await adam.post('/api/v1/products', { sku: 'WON', name: 'Licence', currency: 'EUR', listPrice: euros(700) }),
      201,
    );
    const deal = await approved(priya, carla, 'Seilbahnbau Schierke');
    const lines = [{ productId: product.id, quantity: 4 }];
    const won = bodyOf(await step(priya, deal, 'win', { lines }));
    expect(won.closing).toMatchObject({ amount: euros(2_800), lines: [{ quantity: 4 }] });
    expect(won.lines).toEqual([]);
    expect(won.amount).toEqual(deal.amount);
  });

  it('refuses what cannot be', async () => {
    const deal = await approved(priya, carla, 'Seilbahnbau Elend');
    const path = async (body: object) => (await step(priya, deal, 'win', body)).body.errors?.[0]?.path;
    expect(await path({})).toBe('amount');
    expect(await path({ amount: { minor: 1, currency: 'USD' } })).toBe('amount');
    expect(await path({ amount: euros(1), wonOn: '2026-06-03' })).toBe('wonOn');
    const waiting = await submitted(priya, 'Seilbahnbau Sorge');
    expect((await step(priya, waiting, 'win', { amount: euros(1) })).body.code).toBe('illegal_transition');
  });

  it('is for the own firm and the vendor', async () => {
    const deal = await approved(priya, carla, 'Seilbahnbau Braunlage');
    expect((await step(ben, deal, 'win', { amount: euros(1) })).status).toBe(404);
    const finn = await server.as('finn@brightline.example');
    expect((await step(finn, deal, 'win', { amount: euros(1) })).status).toBe(403);
    expect(bodyOf(await step(carla, deal, 'win', { amount: euros(1) })).outcome).toBe('won');
  });

  it('of one deal by two people at once happens once', async () => {
    const deal = await approved(priya, carla, 'Seilbahnbau Hohegeiß');
    const answers = await Promise.all([
      step(priya, deal, 'win', { amount: euros(1) }),
      step(carla, deal, 'loss', { reasonId: await reasonId(carla, 'lost', 'price') }),
    ]);
    expect(statusesOf(answers)).toEqual([200, 409]);
  });
});

describe('losing and reopening', () => {
  it('ends with a reason, and goes on with the rest of the window', async () => {
    const deal = await approved(priya, carla, 'Orgelbau Hattorf');
    const lost = bodyOf(await step(priya, deal, 'loss', { reasonId: await reasonId(priya, 'lost', 'delay') }));
    expect(lost).toMatchObject({ outcome: 'lost', stage: { kind: 'lost' }, closing: { reason: { code: 'delay' } } });
    expect((await step(priya, deal, 'reopening')).status).toBe(403);
    const open = bodyOf(await step(carla, deal, 'reopening'));
    expect(open).toMatchObject({
      outcome: 'open',
      closing: null,
      stage: { kind: 'open' },
      protection: { live: true, until: deal.protection.until },
    });
  });

  it('is refused when another partner is protected meanwhile', async () => {
    const deal = await approved(priya, carla, 'Klavierbau Herzberg');
    bodyOf(await step(priya, deal, 'loss', { reasonId: await reasonId(priya, 'lost', 'price') }));
    await approved(ben, carla, 'Klavierbau Herzberg');
    expect((await step(carla, deal, 'reopening')).body.code).toBe('customer_protected');
    expect((await read(carla, deal)).outcome).toBe('lost');
  });

  it('does not bring back a window that has ended', async () => {
    const deal = await approved(priya, carla, 'Geigenbau Sieber');
    bodyOf(await step(priya, deal, 'loss', { reasonId: await reasonId(priya, 'lost', 'people') }));
    server.clock.move(100 * 86_400_000);
    const late = await server.as('carla@aldertech.example');
    const open = bodyOf(await step(late, deal, 'reopening'));
    expect(open).toMatchObject({ outcome: 'open', status: 'expired', protection: { live: false } });
    expect(bodyOf(await step(late, deal, 'win', { amount: euros(5) })).outcome).toBe('won');
    server.clock.move(-100 * 86_400_000);
  });

  it('of an open deal is 409', async () => {
    const deal = await approved(priya, carla, 'Harfenbau Osterode');
    expect((await step(carla, deal, 'reopening')).body.code).toBe('illegal_transition');
  });
});
