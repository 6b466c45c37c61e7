import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { named } from '../../../db/seeds/named.ts';
import { startTestServer, type Client, type TestServer } from '../../kit/testing/server.ts';

let server: TestServer;
let olivia: Client;
let adam: Client;
let carla: Client;
let priya: Client;
let dana: Client;
beforeAll(async () => {
  server = await startTestServer();
  olivia = await server.as('olivia@aldertech.example');
  adam = await server.as('adam@aldertech.example');
  carla = await server.as('carla@aldertech.example');
  priya = await server.as('priya@brightline.example');
  dana = await server.as('dana@delta-distribution.example');
});
afterAll(() => server.close());

const member = (email: string, vendor = 'aldertech') => named(vendor, 'member', email);
const at = (email: string, more = '', vendor = 'aldertech') => `/api/v1/people/${member(email, vendor)}${more}`;
const emails = async (client: Client, query = '') =>
  (await client.get(`/api/v1/people?limit=100${query}`)).body.items.map((item: { email: string }) => item.email);

describe('the list of people', () => {
  it('shows the owner everybody of their vendor and nobody else', async () => {
    const all = await emails(olivia);
    expect(all).toContain('fiona@aldertech.example');
    expect(all).toContain('eli@elmwood-it.example');
    expect(all.filter((email: string) => /borealis|tundra|summit/.test(email))).toEqual([]);
  });

  it('shows a channel manager the staff and the people of partners in view', async () => {
    const seen = await emails(carla);
    expect(seen).toContain('adam@aldertech.example');
    expect(seen).toContain('ben@cobalt-networks.example');
    expect(seen).not.toContain('eli@elmwood-it.example');
    expect((await carla.get(at('eli@elmwood-it.example'))).status).toBe(404);
  });

  it('shows a partner administrator the own firm only, also a distributor’s', async () => {
    expect((await emails(priya)).every((email: string) => email.endsWith('@brightline.example'))).toBe(true);
    expect(await emails(dana)).toEqual(['dana@delta-distribution.example']);
    for (const foreign of [
      at('olivia@aldertech.example'),
      at('grace@cobalt-networks.example'),
      at('rosa@summit-resale.example', '', 'borealis'),
    ]) {
      expect((await priya.get(foreign)).status).toBe(404);
    }
  });

  it('is closed to a partner’s sales rep', async () => {
    const sam = await server.as('sam@brightline.example');
    expect((await sam.get('/api/v1/people')).status).toBe(403);
  });

  it('filters, searches and pages', async () => {
    expect(await emails(olivia, '&role=in:owner')).toEqual(['olivia@aldertech.example']);
    expect(await emails(olivia, '&q=OKAFOR')).toEqual(['chidi@aldertech.example']);
    const first = await olivia.get('/api/v1/people?limit=3&total=true');
    const second = await olivia.get(`/api/v1/people?limit=3&cursor=${first.body.nextCursor}`);
    const names = [...first.body.items, ...second.body.items].map((item: { name: string }) => item.name.toLowerCase());
    expect(new Set(names).size).toBe(6);
    expect(names).toEqual([...names].sort());
    expect(first.body.total).toBe(15);
  });
});

describe('shutting out', () => {
  it('ends sessions at once, also after the return', async () => {
    const finn = await server.as('finn@brightline.example');
    expect((await finn.get('/auth/session')).status).toBe(200);
    expect((await priya.post(at('finn@brightline.example', '/deactivation'))).body.status).toBe('disabled');
    expect((await finn.get('/auth/session')).status).toBe(401);
    expect((await priya.post(at('finn@brightline.example', '/deactivation'))).body.code).toBe('already_disabled');
    server.clock.move(1000);
    expect((await priya.post(at('finn@brightline.example', '/activation'))).body.status).toBe('active');
    expect((await finn.get('/auth/session')).status).toBe(401);
    expect((await (await server.as('finn@brightline.example')).get('/auth/session')).status).toBe(200);
    expect((await priya.post(at('finn@brightline.example', '/activation'))).body.code).toBe('not_disabled');
  });

  it('is refused for the last owner, and for owners by administrators', async () => {
    expect((await adam.post(at('olivia@aldertech.example', '/deactivation'))).status).toBe(403);
    const last = await olivia.post(at('olivia@aldertech.example', '/deactivation'));
    expect(last).toMatchObject({ status: 409, body: { code: 'last_owner' } });
    const etag = (await olivia.get(at('olivia@aldertech.example'))).headers.get('etag')!;
    const headers = { 'if-match': etag };
    const demoted = await olivia.post(at('olivia@aldertech.example', '/role'), { role: 'analyst' }, { headers });
    expect(demoted).toMatchObject({ status: 409, body: { code: 'last_owner' } });
  });

  it('cannot remove both of two owners at once', async () => {
    const oscar = await server.as('oscar@borealis.example');
    const cathy = at('cathy@borealis.example', '', 'borealis');
    const etag = (await oscar.get(cathy)).headers.get('etag')!;
    const promoted = await oscar.post(`${cathy}/role`, { role: 'owner' }, { headers: { 'if-match': etag } });
    expect(promoted.body.role).toBe('owner');
    const other = await server.as('cathy@borealis.example');
    const answers = await Promise.all([
      oscar.post(`${cathy}/deactivation`),
      other.post(at('oscar@borealis.example', '/deactivation', 'borealis')),
    ]);
    const [first, second] = answers.map(({ status }) => status).toSorted((a, b) => a - b);
    expect(first).toBe(200);
    // The slower one is the last owner, or is shut out before its own request is heard.
    expect([401, 409]).toContain(second);
  });

  it('gets 404 for people of another firm or vendor', async () => {
    expect((await priya.post(at('ben@cobalt-networks.example', '/deactivation'))).status).toBe(404);
    expect((await dana.post(at('eli@elmwood-it.example', '/deactivation'))).status).toBe(404);
    expect((await olivia.post(at('tara@tundra-msp.example', '/deactivation', 'borealis'))).status).toBe(404);
  });
});

describe('roles', () => {
  it('change at once, on the same side, with the version that was read', async () => {
    const url = at('mila@brightline.example');
    const mila = await server.as('mila@brightline.example');
    expect((await mila.get('/api/v1/people')).status).toBe(403);
    const etag = (await priya.get(url)).headers.get('etag')!;
    const change = (role: string, headers = { 'if-match': etag }) => priya.post(`${url}/role`, { role }, { headers });
    expect((await priya.post(`${url}/role`, { role: 'partner_sales' })).status).toBe(428);
    expect((await change('finance')).body).toMatchObject({ code: 'invalid', errors: [{ path: 'role' }] });
    expect((await change('partner_administrator')).status).toBe(200);
    expect((await change('partner_sales')).status).toBe(412);
    expect((await mila.get('/api/v1/people')).status).toBe(200);
  });

  it('make nobody an owner but by an owner', async () => {
    const url = at('arun@aldertech.example');
    const headers = { 'if-match': (await adam.get(url)).headers.get('etag')! };
    expect((await adam.post(`${url}/role`, { role: 'owner' }, { headers })).status).toBe(403);
    expect((await olivia.post(`${url}/role`, { role: 'owner' }, { headers })).status).toBe(200);
  });

  it('widen a channel manager’s sight with the territory', async () => {
    const url = at('carla@aldertech.example');
    const headers = { 'if-match': (await olivia.get(url)).headers.get('etag')! };
    const territory = { countries: ['NL'], regions: [] };
    const changed = await olivia.post(`${url}/role`, { role: 'channel_manager', territory }, { headers });
    expect(changed.body.territory).toEqual(territory);
    expect(await emails(carla)).toContain('eli@elmwood-it.example');
  });

  it('are served as one table for the page', async () => {
    const { body } = await priya.get('/api/v1/roles');
    expect(body.roles).toHaveLength(10);
    expect(body.abilities.find((row: { name: string }) => row.name === 'deal.decide').roles).toEqual([
      'owner',
      'administrator',
      'channel_manager',
    ]);
  });
});

describe('abilities of a person', () => {
  it('say why not', async () => {
    const { abilities } = (await adam.get(at('olivia@aldertech.example'))).body;
    expect(abilities['people.manage']).toEqual({ allowed: false, reason: 'Only an owner can change an owner' });
    const own = (await priya.get(at('lea@brightline.example'))).body.abilities;
    expect(own['people.manage']).toEqual({ allowed: true });
    expect(own['people.invite']).toMatchObject({ allowed: false });
  });
});
