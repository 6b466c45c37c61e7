import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type Client, type TestServer } from '../../../kit/testing/server.ts';
import { approved, bodyOf, read, submitted } from '../testing.ts';

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

type Row = { ok: boolean; problem: { code: string } | null };
const bulk = async (client: Client, what: string, body: object): Promise<Row[]> =>
  bodyOf(await client.post(`/api/v1/deals/bulk/${what}`, body)).results;
const verdicts = (rows: Row[]) => rows.map(({ ok, problem }) => (ok ? 'ok' : problem!.code));

describe('many registrations at once', () => {
  it('move to a stage, each for itself', async () => {
    const [open, waiting] = [await approved(priya, carla, 'Auswahl Eins'), await submitted(priya, 'Auswahl Zwei')];
    const foreign = await submitted(ben, 'Auswahl Drei');
    const { items } = bodyOf(await carla.get('/api/v1/deal-stages'));
    const stage = items.filter(({ kind }: { kind: string }) => kind === 'open').at(-1);
    const body = { dealIds: [open.id, waiting.id, foreign.id], stageId: stage.id };
    expect(verdicts(await bulk(priya, 'stage', body))).toEqual(['ok', 'ok', 'not_found']);
    expect((await read(priya, open)).stage.id).toBe(stage.id);
  });

  it('go back with a question, and are taken back', async () => {
    const [one, two] = [await submitted(priya, 'Auswahl Vier'), await submitted(priya, 'Auswahl Fünf')];
    const dealIds = [one.id, two.id];
    expect(verdicts(await bulk(carla, 'information-request', { dealIds, note: 'Who signs?' }))).toEqual(['ok', 'ok']);
    expect((await priya.post('/api/v1/deals/bulk/information-request', { dealIds, note: 'x' })).status).toBe(403);
    expect(verdicts(await bulk(priya, 'withdrawal', { dealIds }))).toEqual(['ok', 'ok']);
    expect(verdicts(await bulk(priya, 'withdrawal', { dealIds }))).toEqual([
      'illegal_transition',
      'illegal_transition',
    ]);
  });

  it('are approved only when the check found nothing', async () => {
    const first = await approved(priya, carla, 'Zwillingswerk Celle');
    const twin = await submitted(ben, 'Zwillingswerk Celle', {
      customer: { name: 'Zwillingswerk Celle', country: 'DE', domain: first.customer.domain },
    });
    const clear = await submitted(priya, 'Auswahl Sieben');
    expect(verdicts(await bulk(carla, 'approval', { dealIds: [twin.id, clear.id] }))).toEqual(['not_clear', 'ok']);
  });

  it('are watched, and the list knows', async () => {
    const deal = await submitted(priya, 'Auswahl Acht');
    expect(verdicts(await bulk(carla, 'watch', { dealIds: [deal.id] }))).toEqual(['ok']);
    const { items } = bodyOf(await carla.get('/api/v1/deals?watched=is:true'));
    expect(items.map(({ id }: { id: string }) => id)).toEqual([deal.id]);
  });
});

describe('the CSV', () => {
  it('has the columns that were asked for, and only the rows that were chosen', async () => {
    const deal = await submitted(priya, '=Formel AG');
    const { body } = await carla.get(`/api/v1/deals/export?columns=customer,assignedTo,status&id=in:${deal.id}`);
    const [head, row, ...rest] = body.trim().split('\r\n');
    expect([head.replace('\ufeff', ''), row, rest]).toEqual([
      'Customer,Assigned to,Status',
      "'=Formel AG,Carla Moreno,submitted",
      [],
    ]);
  });

  it('tells a partner nothing that is internal, and refuses what there is not', async () => {
    const { body } = await priya.get('/api/v1/deals/export?columns=number,conflictLevel');
    expect(body.split('\r\n')[0].replace('\ufeff', '')).toBe('Number');
    expect((await carla.get('/api/v1/deals/export?columns=secret')).status).toBe(422);
  });
});
