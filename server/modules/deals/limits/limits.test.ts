import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type Client, type TestServer } from '../../../kit/testing/server.ts';
import { approved, bodyOf, drafted, reasonId, statusesOf, step, submitted } from '../testing.ts';
import { isThrottled, standingOf } from './limits.ts';

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

const NONE = { open: null, openByTier: [], throttle: null, minimums: [], secondPercent: null };
const limit = async (document: object) =>
  bodyOf(await adam.post('/api/v1/deal-rules/versions', { kind: 'limits', document: { ...NONE, ...document } }), 201);
const scope = async (usual: string) =>
  bodyOf(await adam.post('/api/v1/deal-rules/versions', { kind: 'scope', document: { usual, types: [] } }), 201);
const terms = async (client: Client) => bodyOf(await client.get('/api/v1/registration-terms'));

describe('limits', () => {
  const throttle = { winRatePercent: 20, overLast: 10, action: 'lower_cap' as const, open: 5 };
  it('throttle whoever wins too little, once enough is decided', () => {
    const rules = { ...NONE, throttle };
    expect(isThrottled(rules, { won: 1, decided: 10 })).toBe(true);
    expect(isThrottled(rules, { won: 2, decided: 10 })).toBe(false);
    expect(isThrottled(rules, { won: 0, decided: 9 })).toBe(false);
  });

  it('never raise the cap by lowering it', () => {
    const rules = { ...NONE, open: 50, openByTier: [{ tierId: 'new', open: 3 }], throttle };
    const poor = { won: 0, decided: 10 };
    expect(standingOf(rules, 'gold', poor).cap).toBe(5);
    expect(standingOf(rules, 'new', poor).cap).toBe(3);
    expect(standingOf(rules, 'gold', { won: 5, decided: 10 }).cap).toBe(50);
    expect(standingOf(NONE, 'gold', poor)).toEqual({ cap: null, throttled: false, manualReview: false });
  });
});

describe('a cap on open registrations', () => {
  it('shows the partner’s own numbers before, and refuses the one too many', async () => {
    expect((await terms(priya)).open).toMatchObject({ used: 0, cap: null });
    await limit({ open: 2 });
    await submitted(priya, 'Sägewerk Uslar');
    expect((await terms(priya)).open).toMatchObject({ used: 1, cap: 2, throttled: false });
    expect((await terms(ben)).open.used).toBe(0);
    const drafts = [await drafted(priya, 'Sägewerk Dassel'), await drafted(priya, 'Sägewerk Adelebsen')];
    const answers = await Promise.all(drafts.map((draft) => step(priya, draft, 'submission')));
    expect(statusesOf(answers)).toEqual([200, 409]);
    const refused = answers.find((answer) => answer.status === 409)!;
    expect(refused.body).toMatchObject({ code: 'open_cap_reached', title: '2 of 2 registrations are open' });
    expect((await submitted(ben, 'Sägewerk Hardegsen')).status).toBe('submitted');
  });

  it('has room again when something ends', async () => {
    const { items } = bodyOf(await priya.get('/api/v1/deals?status=in:submitted'));
    bodyOf(await step(priya, items[0], 'withdrawal', {}));
    expect((await submitted(priya, 'Sägewerk Bovenden')).status).toBe('submitted');
    await limit({});
  });
});

describe('a smallest amount', () => {
  it('is told with the amount and shown before', async () => {
    const { dealType, id } = await drafted(priya, 'Kiosk Weende', { amount: { minor: 90_000, currency: 'EUR' } });
    await limit({ minimums: [{ dealTypeId: dealType.id, amount: { minor: 100_000, currency: 'EUR' } }] });
    const refused = await step(priya, { id }, 'submission');
    expect(refused.status).toBe(422);
    expect(refused.body.errors).toMatchObject([
      { path: 'amount', code: 'below_minimum', message: 'Registered from €1,000.00 on' },
    ]);
    const shown = (await terms(priya)).types.find((one: { dealTypeId: string }) => one.dealTypeId === dealType.id);
    expect(shown.minimums).toEqual([{ minor: 100_000, currency: 'EUR' }]);
    await limit({});
  });
});

describe('a poor record', () => {
  it('has somebody look at each registration, and the partner is not told', async () => {
    const reason = await reasonId(ben, 'lost', 'price');
    for (const name of ['Mühle Eins', 'Mühle Zwei', 'Mühle Drei', 'Mühle Vier', 'Mühle Fünf']) {
      const deal = await approved(ben, carla, name);
      bodyOf(await step(ben, deal, 'loss', { reasonId: reason }));
    }
    await limit({ throttle: { winRatePercent: 20, overLast: 5, action: 'manual_review', open: null } });
    const deal = await submitted(ben, 'Mühle Sechs');
    expect(deal.manualReview).toBe(false);
    expect(bodyOf(await carla.get(`/api/v1/deals/${deal.id}`)).manualReview).toBe(true);
    await limit({});
  });
});

describe('protection by scope', () => {
  it('lets two partners be protected on one customer in two countries', async () => {
    await scope('territory');
    const german = await approved(priya, carla, 'Weserstahl');
    const place = { name: 'Weserstahl', domain: 'weserstahl.de', city: 'Graz' };
    const austrian = await submitted(ben, 'Weserstahl', { customer: { ...place, country: 'AT' } });
    expect(austrian.scope).toEqual({ kind: 'territory', values: ['AT'] });
    expect(bodyOf(await step(carla, austrian, 'approval', {})).status).toBe('approved');
    const again = await submitted(ben, 'Weserstahl', { customer: { ...place, country: 'DE' } });
    expect(again.verdict).toBe('taken');
    expect((await step(carla, again, 'approval', {})).body.code).toBe('customer_protected');
    expect(german.scope).toEqual({ kind: 'territory', values: ['DE'] });
  });

  it('asks for the division where it protects divisions', async () => {
    await scope('division');
    const nameless = await drafted(priya, 'Okertaler Metall');
    expect((await step(priya, nameless, 'submission')).body.errors[0].path).toBe('division');
    const north = await approved(priya, carla, 'Okertal Chemie', { division: 'Werk Nord' });
    expect(north.scope).toEqual({ kind: 'division', values: ['Werk Nord'] });
    const south = await submitted(ben, 'Okertal Chemie', { division: 'Werk Süd' });
    expect([south.verdict, bodyOf(await step(carla, south, 'approval', {})).status]).toEqual(['clear', 'approved']);
    const same = await submitted(ben, 'Okertal Chemie', { division: 'werk nord' });
    expect(same.verdict).toBe('taken');
    await scope('account');
  });
});

describe('a second registrant', () => {
  it('gets the share of the discount that the vendor gives', async () => {
    await limit({ secondPercent: 50 });
    const first = await approved(priya, carla, 'Harzer Kabelwerk');
    const second = await submitted(ben, 'Harzer Kabelwerk');
    const both = bodyOf(await step(carla, second, 'approval', { override: true, note: 'Both work on it' }));
    const { types } = await terms(ben);
    const usual = types.find(
      (one: { dealTypeId: string }) => one.dealTypeId === second.dealType.id,
    ).discountBasisPoints;
    expect(first.protection.discountBasisPoints).toBeGreaterThan(0);
    expect(both.protection.discountBasisPoints).toBe(Math.round(usual / 2));
    await limit({});
  });
});
