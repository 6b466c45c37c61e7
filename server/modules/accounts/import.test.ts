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

const run = (content: string, options?: object, kind = 'accounts') => bench.run(content, kind, options);
const found = (q: string, list = 'accounts') => bench.found(q, list);

describe('a run', () => {
  it('adds, updates and leaves alone, and takes empty cells for nothing said', async () => {
    const first = await run('External id,Name,City,Aliases\nX-1,Alpha,Rome,A; Alfa\nX-2,Beta,Oslo,\n');
    expect(first).toMatchObject({ state: 'done', rows: { total: 2, created: 2, updated: 0, refused: 0 } });
    const second = await run('External id,Name,City\nX-1,Alpha,Milan\nX-2,Beta,\nX-3,Gamma,Riga\n');
    expect(second.rows).toMatchObject({ created: 1, updated: 1, unchanged: 1 });
    expect((await found('X-1'))[0]).toMatchObject({ city: 'Milan', aliases: ['A', 'Alfa'], version: 2 });
    expect((await found('X-2'))[0]).toMatchObject({ city: 'Oslo', version: 1 });
    const third = await run('External id,City\nX-1,\n', { emptyClears: true });
    expect(third.rows.updated).toBe(1);
    expect((await found('X-1'))[0].city).toBeNull();
    const fourth = await run('External id,City\nX-1,Turin\n', { existing: 'skip' });
    expect(fourth.rows).toMatchObject({ updated: 0, unchanged: 1 });
  });

  it('finds records by domain or name, and says when that is not clear', async () => {
    await run('Name,Domain\nTwin Works,twin.example\nTwin Works,other-twin.example\n', {
      matchBy: 'domains',
    });
    const byDomain = await run('Name,Domain,City\nTwin Works Ltd,https://www.twin.example,Leeds\n');
    expect(byDomain.rows).toMatchObject({ updated: 1 });
    const byName = await run('Name,City\nTWIN works,Bath\n', { matchBy: 'name' });
    expect(byName.rows).toMatchObject({ updated: 1, created: 0 });
    await run('Name\nTwin Works\n', { matchBy: null });
    const unclear = await run('Name,City\nTwin Works,York\n', { matchBy: 'name' });
    expect(unclear.rows.refused).toBe(1);
    const [refusal] = (await adam.get(bench.at(unclear, '/refusals'))).body.items;
    expect(refusal.faults[0]).toMatchObject({ column: 'Name', code: 'ambiguous' });
  });

  it('leaves wrong rows out and gives them back with what is wrong', async () => {
    const lines = [
      'Id,Name,Land,Parent id,Owner email',
      'R-1,Right,DE,,carla@aldertech.example',
      'R-2,Child,DE,R-1,',
      'R-3,Orphan,DE,R-99,',
      'R-1,Double,DE,,',
      'R-4,Formula,DE,,',
      'R-5,"=1+1",DE,,',
      'R-6,Short,DE',
      'R-7,Unowned,DE,,nobody@aldertech.example',
      'R-8,Itself,DE,R-8,',
    ];
    const done = await run(lines.join('\n'));
    expect(done.rows).toMatchObject({ total: 9, created: 3, refused: 6 });
    const refusals = (await adam.get(bench.at(done, '/refusals'))).body.items;
    expect(refusals.map((one: { row: number; faults: { code: string }[] }) => [one.row, one.faults[0]!.code])).toEqual([
      [4, 'unknown_parent'],
      [5, 'duplicate_row'],
      [7, 'formula'],
      [8, 'too_few_cells'],
      [9, 'unknown_owner'],
      [10, 'unknown_parent'],
    ]);
    expect((await found('R-2'))[0].parent.name).toBe('Right');
    const csv = String((await adam.get(bench.at(done, '/refusals/export'))).body);
    expect(csv.split('\r\n')[0]).toMatch(/Id,Name,Land,Parent id,Owner email,Row,Problem$/);
    expect(csv.split('\r\n')[1]).toMatch(/^R-3,Orphan,DE,R-99,,4,"Parent id: No other record has this/);
    expect(csv).toContain("'=1+1");
  });

  it('with all or nothing writes nothing when a single row is wrong', async () => {
    const { body } = await bench.upload('Id,Name,Country\nN-1,Nearly,DE\nN-2,All,Atlantis\n', 'accounts');
    await adam.post(bench.at(body, '/run'), { allOrNothing: true });
    await server.settle();
    const failed = await bench.read(body);
    expect(failed).toMatchObject({ state: 'failed', failure: { code: 'rows_refused' }, rows: { refused: 1 } });
    expect(await found('N-1')).toEqual([]);
    const clean = (await bench.upload('Id,Name\nN-1,Now\nN-2,All\n', 'accounts')).body;
    await adam.post(bench.at(clean, '/run'), { allOrNothing: true });
    await server.settle();
    expect(await bench.read(clean)).toMatchObject({ state: 'done', rows: { created: 2, refused: 0 } });
  });

  it('after a check finds the same, and the check wrote nothing', async () => {
    const { body } = await bench.upload('Id,Name,Parent id\nC-1,Mother,\nC-2,Daughter,C-1\nC-2,Twin,\n', 'accounts');
    await adam.post(bench.at(body, '/check'));
    await server.settle();
    const checked = await bench.read(body);
    expect(checked).toMatchObject({ state: 'checked', rows: { created: 2, refused: 1 } });
    expect(await found('C-1')).toEqual([]);
    await adam.post(bench.at(body, '/run'), {});
    await server.settle();
    expect((await bench.read(body)).rows).toEqual(checked.rows);
    expect((await found('C-2'))[0].parent.name).toBe('Mother');
    expect((await adam.post(bench.at(body, '/run'), {})).body.code).toBe('import_finished');
  });

  it('makes accounts that registrations are compared with', async () => {
    await run('Name,Domain,Country\nWintergreen Laboratories,wintergreenlabs.com,GB\n');
    const prospect = { name: 'Wintergreen Labs', domains: ['wintergreenlabs.com'], country: 'GB' };
    const { matches } = await bench.inTenant(named('aldertech'), (ctx) => findMatches(ctx, prospect));
    expect(matches[0]).toMatchObject({ kind: 'account', name: 'Wintergreen Laboratories', level: 'same' });
  });
});

describe('opportunities', () => {
  it('read amounts and days as the file writes them', async () => {
    const done = await run(
      'Id;Opportunity;Kunde;Betrag;Abschlussdatum;Status\nO-1;Ausbau;Grün AG;1.250,50;31.12.2026;offen\nO-2;Neu;Rot AG;1.2.3;31.02.2026;offen\n',
      undefined,
      'opportunities',
    );
    expect(done.rows).toMatchObject({ created: 1, refused: 1 });
    expect((await found('O-1', 'opportunities'))[0]).toMatchObject({
      amount: { minor: 125_050, currency: 'EUR' },
      closeDate: '2026-12-31',
      companyName: 'Grün AG',
      status: 'open',
    });
    const [refusal] = (await adam.get(bench.at(done, '/refusals'))).body.items;
    expect(refusal.faults.map((one: { code: string }) => one.code).sort()).toEqual(['invalid_day', 'invalid_number']);
  });
});
