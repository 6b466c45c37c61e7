import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { named } from '../../../../db/seeds/named.ts';
import { withTransaction } from '../../../kit/database.ts';
import { attachFiles } from '../../../kit/files/receive.ts';
import { newId } from '../../../kit/id.ts';
import { startTestServer, type Client, type TestServer } from '../../../kit/testing/server.ts';
import { systemActor } from '../../../kit/worker.ts';

let server: TestServer;
let priya: Client;

beforeAll(async () => {
  server = await startTestServer();
  priya = await server.as('priya@brightline.example');
});
afterAll(() => server.close());

function form(text: string, name: string, field = 'file'): FormData {
  const body = new FormData();
  body.append(field, new Blob([text], { type: 'text/plain' }), name);
  return body;
}

/** Hangs an upload of Priya's on a record of Brightline, as a verb of that record does. */
async function attach(id: string, kind: string): Promise<void> {
  const { runtime } = server;
  const tenantId = named('aldertech');
  const partnerId = named('aldertech', 'partner', 'brightline');
  await withTransaction(runtime.database, { tenantId, side: 'vendor', sees: 'all', partnerIds: [] }, (db) => {
    const actor = { ...systemActor('test'), id: named('aldertech', 'member', 'priya@brightline.example') };
    const ctx = { ...runtime.services, db, tenantId, actor, requestId: 'test', log: runtime.log };
    return attachFiles(ctx, [id], { subject: { kind, id: newId() }, partnerId, visibility: 'shared' });
  });
}

describe('files', () => {
  it('are uploaded and come back byte by byte, safe to open', async () => {
    const uploaded = await priya.post('/api/v1/files', form('<script>alert(1)</script> ü', 'offer.txt'));
    expect(uploaded.status).toBe(201);
    expect(uploaded.body).toMatchObject({ name: 'offer.txt', mediaType: 'text/plain', visibility: 'shared', size: 28 });
    const read = await priya.get(`/api/v1/files/${uploaded.body.id}`);
    expect(read.body).toBe('<script>alert(1)</script> ü');
    expect(read.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(read.headers.get('content-security-policy')).toContain('sandbox');
    expect(read.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('without a record are their uploader’s alone', async () => {
    const { body } = await priya.post('/api/v1/files', form('mine', 'mine.txt'));
    for (const email of ['mila@brightline.example', 'adam@aldertech.example', 'grace@cobalt-networks.example']) {
      const other = await server.as(email);
      expect((await other.get(`/api/v1/files/${body.id}`)).status).toBe(404);
      expect((await other.delete(`/api/v1/files/${body.id}`)).status).toBe(404);
    }
  });

  it('of a record are read by whoever may read it, and by no other partner', async () => {
    const { body } = await priya.post('/api/v1/files', form('evidence', 'evidence.txt'));
    await attach(body.id, 'deal');
    const status = async (email: string) => (await (await server.as(email)).get(`/api/v1/files/${body.id}`)).status;
    expect(await status('finn@brightline.example')).toBe(200);
    expect(await status('adam@aldertech.example')).toBe(200);
    expect(await status('lea@brightline.example')).toBe(403);
    expect(await status('grace@cobalt-networks.example')).toBe(404);
    expect(await status('oscar@borealis.example')).toBe(404);
  });

  it('are thrown away by their uploader until a record takes them over', async () => {
    const { body: loose } = await priya.post('/api/v1/files', form('loose', 'loose.txt'));
    expect((await priya.delete(`/api/v1/files/${loose.id}`)).status).toBe(204);
    expect((await priya.get(`/api/v1/files/${loose.id}`)).status).toBe(404);
    const { body: taken } = await priya.post('/api/v1/files', form('taken', 'taken.txt'));
    await attach(taken.id, 'deal');
    expect((await priya.delete(`/api/v1/files/${taken.id}`)).body.code).toBe('file_attached');
  });

  it('are refused when empty, in another part, or not multipart at all', async () => {
    expect((await priya.post('/api/v1/files', form('', 'empty.txt'))).body.code).toBe('file_empty');
    expect((await priya.post('/api/v1/files', form('x', 'x.txt', 'attachment'))).body.errors[0].path).toBe('file');
    expect((await priya.post('/api/v1/files', { file: 'x' })).status).toBe(415);
  });
});
