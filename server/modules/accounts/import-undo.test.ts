import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { named } from '../../../db/seeds/named.ts';
import { ImportBench } from '../../kit/imports/import-bench.ts';
import { startTestServer, type Client, type TestServer } from '../../kit/testing/server.ts';
import { findMatches } from '../matching/index.ts';

let server: TestServer;
let adam: Client;
let bench: ImportBench;

beforeAll(async () => {
  server = await startTestServer();
  adam = await server.as('adam@aldertech.example');
  bench = new ImportBench(server, adam);
});
afterAll(() => server.close());

const run = (content: string, kind = 'accounts') => bench.run(content, kind);
const found = (q: string, list = 'accounts') => bench.found(q, list);

async function undo(one: { id: string }) {
  const answer = await adam.post(bench.at(one, '/undo'));
  if (answer.status !== 202) throw new Error(JSON.stringify(answer.body));
  await server.settle();
  return bench.read(one);
}

const kept = async (one: { id: string }) =>
  (await adam.get(bench.at(one, '/undo/kept'))).body.items.map((item: { label: string; reason: string }) => [
    item.label,
    item.reason,
  ]);

describe('taking an import back', () => {
  it('deletes what it made and restores what it changed', async () => {
    await run('Id,Name,City\nU-1,Undine,Rome\n');
    const done = await run('Id,Name,City\nU-1,Undine,Milan\nU-2,Umbra,Oslo\n');
    expect(done.undo).toMatchObject({ total: 2, removed: 0, restored: 0, kept: 0, by: null });
    expect(done.abilities['import.undo']).toEqual({ allowed: true });
    const undone = await undo(done);
    expect(undone).toMatchObject({ state: 'undone', undo: { removed: 1, restored: 1, kept: 0, by: 'Adam Keller' } });
    expect((await found('U-1'))[0]).toMatchObject({ city: 'Rome', version: 3 });
    expect(await found('U-2')).toEqual([]);
    const { matches } = await bench.inTenant(named('aldertech'), (ctx) => findMatches(ctx, { name: 'Umbra' }));
    expect(matches).toEqual([]);
    expect((await adam.post(bench.at(done, '/undo'))).body.code).toBe('import_not_finished');
  });

  it('leaves alone what somebody changed, deleted or refers to, and lists it', async () => {
    const done = await run('Id,Name,City\nK-1,Kept,Rome\nK-2,Gone,Rome\nK-3,Used,Rome\nK-4,Free,Rome\n');
    const [touched] = await found('K-1');
    await adam.patch(`/api/v1/accounts/${touched.id}`, { city: 'Turin' }, { headers: { 'if-match': '"1"' } });
    await adam.delete(`/api/v1/accounts/${(await found('K-2'))[0].id}`);
    await run('Id,Opportunity,Company,Account id\nKO-1,Expansion,Used,K-3\n', 'opportunities');
    const undone = await undo(done);
    expect(undone.undo).toMatchObject({ total: 4, removed: 1, restored: 0, kept: 3 });
    expect(await kept(done)).toEqual([
      ['Kept', 'changed_since'],
      ['', 'gone'],
      ['Used', 'in_use'],
    ]);
    expect(await found('K-4')).toEqual([]);
    expect((await found('K-1'))[0].city).toBe('Turin');
  });

  it('takes a parent and its children of the same file', async () => {
    const rows = Array.from({ length: 700 }, (_, at) => `F-${at + 2},Child ${at + 2},F-1`);
    const done = await run(`Id,Name,Parent id\nF-1,Mother,\n${rows.join('\n')}\n`);
    expect((await undo(done)).undo).toMatchObject({ removed: 701, kept: 0 });
  });

  it('is on record, with the figures', async () => {
    const done = await undo(await run('Id,Name\nA-1,Audited\n'));
    const { items } = (await adam.get(`/api/v1/audit-events?subjectId=in:${done.id}`)).body;
    expect(items.map((one: { type: string }) => one.type).slice(0, 2)).toEqual([
      'import.undone',
      'import.undo_started',
    ]);
    expect(items[0].data).toMatchObject({ undoBy: 'Adam Keller', removed: 1, kept: 0 });
  });

  it('is over after the time that the vendor set, and never possible with no time', async () => {
    const before = (await adam.get('/api/v1/import-settings')).body;
    expect(before).toEqual({ undoDays: 7, version: 0 });
    const set = (undoDays: number, version: number) =>
      adam.put('/api/v1/import-settings', { undoDays }, { headers: { 'if-match': `"${version}"` } });
    expect((await set(1, 0)).body).toEqual({ undoDays: 1, version: 1 });
    expect((await set(2, 0)).status).toBe(412);
    const done = await run('Id,Name\nT-1,Timed\n');
    server.clock.move(25 * 3_600_000);
    await server.settle();
    adam = await server.as('adam@aldertech.example');
    bench = new ImportBench(server, adam);
    expect((await adam.post(bench.at(done, '/undo'))).body.code).toBe('undo_over');
    expect((await set(0, 1)).status).toBe(200);
    expect((await run('Id,Name\nT-2,Never\n')).undo).toBeNull();
  });

  it('is for those who may import such records, of this vendor', async () => {
    const done = await run('Id,Name\nP-1,Private\n');
    const carla = await server.as('carla@aldertech.example');
    expect((await carla.post(bench.at(done, '/undo'))).status).toBe(403);
    const pia = await server.as('pia@brightline.example').catch(() => undefined);
    if (pia) expect((await pia.post(bench.at(done, '/undo'))).status).toBe(404);
    expect((await carla.put('/api/v1/import-settings', { undoDays: 3 })).status).toBe(403);
  });
});
