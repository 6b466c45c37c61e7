import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type Client, type TestServer } from '../../kit/testing/server.ts';
import { approved, bodyOf, step } from '../deals/testing.ts';

let server: TestServer;
let adam: Client;
let carla: Client;
let priya: Client;
let ben: Client;
let programme: { id: string; tiers: { id: string; name: string }[] };
const partnerIds = new Map<string, string>();

const euros = (units: number) => ({ minor: units * 100, currency: 'EUR' });
const tier = (name: string) => programme.tiers.find((one) => one.name === name)!.id;
const wonDeals = (least: number) => ({ attribute: 'won_deals.m12', operator: 'at_least', value: least });

beforeAll(async () => {
  server = await startTestServer();
  [adam, carla, priya, ben] = (await Promise.all(
    ['adam@aldertech', 'carla@aldertech', 'priya@brightline', 'ben@cobalt-networks'].map((one) =>
      server.as(`${one}.example`),
    ),
  )) as [Client, Client, Client, Client];
  programme = bodyOf(await adam.get('/api/v1/programmes')).items[0];
  const partners = bodyOf(await adam.get('/api/v1/partners')).items as { id: string; name: string }[];
  for (const { id, name } of partners) partnerIds.set(name, id);
  for (const [seller, name, units] of [
    [priya, 'Reederei Wismar', 40_000],
    [priya, 'Reederei Stade', 30_000],
    [ben, 'Werft Emden', 90_000],
  ] as const) {
    const deal = await approved(seller, carla, name);
    bodyOf(await step(carla, deal, 'win', { amount: euros(units) }));
  }
});
afterAll(() => server.close());

const requirements = () => `/api/v1/programmes/${programme.id}/tier-requirements`;
const etag = (row: { version: number }) => ({ headers: { 'if-match': `"${row.version}"` } });

async function draft(tiers: object[], more: object = {}) {
  const begun = bodyOf(await adam.post(requirements()), 201);
  const url = `/api/v1/tier-requirements/${begun.id}`;
  return bodyOf(await adam.patch(url, { tiers, ...more }, etag(begun)));
}

const publish = async (row: { id: string; version: number }, effectiveFrom = '2026-06-02') =>
  adam.post(`/api/v1/tier-requirements/${row.id}/publication`, { effectiveFrom }, etag(row));

async function replayed(row: { id: string }) {
  const asked = bodyOf(await adam.post(`/api/v1/tier-requirements/${row.id}/replays`, { months: 12 }), 202);
  expect(asked).toMatchObject({ state: 'running', result: null });
  await server.settle();
  return bodyOf(await adam.get(`/api/v1/tier-replays/${asked.id}`));
}

async function tiersNow(): Promise<Record<string, string | null>> {
  const partners = bodyOf(await adam.get('/api/v1/partners')).items as {
    name: string;
    tier: { name: string } | null;
  }[];
  return Object.fromEntries(partners.map(({ name, tier: own }) => [name, own?.name ?? null]));
}

const standingOf = async (reader: Client, partner: string) =>
  bodyOf(await reader.get(`/api/v1/partners/${partnerIds.get(partner)!}/tier-standing`));

describe('what tiers demand', () => {
  it('is drafted, with one draft at a time, and checked against what can be measured', async () => {
    const row = await draft([{ tierId: tier('Silver'), condition: wonDeals(1) }]);
    expect(row).toMatchObject({ number: 1, state: 'draft', noticeDays: 90, graceDays: 30 });
    expect((await adam.post(requirements())).body.code).toBe('draft_exists');
    const url = `/api/v1/tier-requirements/${row.id}`;
    const wrong = [{ tierId: tier('Silver'), condition: { ...wonDeals(1), attribute: 'sold.m12' } }];
    const refused = await adam.patch(url, { tiers: wrong }, etag(row));
    expect(refused.body.errors).toMatchObject([{ path: 'tiers.0.condition.attribute', code: 'unknown_attribute' }]);
    const stranger = await adam.patch(url, { tiers: [{ tierId: programme.id, condition: null }] }, etag(row));
    expect(stranger.body.errors[0].path).toBe('tiers.0.tierId');
    expect((await adam.patch(url, { noticeDays: 1 }, etag({ version: 1 }))).status).toBe(412);
    expect((await adam.delete(url)).status).toBe(204);
  });

  it('is the administrators’ to write, and of no other vendor’s concern', async () => {
    const row = await draft([]);
    const url = `/api/v1/tier-requirements/${row.id}`;
    expect((await carla.patch(url, { noticeDays: 1 }, etag(row))).status).toBe(403);
    expect((await priya.get(requirements())).status).toBe(403);
    const oscar = await server.as('oscar@borealis.example');
    expect((await oscar.get(requirements())).status).toBe(404);
    expect((await oscar.patch(url, { noticeDays: 1 }, etag(row))).status).toBe(404);
    expect((await adam.delete(url)).status).toBe(204);
  });
});

describe('a draft applied to the past', () => {
  it('names exactly the partners that publishing it moves, and what it would have cost', async () => {
    const before = await tiersNow();
    const row = await draft([
      { tierId: tier('Silver'), condition: wonDeals(1) },
      {
        tierId: tier('Gold'),
        condition: { all: [wonDeals(2), { ...wonDeals(1), attribute: 'won_revenue.m12', value: euros(65_000) }] },
      },
      { tierId: tier('Platinum'), condition: { ...wonDeals(1), attribute: 'won_revenue.m12', value: euros(85_000) } },
    ]);
    const replay = await replayed(row);
    expect(replay).toMatchObject({ state: 'done', stale: false });
    const { up, down, months } = replay.result;
    const named = (movers: { partner: string; from: string; to: string }[]) =>
      movers.map(({ partner, from, to }) => `${partner}: ${from} → ${to}`).sort();
    expect(named(up)).toEqual(['Cobalt Networks: Silver → Platinum']);
    expect(named(down)).toEqual(['Delta Distribution: Platinum → Registered']);
    expect(down[0].lastDay).toBe('2026-09-30');
    expect(months).toHaveLength(12);
    expect(months.at(-1)).toMatchObject({ day: '2026-06-02', discount: { currency: 'EUR' } });
    expect(await tiersNow()).toEqual(before);

    expect((await publish(row)).status).toBe(200);
    await server.settle();
    expect(await tiersNow()).toEqual({ ...before, 'Cobalt Networks': 'Platinum' });
    const { items } = bodyOf(await adam.get('/api/v1/tier-standings?state=in:notice'));
    expect(items).toMatchObject([{ partner: 'Delta Distribution', noticeEnds: '2026-08-31', graceEnds: '2026-09-30' }]);
    expect(
      (await adam.patch(`/api/v1/tier-requirements/${row.id}`, { noticeDays: 1 }, etag({ version: 3 }))).body.code,
    ).toBe('already_published');
  });

  it('cannot hold from a day that has passed', async () => {
    const row = await draft([]);
    expect((await publish(row, '2026-06-01')).body.errors[0].path).toBe('effectiveFrom');
    expect((await adam.delete(`/api/v1/tier-requirements/${row.id}`)).status).toBe(204);
  });
});

describe('a standing', () => {
  it('is explained clause by clause, with what is missing for the next tier', async () => {
    const own = await standingOf(priya, 'Brightline Systems');
    expect(own.standing).toMatchObject({ tier: { name: 'Gold' }, earned: { name: 'Gold' }, state: 'holds' });
    const platinum = own.rungs.find((rung: { tier: { name: string } }) => rung.tier.name === 'Platinum');
    expect(platinum.met).toBe(false);
    expect(platinum.clauses).toEqual([
      {
        text: 'Won revenue, last 12 months is at least €85,000.00',
        actual: '€70,000.00',
        verdict: 'not_met',
        progress: 8235,
      },
    ]);
    expect(own.abilities['tier.manage'].allowed).toBe(false);
  });

  it('is seen by the own firm and the vendor only', async () => {
    const url = `/api/v1/partners/${partnerIds.get('Brightline Systems')!}/tier-standing`;
    expect((await ben.get(url)).status).toBe(404);
    expect((await (await server.as('oscar@borealis.example')).get(url)).status).toBe(404);
    const { items } = bodyOf(await ben.get('/api/v1/tier-standings'));
    expect(items.map((one: { partner: string }) => one.partner)).toEqual(['Cobalt Networks']);
  });

  it('is kept by an override until its day, with the reason on record', async () => {
    const url = `/api/v1/partners/${partnerIds.get('Delta Distribution')!}/tier-override`;
    const body = { tierId: tier('Platinum'), until: '2026-12-31', reason: 'Merger under way' };
    expect((await carla.post(url, body)).status).toBe(403);
    expect((await adam.post(url, { ...body, until: '2026-06-01' })).body.errors[0].path).toBe('until');
    const kept = bodyOf(await adam.post(url, body));
    expect(kept.standing).toMatchObject({ state: 'override', override: { until: '2026-12-31', by: 'Adam Keller' } });
    bodyOf(await adam.delete(url));
    await server.settle();
    expect((await standingOf(adam, 'Delta Distribution')).standing).toMatchObject({ state: 'notice', override: null });
    expect((await adam.delete(url)).body.code).toBe('no_override');
  });

  it('falls after notice and grace, on the night after the last day', async () => {
    server.clock.set(new Date('2026-10-01T08:00:00Z'));
    adam = await server.as('adam@aldertech.example');
    bodyOf(await adam.post(`/api/v1/programmes/${programme.id}/tier-evaluations`), 202);
    await server.settle();
    expect((await tiersNow())['Delta Distribution']).toBe('Registered');
    const { items } = bodyOf(await adam.get(`/api/v1/partners/${partnerIds.get('Delta Distribution')!}/timeline`));
    expect(items.map((one: { type: string }) => one.type)).toContain('partner.demoted');
  });
});
