import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { named } from '../../../db/seeds/named.ts';
import { startTestServer, type Client, type TestServer } from '../../kit/testing/server.ts';

let server: TestServer;
let adam: Client;
let carla: Client;
let arun: Client;
let priya: Client;
let oscar: Client;

beforeAll(async () => {
  server = await startTestServer();
  [adam, carla, arun, priya, oscar] = await Promise.all([
    server.as('adam@aldertech.example'),
    server.as('carla@aldertech.example'),
    server.as('arun@aldertech.example'),
    server.as('priya@brightline.example'),
    server.as('oscar@borealis.example'),
  ]);
});
afterAll(() => server.close());

const add = async (body: object, path = 'accounts') => (await carla.post(`/api/v1/${path}`, body)).body;
const names = (answer: { body: { items: { name: string }[] } }) => answer.body.items.map((one) => one.name);

describe('accounts', () => {
  it('are kept by managers, read by all staff, and out of every partner’s sight', async () => {
    const account = await add({ name: 'Hübner Werke', domains: ['www.huebner.example'], country: 'DE' });
    expect(account).toMatchObject({ kind: 'customer', status: 'active', domains: ['huebner.example'] });
    const at = `/api/v1/accounts/${account.id}`;
    expect((await arun.get(at)).body.abilities['account.update'].allowed).toBe(false);
    expect((await arun.post('/api/v1/accounts', { name: 'Mine' })).status).toBe(403);
    expect((await priya.get(at)).status).toBe(403);
    expect((await oscar.get(at)).status).toBe(404);
  });

  it('are found by accentless parts of their name, by domain and by external id', async () => {
    await add({ name: 'Łódź Textiles', domains: ['lodztex.example'], externalId: 'A-77' });
    for (const q of ['lodz', 'Textil', 'lodztex.ex', 'A-77']) {
      expect(names(await adam.get(`/api/v1/accounts?q=${encodeURIComponent(q)}`))).toEqual(['Łódź Textiles']);
    }
    expect(names(await oscar.get('/api/v1/accounts?q=lodz'))).toEqual([]);
  });

  it('show who looks after them, here or in another system', async () => {
    const here = await add({ name: 'Kept here', ownerId: named('aldertech', 'member', 'carla@aldertech.example') });
    expect(here.owner).toMatchObject({ name: 'Carla Moreno' });
    const elsewhere = await add({ name: 'Kept elsewhere', ownerName: 'Jo Field' });
    expect(elsewhere.owner).toEqual({ id: null, name: 'Jo Field' });
  });

  it('take no circle, no foreign parent and no external id twice', async () => {
    const parent = await add({ name: 'Holding', externalId: 'H-1' });
    const child = await add({ name: 'Daughter', parentId: parent.id });
    expect(child.parent).toEqual({ id: parent.id, name: 'Holding' });
    const headers = { 'if-match': `"${parent.version}"` };
    const circle = await carla.patch(`/api/v1/accounts/${parent.id}`, { parentId: child.id }, { headers });
    expect(circle.body.errors[0]).toMatchObject({ path: 'parentId', code: 'circle' });
    const foreign = (await oscar.post('/api/v1/accounts', { name: 'Foreign', externalId: 'H-1' })).body;
    expect((await carla.post('/api/v1/accounts', { name: 'X', parentId: foreign.id })).status).toBe(422);
    expect((await carla.post('/api/v1/accounts', { name: 'X', externalId: 'H-1' })).body.code).toBe(
      'external_id_taken',
    );
  });

  it('are deleted when nothing refers to them, else archived and restorable', async () => {
    const parent = await add({ name: 'Ancient Mother' });
    const child = await add({ name: 'Ancient Daughter', parentId: parent.id });
    expect((await carla.delete(`/api/v1/accounts/${parent.id}`)).status).toBe(403);
    expect((await adam.delete(`/api/v1/accounts/${parent.id}`)).status).toBe(204);
    const archived = await adam.get(`/api/v1/accounts/${parent.id}`);
    expect(archived.body.status).toBe('archived');
    expect(names(await adam.get('/api/v1/accounts?q=ancient'))).toEqual(['Ancient Daughter']);
    expect(names(await adam.get('/api/v1/accounts?q=ancient&status=in:archived'))).toEqual(['Ancient Mother']);
    const headers = { 'if-match': `"${archived.body.version}"` };
    const change = await adam.patch(`/api/v1/accounts/${parent.id}`, { city: 'Bern' }, { headers });
    expect(change.body.code).toBe('account_archived');
    expect((await carla.post(`/api/v1/accounts/${parent.id}/restoration`)).body.status).toBe('active');
    expect((await adam.delete(`/api/v1/accounts/${child.id}`)).status).toBe(204);
    expect((await adam.get(`/api/v1/accounts/${child.id}`)).status).toBe(404);
  });

  it('leave as CSV that no spreadsheet executes', async () => {
    await add({ name: '=HYPERLINK("http://evil.example")', country: 'FR' });
    const csv = String((await adam.get('/api/v1/accounts/export?country=in:FR')).body);
    expect(csv).toContain(`"'=HYPERLINK(""http://evil.example"")"`);
  });
});

describe('opportunities', () => {
  it('hold an amount in whole minor units, or none', async () => {
    const body = { name: 'Renewal 27', companyName: 'Hübner Werke', amount: { minor: 1_250_099, currency: 'EUR' } };
    const made = await add(body, 'opportunities');
    expect(made).toMatchObject({ status: 'open', amount: { minor: 1_250_099, currency: 'EUR' } });
    const headers = { 'if-match': `"${made.version}"` };
    const at = `/api/v1/opportunities/${made.id}`;
    const emptied = await carla.patch(at, { amount: null, closeDate: '2027-01-31' }, { headers });
    expect(emptied.body).toMatchObject({ amount: null, closeDate: '2027-01-31' });
    expect((await carla.patch(at, { amount: { minor: 1.5, currency: 'EUR' } }, { headers })).status).toBe(422);
  });

  it('are listed by close date and filtered by status', async () => {
    await add({ name: 'Early', companyName: 'B', closeDate: '2026-07-01' }, 'opportunities');
    await add({ name: 'Lost', companyName: 'C', closeDate: '2026-06-01', status: 'lost' }, 'opportunities');
    const list = await arun.get('/api/v1/opportunities?status=in:open&closeDate=lte:2026-12-31&sort=closeDate');
    expect(names(list)).toEqual(['Early']);
    expect((await priya.get('/api/v1/opportunities')).status).toBe(403);
  });

  it('are deleted by administrators', async () => {
    const made = await add({ name: 'Gone', companyName: 'D' }, 'opportunities');
    expect((await carla.delete(`/api/v1/opportunities/${made.id}`)).status).toBe(403);
    expect((await adam.delete(`/api/v1/opportunities/${made.id}`)).status).toBe(204);
    expect((await adam.get(`/api/v1/opportunities/${made.id}`)).status).toBe(404);
  });
});
