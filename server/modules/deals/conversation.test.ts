import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type Client, type TestServer } from '../../kit/testing/server.ts';
import { bodyOf, drafted, happened, step, submitted } from './testing.ts';

let server: TestServer;
let priya: Client;
let ben: Client;
let carla: Client;

beforeAll(async () => {
  server = await startTestServer();
  priya = await server.as('priya@brightline.example');
  ben = await server.as('ben@cobalt-networks.example');
  carla = await server.as('carla@aldertech.example');
});
afterAll(() => server.close());

type Comment = { body: string };

const comments = async (client: Client, deal: { id: string }): Promise<string[]> =>
  bodyOf(await client.get(`/api/v1/deals/${deal.id}/comments`)).items.map((comment: Comment) => comment.body);

async function uploaded(client: Client, name: string): Promise<string> {
  const form = new FormData();
  form.append('file', new Blob([`This is ${name}`], { type: 'text/plain' }), name);
  return bodyOf(await client.post('/api/v1/files', form), 201).id;
}

describe('comments', () => {
  it('reach both sides, internal ones the vendor’s staff alone', async () => {
    const deal = await submitted(priya, 'Uhrenfabrik Ruhla');
    const said = bodyOf(await step(priya, deal, 'comments', { body: 'They decide on Friday' }), 201);
    expect(said).toMatchObject({ author: { name: 'Priya Nair', side: 'partner' }, mine: true, visibility: 'shared' });
    bodyOf(await step(carla, deal, 'comments', { body: 'Looks thin', visibility: 'internal' }), 201);
    bodyOf(await step(carla, deal, 'comments', { body: 'Thank you' }), 201);
    expect(await comments(priya, deal)).toEqual(['They decide on Friday', 'Thank you']);
    expect(await comments(carla, deal)).toEqual(['They decide on Friday', 'Looks thin', 'Thank you']);
    expect(await happened(priya, deal)).not.toContain('deal.commented_internally');
  });

  it('are internal for vendor staff only, and nobody’s business elsewhere', async () => {
    const deal = await submitted(priya, 'Uhrenfabrik Glashütte');
    expect((await step(priya, deal, 'comments', { body: 'x', visibility: 'internal' })).status).toBe(403);
    expect((await step(ben, deal, 'comments', { body: 'x' })).status).toBe(404);
    expect((await ben.get(`/api/v1/deals/${deal.id}/comments`)).status).toBe(404);
    expect((await step(priya, deal, 'comments', { body: '   ' })).body.errors[0].path).toBe('body');
  });

  it('come in pages that stay right while people go on talking', async () => {
    const deal = await submitted(priya, 'Uhrenfabrik Weimar');
    for (const body of ['one', 'two', 'three']) bodyOf(await step(priya, deal, 'comments', { body }), 201);
    const url = `/api/v1/deals/${deal.id}/comments?limit=2`;
    const first = bodyOf(await priya.get(url));
    bodyOf(await step(carla, deal, 'comments', { body: 'four' }), 201);
    const second = bodyOf(await priya.get(`${url}&cursor=${first.nextCursor}`));
    expect([...first.items, ...second.items].map((comment: Comment) => comment.body)).toEqual([
      'one',
      'two',
      'three',
      'four',
    ]);
    expect((await priya.get(`${url}&cursor=nonsense`)).body.errors[0].code).toBe('invalid_cursor');
  });

  it('cannot be written on drafts', async () => {
    const deal = await drafted(priya, 'Uhrenfabrik Gera');
    expect((await step(priya, deal, 'comments', { body: 'x' })).body.code).toBe('illegal_transition');
  });
});

describe('the timeline', () => {
  it('comes in pages, the latest first', async () => {
    const deal = await submitted(priya, 'Puppenfabrik Waltershausen');
    for (const body of ['one', 'two']) bodyOf(await step(priya, deal, 'comments', { body }), 201);
    const url = `/api/v1/deals/${deal.id}/timeline?limit=3`;
    const first = bodyOf(await carla.get(url));
    const second = bodyOf(await carla.get(`${url}&cursor=${first.nextCursor}`));
    const types = [...first.items, ...second.items].map((event: { type: string }) => event.type);
    expect(types).toEqual(['deal.commented', 'deal.commented', 'deal.checked', 'deal.submitted', 'deal.drafted']);
    expect(second.nextCursor).toBeNull();
    expect((await carla.get(`${url}&cursor=eA`)).body.errors[0].code).toBe('invalid_cursor');
  });
});

describe('files', () => {
  it('hang on a registration and are read by both sides, internal ones by the vendor alone', async () => {
    const deal = await drafted(priya, 'Glasbläserei Lauscha');
    const evidence = await uploaded(priya, 'offer.txt');
    bodyOf(await step(priya, deal, 'files', { fileIds: [evidence] }), 201);
    bodyOf(await step(priya, deal, 'submission'));
    const memo = await uploaded(carla, 'memo.txt');
    bodyOf(await step(carla, deal, 'files', { fileIds: [memo], visibility: 'internal' }), 201);
    const names = async (client: Client) =>
      bodyOf(await client.get(`/api/v1/deals/${deal.id}/files`)).items.map((file: { name: string }) => file.name);
    expect(await names(priya)).toEqual(['offer.txt']);
    expect(await names(carla)).toEqual(['offer.txt', 'memo.txt']);
    expect((await carla.get(`/api/v1/files/${evidence}`)).body).toBe('This is offer.txt');
    expect((await priya.get(`/api/v1/files/${memo}`)).status).toBe(404);
    expect((await ben.get(`/api/v1/deals/${deal.id}/files`)).status).toBe(404);
  });

  it('of somebody else cannot be taken, and go when they are taken off', async () => {
    const deal = await submitted(priya, 'Porzellan Kahla');
    const foreign = await uploaded(ben, 'cobalt.txt');
    const refused = await step(priya, deal, 'files', { fileIds: [foreign] });
    expect(refused.body.errors[0].path).toBe('fileIds.0');
    const mine = await uploaded(priya, 'mine.txt');
    bodyOf(await step(priya, deal, 'files', { fileIds: [mine] }), 201);
    const url = `/api/v1/deals/${deal.id}/files/${mine}`;
    expect((await ben.delete(url)).status).toBe(404);
    expect((await priya.delete(url)).status).toBe(204);
    expect((await priya.delete(url)).status).toBe(404);
    expect(await happened(carla, deal)).toEqual(expect.arrayContaining(['deal.file_attached', 'deal.file_removed']));
  });
});
