import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { named } from '../../../db/seeds/named.ts';
import { startTestServer, type Client, type TestServer } from '../../kit/testing/server.ts';

let server: TestServer;
let carla: Client;
let chidi: Client;
let priya: Client;
let lea: Client;
const base = `/api/v1/partners/${named('aldertech', 'partner', 'brightline')}/contacts`;

beforeAll(async () => {
  server = await startTestServer();
  carla = await server.as('carla@aldertech.example');
  chidi = await server.as('chidi@aldertech.example');
  priya = await server.as('priya@brightline.example');
  lea = await server.as('lea@brightline.example');
});
afterAll(() => server.close());

const add = async (client: Client, body: object) => (await client.post(base, body)).body;

describe('contacts', () => {
  it('belong to a partner, and find the sign-in of their address', async () => {
    const contact = await add(carla, { name: 'Sam Torres', email: 'SAM@brightline.example', role: 'sales' });
    expect(contact).toMatchObject({
      partner: { name: 'Brightline Systems' },
      email: 'sam@brightline.example',
      membershipId: named('aldertech', 'member', 'sam@brightline.example'),
      abilities: { 'contact.update': { allowed: true } },
    });
    expect((await chidi.get(`/api/v1/contacts/${contact.id}`)).status).toBe(404);
    expect((await priya.get(`/api/v1/contacts/${contact.id}`)).status).toBe(200);
    expect((await lea.get(`/api/v1/contacts/${contact.id}`)).status).toBe(403);
  });

  it('have an address that no other contact of the partner has', async () => {
    await add(priya, { name: 'Ida', email: 'ida@brightline.example' });
    const second = await priya.post(base, { name: 'Ida again', email: 'ida@brightline.example' });
    expect([second.status, second.body.code]).toEqual([409, 'contact_exists']);
  });

  it('are one main contact at most, whoever asks at the same time', async () => {
    const made = await Promise.all(
      ['A', 'B', 'C'].map((name) => carla.post(base, { name: `Main ${name}`, isPrimary: true })),
    );
    expect(made.map((one) => one.status)).toEqual([201, 201, 201]);
    await carla.post(`/api/v1/contacts/${made[0]!.body.id}/primacy`);
    const list = await carla.get(`${base}?isPrimary=is:true`);
    expect(list.body.items.map((one: { name: string }) => one.name)).toEqual(['Main A']);
  });

  it('are changed on top of the version that was read, and deleted', async () => {
    const contact = await add(carla, { name: 'Uwe Krüger', phone: '+49 40 1' });
    const at = `/api/v1/contacts/${contact.id}`;
    const headers = { 'if-match': `"${contact.version}"` };
    expect((await carla.patch(at, { phone: null }, { headers })).body.phone).toBeNull();
    expect((await carla.patch(at, { phone: '1' }, { headers })).status).toBe(412);
    expect((await carla.get('/api/v1/contacts?q=kruger')).body.items).toHaveLength(1);
    expect((await carla.delete(at)).status).toBe(204);
    expect((await carla.get(at)).status).toBe(404);
    const history = await carla.get(base.replace('/contacts', '/timeline'));
    expect(history.body.items[0]).toMatchObject({ type: 'contact.deleted', data: { contactName: 'Uwe Krüger' } });
  });
});
