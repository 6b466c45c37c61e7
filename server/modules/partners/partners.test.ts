import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { named } from '../../../db/seeds/named.ts';
import { startTestServer, type Client, type TestServer } from '../../kit/testing/server.ts';

let server: TestServer;
let adam: Client;
let carla: Client;
let chidi: Client;
let priya: Client;
let dana: Client;
let oscar: Client;

const partnerId = (key: string) => named('aldertech', 'partner', key);
const memberId = (email: string) => named('aldertech', 'member', email);
const url = (key: string, rest = '') => `/api/v1/partners/${partnerId(key)}${rest}`;

beforeAll(async () => {
  server = await startTestServer();
  [adam, carla, chidi, priya, dana, oscar] = await Promise.all([
    server.as('adam@aldertech.example'),
    server.as('carla@aldertech.example'),
    server.as('chidi@aldertech.example'),
    server.as('priya@brightline.example'),
    server.as('dana@delta-distribution.example'),
    server.as('oscar@borealis.example'),
  ]);
});
afterAll(() => server.close());

const names = (answer: { body: { items: { name: string }[] } }) => answer.body.items.map((one) => one.name);

describe('who sees which partners', () => {
  it('an administrator sees all of their own vendor, by name', async () => {
    const answer = await adam.get('/api/v1/partners?total=true');
    expect(names(answer)).toEqual(['Brightline Systems', 'Cobalt Networks', 'Delta Distribution', 'Elmwood IT']);
    expect(answer.body.total).toBe(4);
  });

  it('a channel manager sees those they own and those in their territory', async () => {
    expect(names(await carla.get('/api/v1/partners'))).toEqual(['Brightline Systems', 'Cobalt Networks']);
    expect(names(await chidi.get('/api/v1/partners'))).toEqual(['Delta Distribution', 'Elmwood IT']);
  });

  it('a partner’s people see their own firm, a distributor’s its resellers too', async () => {
    expect(names(await priya.get('/api/v1/partners'))).toEqual(['Brightline Systems']);
    expect(names(await dana.get('/api/v1/partners'))).toEqual(['Delta Distribution', 'Elmwood IT']);
    expect(names(await dana.get(url('delta', '/resellers')))).toEqual(['Elmwood IT']);
  });

  it('another firm, another manager’s and another vendor’s partner all look like none at all', async () => {
    const missing = await adam.get('/api/v1/partners/0198c0de-0000-7000-8000-00000000dead');
    for (const answer of [
      await priya.get(url('cobalt')),
      await chidi.get(url('cobalt')),
      await oscar.get(url('cobalt')),
    ]) {
      expect(answer.status).toBe(404);
      expect({ ...answer.body, requestId: '' }).toEqual({ ...missing.body, requestId: '' });
    }
  });

  it('a partner does not read the vendor’s own number for it', async () => {
    const { headers } = await adam.get(url('brightline'));
    const change = await adam.patch(
      url('brightline'),
      { externalId: 'CRM-7' },
      { headers: { 'if-match': headers.get('etag')! } },
    );
    expect(change.body.externalId).toBe('CRM-7');
    expect((await priya.get(url('brightline'))).body.externalId).toBeNull();
    expect(JSON.stringify((await priya.get(url('brightline', '/timeline'))).body)).not.toContain('CRM-7');
  });
});

describe('the list', () => {
  it('filters, searches without regard to accents, and sorts', async () => {
    expect(names(await adam.get('/api/v1/partners?type=in:distributor'))).toEqual(['Delta Distribution']);
    expect(
      names(await adam.get(`/api/v1/partners?owner=in:${memberId('carla@aldertech.example')}&sort=-name`)),
    ).toEqual(['Cobalt Networks', 'Brightline Systems']);
    expect(names(await adam.get('/api/v1/partners?q=N%C3%A9tw'))).toEqual(['Cobalt Networks']);
    expect(names(await adam.get('/api/v1/partners?q=elmwood-it.ex'))).toEqual(['Elmwood IT']);
    expect(names(await adam.get('/api/v1/partners?sort=-tierRank&limit=1'))).toEqual(['Delta Distribution']);
  });

  it('goes on where the page before ended', async () => {
    const first = await adam.get('/api/v1/partners?limit=3');
    const second = await adam.get(`/api/v1/partners?limit=3&cursor=${first.body.nextCursor}`);
    expect([...names(first), ...names(second)]).toHaveLength(4);
    expect(second.body.nextCursor).toBeNull();
  });

  it('refuses a filter that does not exist', async () => {
    const answer = await adam.get('/api/v1/partners?status=in:famous');
    expect(answer.status).toBe(422);
    expect(answer.body.errors[0].path).toBe('query.status');
  });

  it('comes as CSV with the same filters', async () => {
    const answer = await adam.get('/api/v1/partners/export?country=in:NL');
    const lines = String(answer.body).trim().split('\r\n');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="partners-2026-06-02.csv"');
    expect(lines[0]).toMatch(/^\ufeff?Name,Legal name,Type,/);
    expect(lines.slice(1).map((line) => line.split(',')[0])).toEqual(['Delta Distribution', 'Elmwood IT']);
    expect((await priya.get('/api/v1/partners/export')).status).toBe(403);
  });
});

describe('a new partner', () => {
  it('of a channel manager is theirs, in view at once, and on the programme’s lowest tier', async () => {
    const made = await carla.post('/api/v1/partners', {
      name: 'Öresund Partners',
      type: 'msp',
      country: 'SE',
      programmeId: named('aldertech', 'programme'),
      domains: ['https://www.Oresund.example/kontakt', 'oresund.example'],
    });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      status: 'prospect',
      owner: { id: memberId('carla@aldertech.example'), name: 'Carla Moreno' },
      tier: { name: 'Registered', rank: 1 },
      domains: ['oresund.example'],
    });
    expect((await carla.get(`/api/v1/partners/${made.body.id}`)).status).toBe(200);
    expect((await chidi.get(`/api/v1/partners/${made.body.id}`)).status).toBe(404);
    expect(names(await carla.get('/api/v1/partners?q=oresund'))).toEqual(['Öresund Partners']);
  });

  it('gets another owner or a tier from administrators only', async () => {
    const body = { name: 'Gilt', type: 'reseller', programmeId: named('aldertech', 'programme') };
    const tier = await carla.post('/api/v1/partners', { ...body, tierId: named('aldertech', 'tier', 'Platinum') });
    expect([tier.status, tier.body.code]).toEqual([403, 'tier_by_administrator']);
    const owner = await carla.post('/api/v1/partners', { ...body, ownerId: memberId('chidi@aldertech.example') });
    expect([owner.status, owner.body.code]).toEqual([403, 'owner_by_administrator']);
    const made = await adam.post('/api/v1/partners', { ...body, tierId: named('aldertech', 'tier', 'Platinum') });
    expect(made.body.tier.name).toBe('Platinum');
  });

  it('is refused with the path of every wrong value', async () => {
    const answer = await adam.post('/api/v1/partners', { name: ' ', type: 'bank', domains: ['no domain'], colour: 1 });
    expect(answer.status).toBe(422);
    expect(answer.body.errors.map((error: { path: string }) => error.path).sort()).toEqual([
      'colour',
      'domains.0',
      'name',
      'type',
    ]);
  });

  it('cannot refer to another vendor’s programme, staff or partner', async () => {
    const refused = async (body: object) =>
      (await adam.post('/api/v1/partners', { name: 'X', type: 'reseller', ...body })).body.errors?.[0]?.path;
    expect(await refused({ programmeId: named('borealis', 'programme') })).toBe('programmeId');
    expect(await refused({ ownerId: named('borealis', 'member', 'oscar@borealis.example') })).toBe('ownerId');
    expect(await refused({ ownerId: memberId('priya@brightline.example') })).toBe('ownerId');
    expect(await refused({ parentId: named('borealis', 'partner', 'summit') })).toBe('parentId');
    expect(await refused({ parentId: partnerId('cobalt') })).toBe('parentId');
  });

  it('has an external id of its own', async () => {
    const body = { name: 'Twin', type: 'reseller', externalId: 'TWIN' };
    expect((await adam.post('/api/v1/partners', body)).status).toBe(201);
    const second = await adam.post('/api/v1/partners', body);
    expect([second.status, second.body.code]).toEqual([409, 'external_id_taken']);
    expect((await oscar.post('/api/v1/partners', body)).status).toBe(201);
  });

  it('is made once however often the same request is sent', async () => {
    const headers = { 'idempotency-key': 'once-and-only' };
    const body = { name: 'Onlyone', type: 'reseller' };
    const [a, b] = [
      await adam.post('/api/v1/partners', body, { headers }),
      await adam.post('/api/v1/partners', body, { headers }),
    ];
    expect(b.body.id).toBe(a.body.id);
    expect(names(await adam.get('/api/v1/partners?q=onlyone'))).toEqual(['Onlyone']);
  });
});

describe('changing a partner', () => {
  const etag = async (client: Client, path: string) => ({ 'if-match': (await client.get(path)).headers.get('etag')! });

  it('needs the version that was read, and the second of two loses', async () => {
    expect((await adam.patch(url('cobalt'), { city: 'York' })).status).toBe(428);
    const headers = await etag(adam, url('cobalt'));
    const [first, second] = await Promise.all([
      adam.patch(url('cobalt'), { city: 'York' }, { headers }),
      carla.patch(url('cobalt'), { city: 'Hull' }, { headers }),
    ]);
    expect(new Set([first.status, second.status])).toEqual(new Set([200, 412]));
  });

  it('is on record with what was before and after', async () => {
    const headers = await etag(adam, url('elmwood'));
    await adam.patch(url('elmwood'), { phone: '+31 38 555 0100', city: 'Zwolle' }, { headers });
    const [entry] = (await adam.get(url('elmwood', '/timeline'))).body.items;
    expect(entry).toMatchObject({
      type: 'partner.updated',
      actor: { name: 'Adam Keller', side: 'vendor' },
      before: { phone: null },
      after: { phone: '+31 38 555 0100' },
    });
    expect(entry.after).not.toHaveProperty('city');
  });

  it('by its own administrator is limited to the profile, and to their own firm', async () => {
    const headers = await etag(priya, url('brightline'));
    expect((await priya.patch(url('brightline'), { city: 'Kiel' }, { headers })).status).toBe(403);
    expect((await priya.patch(url('brightline', '/profile'), { name: 'Brighter' }, { headers })).status).toBe(422);
    const changed = await priya.patch(url('brightline', '/profile'), { city: 'Kiel' }, { headers });
    expect(changed.body.city).toBe('Kiel');
    expect(changed.body.abilities['partner.profile.update']).toEqual({ allowed: true });
    expect(changed.body.abilities['partner.update'].allowed).toBe(false);
    const reseller = await etag(dana, url('elmwood'));
    expect((await dana.patch(url('elmwood', '/profile'), { city: 'Oss' }, { headers: reseller })).status).toBe(403);
  });

  it('cannot put a distributor below its own reseller', async () => {
    const elmwood = await etag(adam, url('elmwood'));
    await adam.patch(url('elmwood'), { type: 'distributor' }, { headers: elmwood });
    const delta = await etag(adam, url('delta'));
    const answer = await adam.patch(url('delta'), { parentId: partnerId('elmwood') }, { headers: delta });
    expect(answer.body.errors[0]).toMatchObject({ path: 'parentId', code: 'circle' });
  });

  it('gives it to another owner, who sees it from then on', async () => {
    const headers = await etag(adam, url('cobalt'));
    expect((await chidi.get(url('cobalt'))).status).toBe(404);
    const body = { ownerId: memberId('chidi@aldertech.example') };
    expect((await carla.put(url('cobalt', '/owner'), body, { headers })).status).toBe(403);
    expect((await adam.put(url('cobalt', '/owner'), body, { headers })).body.owner.name).toBe('Chidi Okafor');
    expect((await chidi.get(url('cobalt'))).status).toBe(200);
    expect((await carla.get(url('cobalt'))).status).toBe(404);
  });

  it('moves it to another tier of its programme', async () => {
    const headers = await etag(adam, url('elmwood'));
    const body = { programmeId: named('aldertech', 'programme'), tierId: named('aldertech', 'tier', 'Gold') };
    expect((await chidi.put(url('elmwood', '/enrolment'), body, { headers })).status).toBe(403);
    expect((await adam.put(url('elmwood', '/enrolment'), body, { headers })).body.tier.name).toBe('Gold');
    const foreign = { ...body, tierId: named('borealis', 'tier', 'Gold') };
    const again = await etag(adam, url('elmwood'));
    expect((await adam.put(url('elmwood', '/enrolment'), foreign, { headers: again })).body.errors[0].path).toBe(
      'tierId',
    );
  });
});
