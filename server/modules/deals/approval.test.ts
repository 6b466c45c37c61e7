import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type Client, type TestServer } from '../../kit/testing/server.ts';
import { approved, bodyOf, happened, read, statusesOf, step, submitted } from './testing.ts';

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

describe('approving a registration', () => {
  it('freezes days and discount of the tier and protects whole days of the vendor', async () => {
    const deal = await submitted(priya, 'Quarzwerk Ilsede');
    const after = bodyOf(await step(carla, deal, 'approval', { note: 'Good project' }));
    expect(after).toMatchObject({
      status: 'approved',
      outcome: 'open',
      decision: { by: { name: 'Carla Moreno' }, note: 'Good project', reason: null },
      protection: { live: true, days: 90, discountBasisPoints: 800, tier: { name: 'Gold' } },
    });
    // 2 June plus 90 days is 31 August; the day ends in Berlin, two hours before UTC's.
    expect(after.protection.until).toBe('2026-08-31T21:59:59.999Z');
    expect(after.firstResponseAt).not.toBeNull();
    expect(await happened(priya, deal)).toEqual(['deal.drafted', 'deal.submitted', 'deal.approved']);
  });

  it('takes the discount by deal type', async () => {
    const { items } = bodyOf(await priya.get('/api/v1/deal-types'));
    const expansion = items.find((type: { key: string }) => type.key === 'expansion');
    const deal = await approved(priya, carla, 'Basaltwerk Lindau', { dealTypeId: expansion.id });
    expect(deal.protection.discountBasisPoints).toBe(500);
  });

  it('by a manager of another vendor or of other partners is 404', async () => {
    const deal = await submitted(priya, 'Gipswerk Osterode');
    for (const email of ['cathy@borealis.example', 'chidi@aldertech.example']) {
      expect((await step(await server.as(email), deal, 'approval', {})).status).toBe(404);
    }
  });

  it('by a partner, an analyst or finance is 403', async () => {
    const deal = await submitted(priya, 'Kalkwerk Salzhemmendorf');
    for (const email of ['priya@brightline.example', 'arun@aldertech.example', 'fiona@aldertech.example']) {
      expect((await step(await server.as(email), deal, 'approval', {})).status).toBe(403);
    }
  });

  it('twice is 409 with a code, and a draft cannot be approved', async () => {
    const deal = await approved(priya, carla, 'Tonwerk Duingen');
    const again = await step(adam, deal, 'approval', {});
    expect([again.status, again.body.code, again.body.title]).toEqual([
      409,
      'illegal_transition',
      'This registration is approved',
    ]);
  });

  it('on top of a version that is no longer the latest is 412', async () => {
    const deal = await submitted(priya, 'Sandgrube Wesendorf');
    bodyOf(await step(carla, deal, 'review'));
    const stale = await step(carla, deal, 'approval', {}, { headers: { 'if-match': `"${deal.version}"` } });
    expect([stale.status, stale.body.code]).toEqual([412, 'stale']);
  });

  it('is refused while another partner’s registration protects the customer, unless overridden with a note', async () => {
    await approved(priya, carla, 'Ziegelwerk Hambühren');
    const rival = await submitted(ben, 'Ziegelwerk Hambühren');
    const refused = await step(carla, rival, 'approval', {});
    expect([refused.status, refused.body.code]).toEqual([409, 'customer_protected']);
    const silent = await step(carla, rival, 'approval', { override: true });
    expect([silent.status, silent.body.errors[0].path]).toEqual([422, 'note']);
    const forced = bodyOf(await step(carla, rival, 'approval', { override: true, note: 'Two plants, two projects' }));
    expect(forced.status).toBe('approved');
    expect(await happened(carla, rival)).toContain('deal.conflict_overridden');
    expect(await happened(ben, rival)).not.toContain('deal.conflict_overridden');
  });

  it('is possible again when the other protection has ended', async () => {
    const first = await approved(priya, carla, 'Hüttenwerk Peine');
    const second = await submitted(ben, 'Hüttenwerk Peine');
    expect((await step(carla, second, 'approval', {})).status).toBe(409);
    const { items } = bodyOf(await carla.get('/api/v1/reason-codes'));
    const reason = items.find((one: { purpose: string }) => one.purpose === 'revoke');
    bodyOf(await step(carla, first, 'revocation', { reasonId: reason.id, note: 'No activity' }));
    expect(bodyOf(await step(carla, second, 'approval', {})).status).toBe('approved');
  });
});

describe('races', () => {
  it('of two approvers end with one approval and one refusal', async () => {
    const deal = await submitted(priya, 'Walzwerk Salzgitter');
    const answers = await Promise.all([step(carla, deal, 'approval', {}), step(adam, deal, 'approval', {})]);
    expect(statusesOf(answers)).toEqual([200, 409]);
    expect((await happened(carla, deal)).filter((type) => type === 'deal.approved')).toHaveLength(1);
  });

  it('of approval and withdrawal end with one of them', async () => {
    const deal = await submitted(priya, 'Drahtwerk Wolfenbüttel');
    const answers = await Promise.all([step(carla, deal, 'approval', {}), step(priya, deal, 'withdrawal', {})]);
    expect(statusesOf(answers)).toEqual([200, 409]);
    const winner = answers[0]!.status === 200 ? 'approved' : 'withdrawn';
    expect((await read(priya, deal)).status).toBe(winner);
  });

  it('of two approvals for rival partners protect the customer once', async () => {
    const mine = await submitted(priya, 'Glashütte Grünenplan');
    const theirs = await submitted(ben, 'Glashütte Grünenplan');
    const answers = await Promise.all([step(carla, mine, 'approval', {}), step(adam, theirs, 'approval', {})]);
    expect(statusesOf(answers)).toEqual([200, 409]);
    expect(answers.find((answer) => answer.status === 409)!.body.code).toBe('customer_protected');
  });
});
