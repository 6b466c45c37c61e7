import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { named } from '../../../db/seeds/named.ts';
import { startTestServer, type Client, type TestServer } from '../../kit/testing/server.ts';
import { approved, bodyOf, drafted, happened, read, reasonId, step, submitted } from './testing.ts';

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

describe('a review', () => {
  it('locks the registration for the partner and says why', async () => {
    const deal = await submitted(priya, 'Motorenbau Seesen');
    const reviewed = bodyOf(await step(adam, deal, 'review'));
    expect(reviewed).toMatchObject({ status: 'under_review', assignedTo: { name: 'Carla Moreno' } });
    const seen = await read(priya, deal);
    expect(seen.abilities.update).toEqual({ allowed: false, reason: 'This registration is under review' });
    const edit = await priya.patch(`/api/v1/deals/${deal.id}`, { rfp: true }, matching(seen));
    expect(edit.body.code).toBe('illegal_transition');
  });

  it('goes to whoever starts it when nobody has it', async () => {
    const deal = await submitted(priya, 'Motorenbau Clausthal');
    bodyOf(await step(carla, deal, 'assignment', { membershipId: null }));
    expect(bodyOf(await step(adam, deal, 'review')).assignedTo.name).toBe('Adam Keller');
  });

  it('can be given to a colleague who may decide, and to nobody else', async () => {
    const deal = await submitted(priya, 'Motorenbau Osterwieck');
    const to = (email: string) => ({ membershipId: named('aldertech', 'member', email) });
    const given = bodyOf(await step(carla, deal, 'assignment', to('olivia@aldertech.example')));
    expect(given.assignedTo.name).toBe('Olivia Brandt');
    for (const email of ['arun@aldertech.example', 'priya@brightline.example']) {
      expect((await step(carla, deal, 'assignment', to(email))).body.errors[0].path).toBe('membershipId');
    }
    expect((await step(priya, deal, 'assignment', to('olivia@aldertech.example'))).status).toBe(403);
    expect(await read(priya, deal)).toMatchObject({ assignedTo: null, version: deal.version });
    expect(await happened(priya, deal)).not.toContain('deal.assigned');
  });
});

describe('returning for information', () => {
  it('stops the clock; the answer starts it again and keeps the place in line', async () => {
    const deal = await submitted(priya, 'Pumpenfabrik Oschersleben');
    server.clock.move(90 * 60_000);
    const returned = bodyOf(await step(carla, deal, 'information-request', { note: 'Which plant is it?' }));
    expect(returned).toMatchObject({
      status: 'info_requested',
      responseDueAt: null,
      decision: { note: 'Which plant is it?', by: { name: 'Carla Moreno' } },
    });
    server.clock.move(24 * 3_600_000);
    const answer = { description: 'Plant 2', customer: { city: 'Magdeburg' } };
    const edited = bodyOf(await priya.patch(`/api/v1/deals/${deal.id}`, answer, matching(await read(priya, deal))));
    const again = bodyOf(await step(priya, edited, 'submission'));
    expect(again).toMatchObject({ status: 'submitted', submittedAt: deal.submittedAt, decision: null });
    expect(again.responseDueAt > deal.responseDueAt).toBe(true);
    expect(again.firstResponseAt).toBe(returned.firstResponseAt);
    server.clock.move(-24 * 3_600_000 - 90 * 60_000);
  });

  it('shows what the partner changed, field by field', async () => {
    const deal = await submitted(priya, 'Pumpenfabrik Halberstadt');
    bodyOf(await step(carla, deal, 'information-request', { note: 'Where?' }));
    const seen = await read(priya, deal);
    bodyOf(await priya.patch(`/api/v1/deals/${deal.id}`, { customer: { city: 'Halberstadt' } }, matching(seen)));
    const { items } = bodyOf(await carla.get(`/api/v1/deals/${deal.id}/timeline`));
    expect(items[0]).toMatchObject({
      type: 'deal.changed',
      before: { 'customer.city': 'Goslar' },
      after: { 'customer.city': 'Halberstadt' },
    });
  });

  it('needs a question', async () => {
    const deal = await submitted(priya, 'Pumpenfabrik Aschersleben');
    expect((await step(carla, deal, 'information-request', {})).body.errors[0].path).toBe('note');
    expect((await step(carla, deal, 'information-request', { note: '  ' })).body.errors[0].path).toBe('note');
  });

  it('keeps the customer of what the vendor has seen', async () => {
    const deal = await submitted(priya, 'Pumpenfabrik Quedlinburg');
    bodyOf(await step(carla, deal, 'information-request', { note: 'Who?' }));
    const empty = { customer: { name: null } };
    const refused = await priya.patch(`/api/v1/deals/${deal.id}`, empty, matching(await read(priya, deal)));
    expect(refused.body.errors[0]).toMatchObject({ path: 'customer.name', code: 'required' });
  });
});

describe('rejecting', () => {
  it('finally leaves the partner nothing to do', async () => {
    const deal = await submitted(priya, 'Kesselbau Thale');
    const reason = await reasonId(carla, 'reject', 'existing_customer');
    bodyOf(await step(carla, deal, 'rejection', { reasonId: reason, note: 'Ours since 2019' }));
    const seen = await read(priya, deal);
    expect(seen).toMatchObject({
      status: 'rejected',
      decision: { reason: { code: 'existing_customer', resubmittable: false }, note: 'Ours since 2019' },
      abilities: { submit: { allowed: false, reason: 'This rejection is final' } },
    });
    expect((await step(priya, deal, 'submission')).body.code).toBe('illegal_transition');
  });

  it('for a correctable reason lets the partner submit again, at the end of the line', async () => {
    const deal = await submitted(priya, 'Kesselbau Wernigerode');
    const reason = await reasonId(carla, 'reject', 'incomplete');
    bodyOf(await step(carla, deal, 'rejection', { reasonId: reason }));
    server.clock.move(3_600_000);
    const fixed = bodyOf(
      await priya.patch(`/api/v1/deals/${deal.id}`, { incumbent: 'AVENA' }, matching(await read(priya, deal))),
    );
    const again = bodyOf(await step(priya, fixed, 'submission'));
    expect(again.status).toBe('submitted');
    expect(again.submittedAt > deal.submittedAt).toBe(true);
    server.clock.move(-3_600_000);
  });

  it('frees the customer for others', async () => {
    const deal = await submitted(priya, 'Orgelbau Ilsenburg');
    bodyOf(await step(carla, deal, 'rejection', { reasonId: await reasonId(carla, 'reject', 'territory') }));
    expect((await submitted(ben, 'Orgelbau Ilsenburg')).verdict).toBe('clear');
  });

  it('needs an active reason for rejections', async () => {
    const deal = await submitted(priya, 'Kesselbau Blankenburg');
    for (const reason of [await reasonId(carla, 'lost', 'price'), named('nothing')]) {
      expect((await step(carla, deal, 'rejection', { reasonId: reason })).body.errors[0].path).toBe('reasonId');
    }
  });
});

describe('revoking', () => {
  it('takes protection away for a reason and with a note', async () => {
    const deal = await approved(priya, carla, 'Brauerei Altenau');
    const reason = await reasonId(carla, 'revoke', 'no_activity');
    expect((await step(carla, deal, 'revocation', { reasonId: reason })).body.errors[0].path).toBe('note');
    const after = bodyOf(await step(carla, deal, 'revocation', { reasonId: reason, note: 'Silent for weeks' }));
    expect(after).toMatchObject({ status: 'revoked', protection: { live: false } });
    expect((await step(priya, deal, 'revocation', { reasonId: reason, note: 'x' })).status).toBe(403);
  });

  it('is not possible before approval', async () => {
    const deal = await drafted(priya, 'Brauerei Lautenthal');
    bodyOf(await step(priya, deal, 'submission'));
    const reason = await reasonId(carla, 'revoke', 'no_activity');
    const early = await step(carla, deal, 'revocation', { reasonId: reason, note: 'x' });
    expect(early.body.code).toBe('illegal_transition');
  });
});
