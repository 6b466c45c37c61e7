import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type Client, type TestServer } from '../../../kit/testing/server.ts';
import { bodyOf, drafted, happened, read, reasonId, statusesOf, step, submitted } from '../testing.ts';
import { asked, chainOf, policyOf, role, savePolicy, stepOf } from './testing.ts';

let server: TestServer;
let priya: Client;
let ben: Client;
let carla: Client;
let adam: Client;
let olivia: Client;
let fiona: Client;

const large = { attribute: 'deal.amount', operator: 'at_least', value: { minor: 10_000_000, currency: 'EUR' } };
const LARGE = { amount: { minor: 20_000_000, currency: 'EUR' } };
const AT_ONCE = { amount: { minor: 1_000_000, currency: 'EUR' } };

const chained = policyOf({
  automatic: {
    enabled: true,
    condition: { attribute: 'deal.amount', operator: 'less', value: { minor: 2_500_000, currency: 'EUR' } },
  },
  rules: [
    {
      name: 'Large deals',
      condition: large,
      steps: [stepOf('Channel', [{ kind: 'owner' }]), stepOf('Finance', [role('finance')], { slaMinutes: 960 })],
    },
    {
      name: 'Tenders',
      condition: { attribute: 'deal.rfp', operator: 'equals', value: true },
      steps: [
        stepOf('Both', [role('finance'), role('administrator')], { mode: 'all' }),
        stepOf('Owner', [role('owner')], { together: true }),
      ],
    },
  ],
});

beforeAll(async () => {
  server = await startTestServer();
  const as = (email: string) => server.as(email);
  [priya, ben, carla, adam, olivia, fiona] = await Promise.all([
    as('priya@brightline.example'),
    as('ben@cobalt-networks.example'),
    as('carla@aldertech.example'),
    as('adam@aldertech.example'),
    as('olivia@aldertech.example'),
    as('fiona@aldertech.example'),
  ]);
  await savePolicy(adam, chained);
});
afterAll(() => server.close());

const largeDeal = async (name: string) => {
  const deal = await submitted(priya, name, LARGE);
  await server.settle();
  return deal;
};

describe('a chain of two steps', () => {
  it('is approved with the last vote, and not before', async () => {
    const deal = await largeDeal('Hafen Emden');
    const chain = await chainOf(carla, deal);
    expect(chain).toMatchObject({ ruleName: 'Large deals', state: 'waiting', vote: { allowed: true } });
    expect(chain.effect).toMatchObject({ final: false, waitsFor: ['Finance'], given: 1, needed: 1 });
    expect(chain.why).toEqual(['Amount is at least €100,000.00']);
    expect(chain.steps.map(asked)).toEqual([['Carla Moreno'], ['Fiona Walsh']]);
    expect(bodyOf(await step(carla, deal, 'approval', { note: 'Known customer' })).status).toBe('submitted');
    expect((await chainOf(fiona, deal)).effect).toMatchObject({ final: true, waitsFor: [] });
    const done = bodyOf(await step(fiona, deal, 'approval', {}));
    expect(done).toMatchObject({ status: 'approved', decision: { by: { name: 'Fiona Walsh' } } });
    expect(await chainOf(carla, deal)).toMatchObject({ state: 'approved', vote: { allowed: false } });
    expect(await happened(priya, deal)).toEqual(['deal.drafted', 'deal.submitted', 'deal.approved']);
    expect((await happened(carla, deal)).filter((type) => type.startsWith('approval.'))).toEqual([
      'approval.requested',
      'approval.asked',
      'approval.voted',
      'approval.asked',
      'approval.voted',
    ]);
  });

  it('takes nobody’s vote before their turn, not twice, and not of whoever is not asked', async () => {
    const deal = await largeDeal('Hafen Brake');
    const early = await step(fiona, deal, 'approval', {});
    expect([early.status, early.body.code, early.body.title]).toEqual([403, 'not_asked', 'This waits for: Channel']);
    expect((await step(adam, deal, 'approval', {})).status).toBe(403);
    bodyOf(await step(carla, deal, 'approval', {}));
    expect((await step(carla, deal, 'approval', {})).status).toBe(403);
    expect((await read(carla, deal)).abilities.approve).toEqual({ allowed: false, reason: 'This waits for: Finance' });
    expect((await read(fiona, deal)).abilities.approve).toEqual({ allowed: true });
  });

  it('ends with one rejection, whoever comes after', async () => {
    const deal = await largeDeal('Hafen Nordenham');
    const reason = await reasonId(carla, 'reject', 'territory');
    expect(bodyOf(await step(carla, deal, 'rejection', { reasonId: reason })).status).toBe('rejected');
    expect((await chainOf(carla, deal)).steps.map((one: { state: string }) => one.state)).toEqual([
      'rejected',
      'cancelled',
    ]);
    expect((await step(fiona, deal, 'approval', {})).status).toBe(403);
  });

  it('ends when the partner takes it back, and begins anew after a question', async () => {
    const taken = await largeDeal('Hafen Leer');
    bodyOf(await step(priya, taken, 'withdrawal', {}));
    expect(await chainOf(carla, taken)).toMatchObject({ state: 'recalled' });
    const asks = await largeDeal('Hafen Papenburg');
    bodyOf(await step(carla, asks, 'information-request', { note: 'Which site?' }));
    expect(await chainOf(carla, asks)).toMatchObject({ state: 'recalled' });
    bodyOf(await step(priya, asks, 'submission'));
    await server.settle();
    expect(await chainOf(carla, asks)).toMatchObject({ state: 'waiting' });
  });

  it('shows a partner steps and progress, but nobody’s name and no rule', async () => {
    const deal = await largeDeal('Hafen Oldenburg');
    bodyOf(await step(carla, deal, 'approval', {}));
    const chain = await chainOf(priya, deal);
    expect(chain.steps.map((one: { name: string; state: string }) => [one.name, one.state])).toEqual([
      ['Channel', 'approved'],
      ['Finance', 'active'],
    ]);
    expect(JSON.stringify(chain)).not.toMatch(/Carla|Fiona|Large deals/);
    expect(chain).toMatchObject({ trace: null, effect: null, vote: { allowed: false } });
  });

  it('is nothing to partners of others and to other vendors', async () => {
    const deal = await largeDeal('Hafen Elsfleth');
    for (const somebody of [ben, await server.as('cathy@borealis.example')]) {
      expect((await somebody.get(`/api/v1/deals/${deal.id}/approval-chain`)).status).toBe(404);
      expect((await somebody.get(`/api/v1/deals/${deal.id}/approval-preview`)).status).toBe(404);
    }
  });

  it('keeps a protected customer from every voter', async () => {
    const first = await largeDeal('Hafen Jemgum');
    bodyOf(await step(carla, first, 'approval', {}));
    bodyOf(await step(fiona, first, 'approval', {}));
    const second = await submitted(ben, 'Hafen Jemgum', LARGE);
    const refused = await step(carla, second, 'approval', {});
    expect([refused.status, refused.body.code]).toEqual([409, 'customer_protected']);
    bodyOf(await step(carla, second, 'approval', { override: true, note: 'Two sites' }));
    expect((await step(fiona, second, 'approval', {})).status).toBe(409);
    const forced = bodyOf(await step(fiona, second, 'approval', { override: true, note: 'Two sites' }));
    expect(forced.status).toBe('approved');
  });
});

describe('steps side by side', () => {
  it('need every place of each, in any order', async () => {
    const deal = await submitted(priya, 'Stadtwerke Jever', { rfp: true });
    await server.settle();
    bodyOf(await step(olivia, deal, 'approval', {}));
    bodyOf(await step(adam, deal, 'approval', {}));
    const [both] = (await chainOf(fiona, deal)).steps;
    expect(both).toMatchObject({ needed: 2, given: 1, state: 'active' });
    expect((await step(adam, deal, 'approval', {})).body.code).toBe('already_voted');
    expect(bodyOf(await step(fiona, deal, 'approval', {})).status).toBe('approved');
  });

  it('with two last votes at once approve once', async () => {
    const deal = await submitted(priya, 'Stadtwerke Aurich', { rfp: true });
    await server.settle();
    bodyOf(await step(olivia, deal, 'approval', {}));
    const answers = await Promise.all([
      step(adam, deal, 'approval', {}),
      step(fiona, deal, 'approval', {}),
      step(adam, deal, 'approval', {}),
      step(fiona, deal, 'approval', {}),
    ]);
    expect(statusesOf(answers).filter((status) => status === 200)).toHaveLength(2);
    const events = await happened(carla, deal);
    expect(events.filter((type) => type === 'deal.approved')).toHaveLength(1);
    expect(events.filter((type) => type === 'approval.voted')).toHaveLength(3);
  });

  it('never ask whoever submitted it', async () => {
    const { items } = bodyOf(await adam.get('/api/v1/partners?q=Brightline'));
    const deal = await submitted(adam, 'Stadtwerke Norden', { partnerId: items[0].id, rfp: true });
    const [both] = (await chainOf(adam, deal)).steps;
    // Adam is the only administrator besides the owner, who is asked in his place.
    expect(asked(both)).toEqual(['Fiona Walsh', 'Olivia Brandt']);
    const own = await step(adam, deal, 'approval', {});
    expect([own.status, own.body.code]).toEqual([403, 'own_submission']);
    const skip = await adam.post(`/api/v1/approval-steps/${both.id}/skip`, { note: 'Hurry' });
    expect(skip.status).toBe(403);
  });
});

describe('approval by itself', () => {
  it('takes what is small and clear, and says so', async () => {
    const deal = await submitted(priya, 'Bäckerei Varel', AT_ONCE);
    await server.settle();
    expect(await read(priya, deal)).toMatchObject({ status: 'approved', protection: { live: true } });
    expect((await read(priya, deal)).decision.by.name).toBe('Aldertech');
    const { items } = bodyOf(await priya.get(`/api/v1/deals/${deal.id}/timeline`));
    expect(items[0]).toMatchObject({ type: 'deal.approved', actor: { kind: 'system' }, data: { automatic: true } });
  });

  it('measures an amount in another currency by the vendor’s rate, and asks people where there is none', async () => {
    const pounds = (name: string) => submitted(priya, name, { amount: { minor: 2_400_000, currency: 'GBP' } });
    const unknown = await pounds('Bäckerei Bockhorn');
    const rates = { rates: [{ currency: 'GBP', day: '2026-06-01', rate: '0.85' }] };
    bodyOf(await adam.put('/api/v1/exchange-rates', rates));
    const known = await pounds('Bäckerei Zetel');
    await server.settle();
    expect((await read(priya, unknown)).status).toBe('submitted');
    const facts = bodyOf(await adam.get(`/api/v1/deals/${known.id}/approval-preview`));
    // 24,000 pounds are more than 25,000 euros.
    expect(facts.trace[0]).toMatchObject({ kind: 'automatic', verdict: 'not_met' });
  });

  it('never takes what is not clear', async () => {
    const rival = await submitted(ben, 'Bäckerei Varel', AT_ONCE);
    expect(rival.verdict).not.toBe('clear');
    await server.settle();
    expect((await read(ben, rival)).status).toBe('submitted');
  });
});

describe('before submitting', () => {
  it('the partner learns the steps and until when an answer is promised', async () => {
    const draft = await drafted(priya, 'Werft Wismar', LARGE);
    const preview = bodyOf(await priya.get(`/api/v1/deals/${draft.id}/approval-preview`));
    expect(preview).toMatchObject({
      kind: 'chain',
      trace: null,
      ruleName: null,
      why: ['Amount is at least €100,000.00'],
    });
    expect(preview.steps).toMatchObject([
      { name: 'Channel', approvers: [{ kind: 'owner' }], people: null },
      { name: 'Finance', approvers: [{ kind: 'role', role: 'finance' }], people: null },
    ]);
    expect(preview.answerBy).toMatch(/^2026-06-04T08:00/);
  });

  it('a check’s answer is taken into account', async () => {
    const draft = await drafted(priya, 'Werft Rostock', AT_ONCE);
    const at = (query: string) => priya.get(`/api/v1/deals/${draft.id}/approval-preview${query}`);
    expect(bodyOf(await at(''))).toMatchObject({ kind: 'single', provisional: true });
    expect(bodyOf(await at('?verdict=clear'))).toMatchObject({ kind: 'automatic', provisional: false });
  });
});
