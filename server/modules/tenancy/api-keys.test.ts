import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { named } from '../../../db/seeds/named.ts';
import { Client, startTestServer, type TestServer } from '../../kit/testing/server.ts';
import { abilitiesOfRole } from './abilities.ts';

let server: TestServer;
let olivia: Client;
let adam: Client;
let priya: Client;
beforeAll(async () => {
  server = await startTestServer();
  olivia = await server.as('olivia@aldertech.example');
  adam = await server.as('adam@aldertech.example');
  priya = await server.as('priya@brightline.example');
});
afterAll(() => server.close());

const brightline = named('aldertech', 'partner', 'brightline');
const make = (client: Client, body: object) => client.post('/api/v1/api-keys', { name: 'Integration', ...body });
const bearing = (secret: string) => new Client(server.origin, { authorization: `Bearer ${secret}` });

describe('an API key', () => {
  it('acts with its role, shows its secret once and keeps only a hash', async () => {
    const made = await make(adam, { role: 'analyst' });
    expect(made.status).toBe(201);
    expect(made.body.secret).toMatch(new RegExp(`^mrk_${named('aldertech').replaceAll('-', '')}_[A-Za-z0-9_-]{43}$`));
    expect(made.body).toMatchObject({ createdBy: 'Adam Keller', hint: made.body.secret.slice(-4), scopes: null });
    const session = await bearing(made.body.secret).get('/auth/session');
    expect(session.body).toMatchObject({
      actor: { kind: 'key', name: 'Integration' },
      person: null,
      active: { role: 'analyst' },
    });
    expect(session.body.abilities).toEqual(abilitiesOfRole('analyst'));
    const listed = await adam.get('/api/v1/api-keys');
    expect(JSON.stringify(listed.body)).not.toContain(made.body.secret);
    expect(listed.body.items[0]).toMatchObject({ id: made.body.id, lastUsedAt: expect.any(String) as string });
  });

  it('is narrowed by scopes', async () => {
    const { body } = await make(adam, { role: 'administrator', scopes: ['people.read'] });
    const key = bearing(body.secret);
    expect((await key.get('/api/v1/people')).status).toBe(200);
    expect((await key.get('/api/v1/tenant')).status).toBe(403);
    expect((await key.get('/auth/session')).body.abilities).toEqual(['people.read']);
  });

  it('of a partner sees the partner only', async () => {
    const made = await make(priya, { role: 'partner_administrator' });
    expect(made.body).toMatchObject({ side: 'partner', partnerId: brightline });
    const people = await bearing(made.body.secret).get('/api/v1/people');
    expect(people.body.items.length).toBe(5);
    expect(people.body.items.every((item: { partnerId: string }) => item.partnerId === brightline)).toBe(true);
  });

  it('is over when revoked or expired', async () => {
    const { body } = await make(adam, { role: 'analyst' });
    const key = bearing(body.secret);
    expect((await key.get('/auth/session')).status).toBe(200);
    expect((await adam.delete(`/api/v1/api-keys/${body.id}`)).status).toBe(204);
    expect((await adam.delete(`/api/v1/api-keys/${body.id}`)).status).toBe(204);
    expect((await key.get('/auth/session')).status).toBe(401);
    const soon = new Date(server.clock.now().getTime() + 60_000).toISOString();
    const brief = bearing((await make(adam, { role: 'analyst', expiresAt: soon })).body.secret);
    expect((await brief.get('/auth/session')).status).toBe(200);
    server.clock.move(61_000);
    expect((await brief.get('/auth/session')).status).toBe(401);
  });

  it('that is none of ours opens nothing', async () => {
    const { body } = await make(adam, { role: 'analyst' });
    const foreign = body.secret.replace(named('aldertech').replaceAll('-', ''), named('borealis').replaceAll('-', ''));
    for (const secret of [foreign, `${body.secret}x`, body.secret.slice(0, -1), 'mrk_', 'x']) {
      expect((await bearing(secret).get('/auth/session')).status).toBe(401);
    }
  });

  it('has no account of a person', async () => {
    const { body } = await make(adam, { role: 'analyst' });
    const answer = await bearing(body.secret).get('/auth/sessions');
    expect(answer).toMatchObject({ status: 403, body: { code: 'person_only' } });
  });
});

describe('making a key', () => {
  it('never is a way up', async () => {
    expect((await make(adam, { role: 'owner' })).status).toBe(403);
    expect((await make(olivia, { role: 'owner' })).status).toBe(201);
    const narrow = bearing((await make(adam, { role: 'administrator', scopes: ['apikey.manage'] })).body.secret);
    expect((await make(narrow, { role: 'analyst' })).status).toBe(403);
    expect((await make(narrow, { role: 'administrator', scopes: ['apikey.manage'] })).status).toBe(201);
  });

  it.each([
    ['a partner’s role without a partner', { role: 'partner_sales' }, 'role'],
    ['a vendor’s role for a partner', { role: 'analyst', partnerId: brightline }, 'role'],
    ['a role that hangs on a person', { role: 'channel_manager' }, 'role'],
    [
      'a partner of another vendor',
      { role: 'partner_sales', partnerId: named('borealis', 'partner', 'summit') },
      'partnerId',
    ],
    ['a scope outside the role', { role: 'analyst', scopes: ['deal.decide'] }, 'scopes'],
    ['an unknown scope', { role: 'analyst', scopes: ['deal.dance'] }, 'scopes.0'],
    ['an expiry that is over', { role: 'analyst', expiresAt: '2020-01-01T00:00:00Z' }, 'expiresAt'],
  ])('refuses %s', async (_what, body, path) => {
    const answer = await make(adam, body);
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ path }] } });
  });

  it('is for administrators; keys of others do not exist', async () => {
    expect((await make(await server.as('carla@aldertech.example'), { role: 'analyst' })).status).toBe(403);
    const { body } = await make(adam, { role: 'analyst' });
    expect((await priya.delete(`/api/v1/api-keys/${body.id}`)).status).toBe(404);
    expect((await (await server.as('oscar@borealis.example')).delete(`/api/v1/api-keys/${body.id}`)).status).toBe(404);
  });
});
