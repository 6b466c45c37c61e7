import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type pg from 'pg';
import { named } from '../../../../db/seeds/named.ts';
import { withTransaction } from '../../../kit/database.ts';
import { ImportBench } from '../../../kit/imports/import-bench.ts';
import { startTestServer, type Client, type TestServer } from '../../../kit/testing/server.ts';

import { pipelineCheck } from '../pipeline/doctor.ts';

let server: TestServer;
let adam: Client;
let vendor: ImportBench;

beforeAll(async () => {
  server = await startTestServer();
  adam = await server.as('adam@aldertech.example');
  vendor = new ImportBench(server, adam);
});
afterAll(() => server.close());

const HEAD = 'Id,Partner,Customer,Domain,Country,Contact,Contact email,Amount,Currency,Close date';
const line = (id: string, customer: string, more = 'Brightline Systems') =>
  `${id},${more},${customer},${id.toLowerCase()}.example,DE,Kim Lee,kim@${id.toLowerCase()}.example,12500,EUR,2026-12-31`;

const deals = async (client: Client, q: string) =>
  (await client.get(`/api/v1/deals?q=${encodeURIComponent(q)}`)).body.items;
const one = async (client: Client, q: string) => {
  const [found] = await deals(client, q);
  return (await client.get(`/api/v1/deals/${found.id}`)).body;
};

describe('registrations by the vendor', () => {
  it('become drafts that the vendor alone sees, once however often the file comes', async () => {
    const file = `${HEAD}\n${line('D-1', 'Draftmann')}\n${line('D-2', 'Entwurf AG')}\n`;
    const done = await vendor.run(file, 'deals');
    expect(done).toMatchObject({ state: 'done', rows: { created: 2, refused: 0 } });
    const deal = await one(adam, 'Draftmann');
    expect(deal).toMatchObject({ status: 'draft', amount: { minor: 1_250_000, currency: 'EUR' } });
    const priya = await server.as('priya@brightline.example');
    expect(await deals(priya, 'Draftmann')).toEqual([]);
    expect((await vendor.run(file, 'deals')).rows).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
    const changed = await vendor.run(file.replace('Draftmann', 'Draftfrau'), 'deals');
    expect(changed.rows).toMatchObject({ updated: 1, unchanged: 1 });
  });

  it('are submitted when that is chosen, with conflicts counted in a check before', async () => {
    await vendor.run('Name,Domain,Country\nTaken Works,s-1.example,DE\n', 'accounts');
    const file = `${HEAD}\n${line('S-1', 'Taken Works')}\n${line('S-2', 'Quite Free')}\n${line('S-3', '')}\n`;
    const { body } = await vendor.upload(file, 'deals');
    expect(body.options.mode).toBe('draft');
    expect((await vendor.change(body, { options: { mode: 'submitted' } })).status).toBe(200);
    await vendor.start(body, 'check');
    await server.settle();
    const checked = await vendor.read(body);
    expect(checked).toMatchObject({ state: 'checked', rows: { created: 2, refused: 1 } });
    expect(checked.tallies).toEqual({ needs_review: 1, clear: 1 });
    expect(await deals(adam, 'Quite Free')).toEqual([]);
    await vendor.start(body, 'run');
    await server.settle();
    expect((await vendor.read(body)).tallies).toEqual({ needs_review: 1, clear: 1 });
    const deal = await one(adam, 'Quite Free');
    expect(deal).toMatchObject({ status: 'submitted', responseDueAt: expect.any(String) });
    const priya = await server.as('priya@brightline.example');
    expect(await deals(priya, 'Quite Free')).toHaveLength(1);
  });

  it('that lack something are not submitted, each with the columns that are empty', async () => {
    const done = await vendor.run(
      'Id,Partner,Customer,Country\nL-1,Brightline Systems,Leer GmbH,DE\nL-2,Nobody Ltd,Wer GmbH,DE\n',
      'deals',
      { mode: 'submitted' },
    );
    expect(await vendor.refusals(done)).toEqual([
      [2, ['required', 'required', 'required', 'required']],
      [3, ['unknown_partner']],
    ]);
  });

  it('of the past keep status, days and outcome, and live on from there', async () => {
    const head = `${HEAD},Status,Submitted on,Approved on,Protected until,Won on,Lost on,Reason,Decided on`;
    const rows = [
      `${line('H-1', 'Alt Won')},won,2025-03-01,2025-03-03,2025-06-01,2025-05-20,,,`,
      `${line('H-2', 'Alt Lost')},lost,2025-03-01,2025-03-03,2025-06-01,,2025-05-01,Price,`,
      `${line('H-3', 'Alt Live')},approved,2026-05-01,2026-05-04,2026-07-31,,,,`,
      `${line('H-4', 'Alt Over')},approved,2025-05-01,2025-05-04,,,,,`,
      `${line('H-5', 'Alt Refused')},rejected,2025-05-01,,,,,Existing customer,2025-05-05`,
      `${line('H-6', 'Alt Odd')},rejected,2025-05-01,,,,,No such reason,2025-05-05`,
      `${line('H-7', 'Alt Undated')},approved,,,,,,,`,
    ];
    const done = await vendor.run(`${head}\n${rows.join('\n')}\n`, 'deals', { mode: 'history' });
    expect(done.rows).toMatchObject({ created: 5, refused: 2 });
    expect(await vendor.refusals(done)).toEqual([
      [7, ['unknown_reason']],
      [8, ['date_needed']],
    ]);
    expect(await one(adam, 'Alt Won')).toMatchObject({ status: 'expired', outcome: 'won' });
    expect(await one(adam, 'Alt Lost')).toMatchObject({ outcome: 'lost', closing: { reason: { code: 'price' } } });
    expect(await one(adam, 'Alt Live')).toMatchObject({ status: 'approved', expiresAt: '2026-07-31T21:59:59.999Z' });
    expect(await one(adam, 'Alt Over')).toMatchObject({ status: 'expired' });
    expect(await one(adam, 'Alt Refused')).toMatchObject({ decision: { reason: { code: 'existing_customer' } } });
    const priya = await server.as('priya@brightline.example');
    expect(await deals(priya, 'Alt Live')).toHaveLength(1);
    server.clock.move(61 * 86_400_000);
    await server.settle();
    adam = await server.as('adam@aldertech.example');
    vendor = new ImportBench(server, adam);
    expect(await one(adam, 'Alt Live')).toMatchObject({ status: 'expired' });
  });

  it('can be taken back unless somebody worked on them', async () => {
    const file = `${HEAD}\n${line('Z-1', 'Zurueck Eins')}\n${line('Z-2', 'Zurueck Zwei')}\n`;
    const done = await vendor.run(file, 'deals', { mode: 'submitted' });
    const kept = await one(adam, 'Zurueck Eins');
    const review = await adam.post(`/api/v1/deals/${kept.id}/review`, undefined, {
      headers: { 'if-match': `"${kept.version}"` },
    });
    expect(review.status).toBe(200);
    await adam.post(vendor.at(done, '/undo'));
    await server.settle();
    expect(await vendor.read(done)).toMatchObject({ state: 'undone', undo: { removed: 1, kept: 1 } });
    expect(await deals(adam, 'Zurueck Zwei')).toEqual([]);
  });

  it('leave the pipeline’s sums exact, in and out', async () => {
    const fence = { tenantId: named('aldertech'), side: 'vendor', sees: 'all', partnerIds: [] } as const;
    const report = await withTransaction(server.runtime.database, fence, (_db, client) =>
      pipelineCheck.run(client as unknown as pg.Pool),
    );
    expect(report).toMatchObject({ healthy: true });
  });
});

describe('registrations by a partner', () => {
  it('are for the own firm only, whatever the file says, and the history is the vendor’s', async () => {
    const grace = await server.as('grace@cobalt-networks.example');
    const bench = new ImportBench(server, grace);
    const kinds = (await grace.get('/api/v1/import-kinds')).body.items;
    expect(kinds.map(({ name, modes }: { name: string; modes: string[] }) => [name, modes])).toEqual([
      ['deals', ['draft', 'submitted']],
    ]);
    expect((await bench.upload('Name\nX\n', 'accounts')).status).toBe(403);
    const { body } = await bench.upload(`${HEAD}\n${line('P-1', 'Partnerkunde')}\n`, 'deals');
    expect((await bench.change(body, { options: { mode: 'history' } })).status).toBe(422);
    expect((await bench.start(body, 'run')).status).toBe(202);
    await server.settle();
    expect(await bench.read(body)).toMatchObject({
      state: 'done',
      rows: { created: 1 },
      createdBy: expect.any(String),
    });
    expect(await one(grace, 'Partnerkunde')).toMatchObject({ partner: { name: 'Cobalt Networks' }, status: 'draft' });
    expect(await deals(adam, 'Partnerkunde')).toEqual([]);
    const undone = await grace.post(bench.at(body, '/undo'));
    expect(undone.status).toBe(202);
    await server.settle();
    expect(await deals(grace, 'Partnerkunde')).toEqual([]);
  });

  it('are out of view of other partners and other vendors, and not for sales people', async () => {
    const grace = await server.as('grace@cobalt-networks.example');
    const bench = new ImportBench(server, grace);
    const { body } = await bench.upload(`${HEAD}\n${line('P-2', 'Geheim')}\n`, 'deals');
    const ben = await server.as('ben@cobalt-networks.example');
    expect((await ben.get(bench.at(body))).status).toBe(403);
    for (const stranger of ['priya@brightline.example', 'oscar@borealis.example']) {
      expect((await (await server.as(stranger)).get(bench.at(body))).status).toBe(404);
    }
    const all = (await adam.get('/api/v1/imports')).body.items;
    expect(all.map((each: { id: string }) => each.id)).toContain(body.id);
  });
});
