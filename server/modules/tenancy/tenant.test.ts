import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { named } from '../../../db/seeds/named.ts';
import { startTestServer, type Client, type TestServer } from '../../kit/testing/server.ts';
import { createTenant } from './tenant.ts';

let server: TestServer;
let adam: Client;
beforeAll(async () => {
  server = await startTestServer();
  adam = await server.as('adam@aldertech.example');
});
afterAll(() => server.close());

const etagOf = async () => (await adam.get('/api/v1/tenant')).headers.get('etag')!;
const patch = async (body: object) => adam.patch('/api/v1/tenant', body, { headers: { 'if-match': await etagOf() } });

describe('settings', () => {
  it('change in part, with what was and what is in the log', async () => {
    const before = (await adam.get('/api/v1/tenant')).body;
    const after = await patch({ name: 'Aldertech SE', responseBusinessDays: 3 });
    expect(after.body).toEqual({
      ...before,
      name: 'Aldertech SE',
      responseBusinessDays: 3,
      version: before.version + 1,
    });
    await server.settle();
    const { rows } = await server.runtime.database.app
      .query(
        `begin; set local app.tenant_id = '${named('aldertech')}'; set local app.side = 'vendor'; set local app.sees = 'all';
         select before, after from events where type = 'tenant.updated'; commit`,
      )
      .then((results) => (results as unknown as { rows: unknown[] }[])[4]!);
    expect(rows).toEqual([
      {
        before: { name: 'Aldertech', responseBusinessDays: 2 },
        after: { name: 'Aldertech SE', responseBusinessDays: 3 },
      },
    ]);
  });

  it('are changed by administrators, not by partners, and read by both', async () => {
    const priya = await server.as('priya@brightline.example');
    expect((await priya.get('/api/v1/tenant')).body.slug).toBe('aldertech');
    const headers = { 'if-match': await etagOf() };
    expect((await priya.patch('/api/v1/tenant', { name: 'Ours' }, { headers })).status).toBe(403);
  });

  it('tell the second of two editors', async () => {
    const headers = { 'if-match': await etagOf() };
    expect((await adam.patch('/api/v1/tenant', { name: 'First' }, { headers })).status).toBe(200);
    expect((await adam.patch('/api/v1/tenant', { name: 'Second' }, { headers })).status).toBe(412);
    expect((await adam.patch('/api/v1/tenant', { name: 'Third' })).status).toBe(428);
  });

  it.each([
    ['a colour', { primaryColour: 'red' }, 'primaryColour'],
    ['a time zone', { calendar: { timeZone: 'Mars/Base', hours: {}, holidays: [] } }, 'calendar.timeZone'],
    ['a currency', { currency: 'euro' }, 'currency'],
    ['a logo', { logoFileId: named('aldertech') }, 'logoFileId'],
    ['a language', { languages: ['tlh'] }, 'languages.0'],
  ])('refuse %s that is none', async (_what, body, path) => {
    const answer = await patch(body);
    expect(answer.status).toBe(422);
    expect(answer.body.errors.map((error: { path: string }) => error.path)).toContain(path);
  });
});

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

async function upload(name: string, bytes: Buffer): Promise<string> {
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(bytes)]), name);
  return (await adam.post('/api/v1/files', form)).body.id;
}

describe('a logo', () => {
  it('is an uploaded picture that everybody may see', async () => {
    const text = await upload('logo.png', Buffer.from('not a picture'));
    expect(await patch({ logoFileId: text })).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'logoFileId' }] },
    });
    const changed = await patch({ logoFileId: await upload('logo.png', PIXEL) });
    expect(changed.status).toBe(200);
    const shown = await server.anyone.get('/auth/branding/aldertech/logo');
    expect(shown.status).toBe(200);
    expect(shown.headers.get('content-type')).toBe('image/png');
    expect(shown.headers.get('cache-control')).toBe('public, max-age=300');
    expect((await server.anyone.get('/auth/branding?slug=aldertech')).body.hasLogo).toBe(true);
    expect((await patch({ logoFileId: null })).body.logoFileId).toBeNull();
    expect((await server.anyone.get('/auth/branding/aldertech/logo')).status).toBe(404);
  });
});

describe('branding', () => {
  const branding = async (query: string) => (await server.anyone.get(`/auth/branding${query}`)).body;

  it('is found by short name and by host, and is neutral for everybody else', async () => {
    const made = {
      slug: 'cirrus',
      name: 'Cirrus',
      host: 'partners.cirrus.example',
      currency: 'EUR',
      createdAt: server.clock.now(),
    };
    await createTenant(server.runtime.database, made);
    expect((await branding('?slug=cirrus')).name).toBe('Cirrus');
    expect((await branding('?host=partners.cirrus.example:8443')).slug).toBe('cirrus');
    const neutral = await branding('?slug=nobody');
    expect(neutral).toMatchObject({ slug: null, name: 'Millrace' });
    expect(await branding('?host=elsewhere.example')).toEqual(neutral);
    expect(await branding('')).toEqual(neutral);
    expect((await server.anyone.get('/auth/branding/cirrus/logo')).status).toBe(404);
  });

  it('gives each address to one vendor', async () => {
    const again = { slug: 'aldertech', name: 'Impostor', currency: 'EUR', createdAt: server.clock.now() };
    await expect(createTenant(server.runtime.database, again)).rejects.toMatchObject({ code: 'address_taken' });
  });
});
