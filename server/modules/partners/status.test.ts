import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { named } from '../../../db/seeds/named.ts';
import { startTestServer, type Client, type TestServer } from '../../kit/testing/server.ts';
import { STATUS_STEPS, TRANSITIONS, legalStep, mayDoBusiness } from './partner.ts';
import { PARTNER_STATUSES } from './vocabulary.contract.ts';

describe('the transition table', () => {
  it('lets nobody out of termination and everybody else into it', () => {
    const ways = (from: (typeof PARTNER_STATUSES)[number]) =>
      STATUS_STEPS.filter((step) => legalStep({ status: from }, step) === true);
    expect(ways('terminated')).toEqual([]);
    for (const status of PARTNER_STATUSES.filter((one) => one !== 'terminated')) {
      expect(ways(status)).toContain('terminate');
    }
  });

  it('reaches every status but the first one', () => {
    const reached = new Set(STATUS_STEPS.map((step) => TRANSITIONS[step].to));
    expect(PARTNER_STATUSES.filter((status) => !reached.has(status))).toEqual(['prospect']);
  });

  it('lets only partners that are active or being onboarded do business', () => {
    expect(PARTNER_STATUSES.filter((status) => mayDoBusiness({ status }))).toEqual(['onboarding', 'active']);
  });
});

describe('a partner’s status', () => {
  let server: TestServer;
  let adam: Client;
  let carla: Client;
  let priya: Client;
  const base = `/api/v1/partners/${named('aldertech', 'partner', 'brightline')}`;

  beforeAll(async () => {
    server = await startTestServer();
    adam = await server.as('adam@aldertech.example');
    carla = await server.as('carla@aldertech.example');
    priya = await server.as('priya@brightline.example');
  });
  afterAll(() => server.close());

  it('is suspended with a reason and reinstated, both on record for the partner too', async () => {
    expect((await carla.post(`${base}/suspension`, {})).body.errors[0].path).toBe('reason');
    expect((await carla.post(`${base}/suspension`, { reason: ' ' })).status).toBe(422);
    const suspended = await carla.post(`${base}/suspension`, { reason: 'Unpaid invoices' });
    expect(suspended.body).toMatchObject({
      status: 'suspended',
      statusSince: expect.stringMatching(/^2026-06-02T08:/),
    });
    expect(suspended.body.abilities['partner.suspend']).toEqual({
      allowed: false,
      reason: 'This partner is suspended',
    });
    const again = await carla.post(`${base}/suspension`, { reason: 'Once more' });
    expect([again.status, again.body.code]).toEqual([409, 'illegal_transition']);
    expect((await carla.delete(`${base}/suspension`)).body.status).toBe('active');
    const types = (await priya.get(`${base}/timeline`)).body.items.map((one: { type: string }) => one.type);
    expect(types.slice(0, 2)).toEqual(['partner.reinstated', 'partner.suspended']);
  });

  it('is none of the partner’s own business', async () => {
    expect((await priya.post(`${base}/deactivation`, { reason: 'Holiday' })).status).toBe(403);
  });

  it('is changed by one of two who press at once', async () => {
    const answers = await Promise.all([
      adam.post(`${base}/suspension`, { reason: 'A' }),
      carla.post(`${base}/suspension`, { reason: 'B' }),
    ]);
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([200, 409]));
  });

  it('ends with termination, after which the record is kept as it was', async () => {
    const ended = await adam.post(`${base}/termination`, { reason: 'Contract ended' });
    expect(ended.body.status).toBe('terminated');
    expect((await adam.post(`${base}/activation`)).body.code).toBe('illegal_transition');
    const headers = { 'if-match': `"${ended.body.version}"` };
    expect((await adam.patch(base, { city: 'Bonn' }, { headers })).body.code).toBe('partner_closed');
    expect((await adam.post(`${base}/contacts`, { name: 'Late Comer' })).body.code).toBe('partner_closed');
    expect(ended.body.abilities['partner.update']).toMatchObject({ allowed: false });
  });
});
