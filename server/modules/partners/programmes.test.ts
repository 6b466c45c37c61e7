import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { named } from '../../../db/seeds/named.ts';
import { withTransaction } from '../../kit/database.ts';
import { newId } from '../../kit/id.ts';
import { startTestServer, type Client, type TestServer } from '../../kit/testing/server.ts';
import { systemActor } from '../../kit/worker.ts';
import { registrationTerms } from './terms.ts';

let server: TestServer;
let adam: Client;
let carla: Client;
let priya: Client;
const programme = `/api/v1/programmes/${named('aldertech', 'programme')}`;
const tier = (name: string) => `/api/v1/tiers/${named('aldertech', 'tier', name)}`;

beforeAll(async () => {
  server = await startTestServer();
  adam = await server.as('adam@aldertech.example');
  carla = await server.as('carla@aldertech.example');
  priya = await server.as('priya@brightline.example');
});
afterAll(() => server.close());

const terms = (partnerId: string, dealType: string) =>
  withTransaction(
    server.runtime.database,
    { tenantId: named('aldertech'), side: 'vendor', sees: 'all', partnerIds: [] },
    (db) =>
      registrationTerms(
        {
          ...server.runtime.services,
          db,
          tenantId: named('aldertech'),
          actor: systemActor('test'),
          requestId: newId(),
          log: server.runtime.log,
        },
        partnerId,
        dealType,
      ),
  );

describe('programmes and tiers', () => {
  it('are read by staff with the number of partners, by a partner without', async () => {
    const [own] = (await adam.get('/api/v1/programmes')).body.items;
    expect(own.tiers.map((one: { name: string }) => one.name)).toEqual(['Registered', 'Silver', 'Gold', 'Platinum']);
    expect(own.tiers[2]).toMatchObject({
      protectionDays: 90,
      partners: 1,
      abilities: { 'tier.manage': { allowed: true } },
    });
    const seen = (await priya.get(programme)).body;
    expect(seen.tiers[2].discounts).toContainEqual({ dealType: 'new_business', basisPoints: 800 });
    expect(seen.tiers[2].partners).toBeNull();
    expect((await carla.get(programme)).body.abilities['programme.manage'].allowed).toBe(false);
  });

  it('that a partner is not in are not there for it', async () => {
    const other = await adam.post('/api/v1/programmes', { name: 'Referral', kind: 'referral', currency: 'EUR' });
    expect(other.status).toBe(201);
    expect((await priya.get(`/api/v1/programmes/${other.body.id}`)).status).toBe(404);
    expect((await priya.get('/api/v1/programmes')).body.items).toHaveLength(1);
    expect((await priya.post('/api/v1/programmes', { name: 'Mine', kind: 'msp', currency: 'EUR' })).status).toBe(403);
  });

  it('have names of their own, and go only when nobody uses them', async () => {
    const twin = await adam.post('/api/v1/programmes', { name: 'PARTNER programme', kind: 'msp', currency: 'EUR' });
    expect([twin.status, twin.body.code]).toEqual([409, 'name_taken']);
    expect((await adam.delete(programme)).body.code).toBe('programme_in_use');
    expect((await adam.delete(tier('Gold'))).body.code).toBe('tier_in_use');
    const made = await adam.post(`${programme}/tiers`, { name: 'Diamond', rank: 5, protectionDays: 180 });
    expect((await adam.delete(`/api/v1/tiers/${made.body.id}`)).status).toBe(204);
    expect((await adam.get(`/api/v1/tiers/${made.body.id}`)).status).toBe(404);
  });

  it('set discounts by deal type, each at most once', async () => {
    const { version } = (await adam.get(tier('Silver'))).body;
    const headers = { 'if-match': `"${version}"` };
    const twice = [
      { dealType: 'renewal', basisPoints: 1 },
      { dealType: 'renewal', basisPoints: 2 },
    ];
    expect((await adam.put(`${tier('Silver')}/discounts`, { discounts: twice }, { headers })).status).toBe(422);
    const tooMuch = [{ dealType: 'renewal', basisPoints: 10_001 }];
    expect((await adam.put(`${tier('Silver')}/discounts`, { discounts: tooMuch }, { headers })).status).toBe(422);
    const set = await adam.put(`${tier('Silver')}/discounts`, { discounts: twice.slice(1) }, { headers });
    expect(set.body.discounts).toEqual([{ dealType: 'renewal', basisPoints: 2 }]);
    expect((await adam.put(`${tier('Silver')}/discounts`, { discounts: [] }, { headers })).status).toBe(412);
  });
});

describe('terms of a registration', () => {
  it('are the partner’s tier and its discount for the deal’s type', async () => {
    expect(await terms(named('aldertech', 'partner', 'brightline'), 'new_business')).toEqual({
      protectionDays: 90,
      discountBasisPoints: 800,
      tierId: named('aldertech', 'tier', 'Gold'),
      tierName: 'Gold',
    });
    expect(await terms(named('aldertech', 'partner', 'delta'), 'unheard_of')).toMatchObject({
      protectionDays: 120,
      discountBasisPoints: 0,
    });
  });

  it('without a tier are the usual window and no discount', async () => {
    const made = await adam.post('/api/v1/partners', { name: 'Tierless', type: 'agency' });
    expect(await terms(made.body.id, 'new_business')).toEqual({
      protectionDays: 90,
      discountBasisPoints: 0,
      tierId: null,
      tierName: null,
    });
  });

  it('of a partner out of view do not exist', async () => {
    await expect(terms(named('borealis', 'partner', 'summit'), 'new_business')).rejects.toMatchObject({ status: 404 });
  });
});
