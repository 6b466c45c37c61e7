import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type Client, type TestServer } from '../../../kit/testing/server.ts';
import { bodyOf, read, step, submitted } from '../testing.ts';
import { asked, chainOf, memberId, policyOf, role, savePolicy, stepOf } from './testing.ts';

let server: TestServer;
let priya: Client;
let carla: Client;
let adam: Client;
let olivia: Client;
let fiona: Client;

beforeAll(async () => {
  server = await startTestServer();
  const as = (email: string) => server.as(email);
  [priya, carla, adam, olivia, fiona] = await Promise.all([
    as('priya@brightline.example'),
    as('carla@aldertech.example'),
    as('adam@aldertech.example'),
    as('olivia@aldertech.example'),
    as('fiona@aldertech.example'),
  ]);
  const steps = [stepOf('Channel', [{ kind: 'owner' }]), stepOf('Finance', [role('finance')], { slaMinutes: 960 })];
  await savePolicy(adam, policyOf({ fallback: steps }));
});
afterAll(() => server.close());

const waiting = async (name: string) => {
  const deal = await submitted(priya, name);
  await server.settle();
  return deal;
};

describe('passing a step on', () => {
  it('a delegate decides in one’s place', async () => {
    const deal = await waiting('Werk Delmenhorst');
    const [channel] = (await chainOf(carla, deal)).steps;
    const to = await memberId(adam, 'fiona@aldertech.example');
    const url = `/api/v1/approval-steps/${channel.id}/delegation`;
    expect((await adam.post(url, { membershipId: to })).status).toBe(403);
    expect((await priya.post(url, { membershipId: to })).status).toBe(403);
    expect((await (await server.as('cathy@borealis.example')).post(url, { membershipId: to })).status).toBe(404);
    const unseen = await memberId(adam, 'chidi@aldertech.example');
    expect((await carla.post(url, { membershipId: unseen })).status).toBe(422);
    bodyOf(await carla.post(url, { membershipId: to, note: 'On a train' }));
    expect((await step(carla, deal, 'approval', {})).status).toBe(403);
    bodyOf(await step(fiona, deal, 'approval', {}));
    expect((await chainOf(carla, deal)).steps[0]).toMatchObject({ state: 'approved' });
  });

  it('an administrator reassigns or passes over, and passing over the last step approves', async () => {
    const deal = await waiting('Werk Ganderkesee');
    const [channel, finance] = (await chainOf(adam, deal)).steps;
    const [from, to] = [
      await memberId(adam, 'carla@aldertech.example'),
      await memberId(adam, 'olivia@aldertech.example'),
    ];
    const move = { fromMembershipId: from, membershipId: to };
    expect((await carla.post(`/api/v1/approval-steps/${channel.id}/reassignment`, move)).status).toBe(403);
    bodyOf(await adam.post(`/api/v1/approval-steps/${channel.id}/reassignment`, move));
    bodyOf(await step(olivia, deal, 'approval', {}));
    const skip = `/api/v1/approval-steps/${finance.id}/skip`;
    expect((await adam.post(skip, { note: ' ' })).status).toBe(422);
    bodyOf(await adam.post(skip, { note: 'Finance is at the fair' }));
    expect((await read(carla, deal)).status).toBe('approved');
    expect((await adam.post(skip, { note: 'Again' })).status).toBe(409);
  });
});

describe('a step that is late', () => {
  it('asks the backup at 80 % of its time and the administrators at 100 %', async () => {
    const fionaId = await memberId(adam, 'fiona@aldertech.example');
    bodyOf(await carla.post('/api/v1/approval-stand-ins', { standInId: fionaId, note: 'My backup' }), 201);
    const deal = await waiting('Werk Wildeshausen');
    server.clock.move(7 * 3_600_000);
    await server.settle();
    const [late] = (await chainOf(carla, deal)).steps;
    expect(late).toMatchObject({ escalated: 80, overdue: false });
    expect(asked(late)).toEqual(['Carla Moreno', 'Fiona Walsh']);
    server.clock.move(18 * 3_600_000);
    await server.settle();
    const [over] = (await chainOf(carla, deal)).steps;
    expect(over).toMatchObject({ escalated: 100, overdue: true });
    expect(asked(over).toSorted()).toEqual(['Adam Keller', 'Carla Moreno', 'Fiona Walsh', 'Olivia Brandt']);
    const { items } = bodyOf(await adam.get('/api/v1/notifications'));
    expect(items.map((one: { kind: string }) => one.kind)).toContain('approval_escalated');
    bodyOf(await step(adam, deal, 'approval', {}));
    expect((await chainOf(fiona, deal)).vote).toEqual({ allowed: true });
  });
});

describe('somebody who is away', () => {
  it('is stood in for on these days, by name', async () => {
    const adamId = await memberId(adam, 'adam@aldertech.example');
    const away = { standInId: adamId, from: '2026-06-03', until: '2026-06-10' };
    const arranged = bodyOf(await carla.post('/api/v1/approval-stand-ins', away), 201);
    expect(arranged).toMatchObject({
      active: true,
      person: { name: 'Carla Moreno' },
      standIn: { name: 'Adam Keller' },
    });
    const again = await carla.post('/api/v1/approval-stand-ins', away);
    expect([again.status, again.body.code]).toEqual([409, 'overlap']);
    const deal = await waiting('Werk Cloppenburg');
    expect(await chainOf(adam, deal)).toMatchObject({ effect: { instead: ['Carla Moreno'], final: false } });
    bodyOf(await step(adam, deal, 'approval', {}));
    const [channel] = (await chainOf(carla, deal)).steps;
    expect(channel.history[0]).toMatchObject({ name: 'Adam Keller', instead: ['Carla Moreno'] });
    expect((await fiona.delete(`/api/v1/approval-stand-ins/${arranged.id}`)).status).toBe(403);
    expect((await carla.delete(`/api/v1/approval-stand-ins/${arranged.id}`)).status).toBe(204);
    expect((await carla.delete(`/api/v1/approval-stand-ins/${arranged.id}`)).status).toBe(404);
  });

  it('cannot be arranged for others without the right, nor with somebody who has no vote', async () => {
    const [adamId, carlaId] = [
      await memberId(adam, 'adam@aldertech.example'),
      await memberId(adam, 'carla@aldertech.example'),
    ];
    const days = { from: '2026-07-01', until: '2026-07-02' };
    expect(
      (await fiona.post('/api/v1/approval-stand-ins', { membershipId: carlaId, standInId: adamId, ...days })).status,
    ).toBe(403);
    bodyOf(await adam.post('/api/v1/approval-stand-ins', { membershipId: carlaId, standInId: adamId, ...days }), 201);
    const arun = await memberId(adam, 'arun@aldertech.example');
    expect((await carla.post('/api/v1/approval-stand-ins', { standInId: arun })).status).toBe(422);
    expect((await priya.get('/api/v1/approval-stand-ins')).status).toBe(403);
  });
});
