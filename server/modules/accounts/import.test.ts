import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { named } from '../../../db/seeds/named.ts';
import { withTransaction } from '../../kit/database.ts';
import { newId } from '../../kit/id.ts';
import { importKinds } from '../../kit/imports/kind.ts';
import { importJobs } from '../../kit/imports/passes.ts';
import { startTestServer, type Client, type TestServer } from '../../kit/testing/server.ts';
import { systemActor } from '../../kit/worker.ts';
import { findMatches } from '../matching/index.ts';
import { accountImport } from './account-import.ts';

let server: TestServer;
let adam: Client;

beforeAll(async () => {
  server = await startTestServer();
  adam = await server.as('adam@aldertech.example');
});
afterAll(() => server.close());

function form(content: string | Uint8Array<ArrayBuffer>, name = 'accounts.csv'): FormData {
  const body = new FormData();
  body.append('file', new Blob([content], { type: 'text/csv' }), name);
  return body;
}

const upload = (content: string | Uint8Array<ArrayBuffer>, kind = 'accounts', client = adam) =>
  client.post(`/api/v1/imports?kind=${kind}`, form(content));

const at = (one: { id: string }, rest = '') => `/api/v1/imports/${one.id}${rest}`;
const read = async (one: { id: string }) => (await adam.get(at(one))).body;
const change = async (one: { id: string; version: number }, body: object) =>
  adam.patch(at(one), body, { headers: { 'if-match': `"${one.version}"` } });

async function run(content: string, kind = 'accounts', options = {}) {
  const { body } = await upload(content, kind);
  const ready = Object.keys(options).length > 0 ? (await change(body, { options })).body : body;
  expect((await adam.post(at(ready, '/run'), {})).status).toBe(202);
  await server.settle();
  return read(body);
}

const found = async (q: string, path = 'accounts') =>
  (await adam.get(`/api/v1/${path}?q=${encodeURIComponent(q)}`)).body.items;

const inTenant = <T>(work: (ctx: Parameters<typeof accountImport.plan>[0]) => Promise<T>) =>
  withTransaction(
    server.runtime.database,
    { tenantId: named('aldertech'), side: 'vendor', sees: 'all', partnerIds: [] },
    (db) =>
      work({
        ...server.runtime.services,
        db,
        tenantId: named('aldertech'),
        actor: systemActor('test'),
        requestId: newId(),
        log: server.runtime.log,
      }),
  );

describe('an uploaded file', () => {
  it('is understood by its headings, whatever the language and the delimiter', async () => {
    const { status, body } = await upload(
      'Firma;Webseite;PLZ;Ort;Land;Umsatz\nGrün AG;www.gruen.example;10115;Berlin;Deutschland;5\n',
    );
    expect(status).toBe(201);
    expect(body).toMatchObject({ state: 'mapping', encoding: 'utf-8', delimiter: ';', rows: { total: null } });
    expect(body.columns.map((one: { field: string | null }) => one.field)).toEqual([
      'name',
      'domains',
      'postalCode',
      'city',
      'country',
      null,
    ]);
    expect(body.options).toMatchObject({ matchBy: 'domains', decimalComma: true });
    expect(body.columns[0].samples).toEqual(['Grün AG']);
  });

  it('shows its first rows as they would be taken', async () => {
    const { body } = await upload(
      'Name,Country,Domain\nNew One,Germany,new-one.example\nBad,Atlantis,-\n,DE,noname.example\n',
    );
    const { items } = (await adam.get(at(body, '/preview'))).body;
    expect(items[0]).toMatchObject({
      row: 2,
      outcome: 'create',
      values: { name: 'New One', country: 'DE', domains: ['new-one.example'] },
    });
    expect(items[1].faults.map((one: { column: string; code: string }) => [one.column, one.code])).toEqual([
      ['Country', 'unknown_country'],
      ['Domain', 'invalid_domain'],
    ]);
    expect(items[2].faults[0]).toMatchObject({ column: 'Name', code: 'required' });
    expect(await found('New One')).toEqual([]);
  });

  it('that is no CSV is refused at once, and nothing of it stays', async () => {
    const refusal = async (content: Uint8Array<ArrayBuffer> | string) => (await upload(content)).body.code;
    expect(await refusal('')).toBe('file_empty');
    const workbook = new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 6, 0, 8, 0, 0, 0]);
    expect(['not_text', 'file_type_mismatch', 'file_type_refused']).toContain(await refusal(workbook));
    expect(['not_text', 'file_type_mismatch', 'file_type_refused']).toContain(
      await refusal(new Uint8Array([1, 0, 2, 0, 0, 0, 255, 254])),
    );
  });

  it('is for administrators, and each vendor’s own', async () => {
    const carla = await server.as('carla@aldertech.example');
    expect((await upload('Name\nX\n', 'accounts', carla)).status).toBe(403);
    const oscar = await server.as('oscar@borealis.example');
    const foreign = (await upload('Name\nForeign\n', 'accounts', oscar)).body;
    expect((await adam.get(at(foreign))).status).toBe(404);
    expect((await adam.post(at(foreign, '/run'), {})).status).toBe(404);
    expect((await upload('Name\nX\n', 'unheard_of')).status).toBe(404);
  });

  it('takes a mapping that fits, and no other', async () => {
    const { body } = await upload('A,B\nx,y\n');
    expect((await adam.post(at(body, '/run'), {})).body.errors[0]).toMatchObject({ path: 'mapping', code: 'required' });
    const errors = async (mapping: (string | null)[]) => (await change(body, { mapping })).body.errors?.[0]?.path;
    expect(await errors(['name'])).toBe('mapping');
    expect(await errors(['name', 'name'])).toBe('mapping.1');
    expect(await errors(['shoe_size', null])).toBe('mapping.0');
    const mapped = await change(body, { mapping: ['name', 'externalId'] });
    expect(mapped.body.columns.map((one: { field: string }) => one.field)).toEqual(['name', 'externalId']);
    expect((await change(body, { mapping: ['name', null] })).status).toBe(412);
  });

  it('can be read with another delimiter and encoding', async () => {
    const latin = new Uint8Array(
      [...'Name|City\nM'].map((char) => char.charCodeAt(0)).concat([0xfc, 0x6c, 0x7c, 0x41]),
    );
    const { body } = await upload(latin);
    expect(body).toMatchObject({ encoding: 'windows-1252', delimiter: '|' });
    const changed = await change(body, { delimiter: ',' });
    expect(changed.body.columns).toHaveLength(1);
    const back = await change(changed.body, { delimiter: '|' });
    expect(back.body.columns.map((one: { samples: string[] }) => one.samples[0])).toEqual(['Mül', 'A']);
  });
});

describe('a run', () => {
  it('adds, updates and leaves alone, and takes empty cells for nothing said', async () => {
    const first = await run('External id,Name,City,Aliases\nX-1,Alpha,Rome,A; Alfa\nX-2,Beta,Oslo,\n');
    expect(first).toMatchObject({ state: 'done', rows: { total: 2, created: 2, updated: 0, refused: 0 } });
    const second = await run('External id,Name,City\nX-1,Alpha,Milan\nX-2,Beta,\nX-3,Gamma,Riga\n');
    expect(second.rows).toMatchObject({ created: 1, updated: 1, unchanged: 1 });
    expect((await found('X-1'))[0]).toMatchObject({ city: 'Milan', aliases: ['A', 'Alfa'], version: 2 });
    expect((await found('X-2'))[0]).toMatchObject({ city: 'Oslo', version: 1 });
    const third = await run('External id,City\nX-1,\n', 'accounts', { emptyClears: true });
    expect(third.rows.updated).toBe(1);
    expect((await found('X-1'))[0].city).toBeNull();
    const fourth = await run('External id,City\nX-1,Turin\n', 'accounts', { existing: 'skip' });
    expect(fourth.rows).toMatchObject({ updated: 0, unchanged: 1 });
  });

  it('finds records by domain or name, and says when that is not clear', async () => {
    await run('Name,Domain\nTwin Works,twin.example\nTwin Works,other-twin.example\n', 'accounts', {
      matchBy: 'domains',
    });
    const byDomain = await run('Name,Domain,City\nTwin Works Ltd,https://www.twin.example,Leeds\n');
    expect(byDomain.rows).toMatchObject({ updated: 1 });
    const byName = await run('Name,City\nTWIN works,Bath\n', 'accounts', { matchBy: 'name' });
    expect(byName.rows).toMatchObject({ updated: 1, created: 0 });
    await run('Name\nTwin Works\n', 'accounts', { matchBy: null });
    const unclear = await run('Name,City\nTwin Works,York\n', 'accounts', { matchBy: 'name' });
    expect(unclear.rows.refused).toBe(1);
    const [refusal] = (await adam.get(at(unclear, '/refusals'))).body.items;
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
    const refusals = (await adam.get(at(done, '/refusals'))).body.items;
    expect(refusals.map((one: { row: number; faults: { code: string }[] }) => [one.row, one.faults[0]!.code])).toEqual([
      [4, 'unknown_parent'],
      [5, 'duplicate_row'],
      [7, 'formula'],
      [8, 'too_few_cells'],
      [9, 'unknown_owner'],
      [10, 'unknown_parent'],
    ]);
    expect((await found('R-2'))[0].parent.name).toBe('Right');
    const csv = String((await adam.get(at(done, '/refusals/export'))).body);
    expect(csv.split('\r\n')[0]).toMatch(/Id,Name,Land,Parent id,Owner email,Row,Problem$/);
    expect(csv.split('\r\n')[1]).toMatch(/^R-3,Orphan,DE,R-99,,4,"Parent id: No other record has this/);
    expect(csv).toContain("'=1+1");
  });

  it('with all or nothing writes nothing when a single row is wrong', async () => {
    const { body } = await upload('Id,Name,Country\nN-1,Nearly,DE\nN-2,All,Atlantis\n');
    await adam.post(at(body, '/run'), { allOrNothing: true });
    await server.settle();
    const failed = await read(body);
    expect(failed).toMatchObject({ state: 'failed', failure: { code: 'rows_refused' }, rows: { refused: 1 } });
    expect(await found('N-1')).toEqual([]);
    const clean = (await upload('Id,Name\nN-1,Now\nN-2,All\n')).body;
    await adam.post(at(clean, '/run'), { allOrNothing: true });
    await server.settle();
    expect(await read(clean)).toMatchObject({ state: 'done', rows: { created: 2, refused: 0 } });
  });

  it('after a check finds the same, and the check wrote nothing', async () => {
    const { body } = await upload('Id,Name,Parent id\nC-1,Mother,\nC-2,Daughter,C-1\nC-2,Twin,\n');
    await adam.post(at(body, '/check'));
    await server.settle();
    const checked = await read(body);
    expect(checked).toMatchObject({ state: 'checked', rows: { created: 2, refused: 1 } });
    expect(await found('C-1')).toEqual([]);
    await adam.post(at(body, '/run'), {});
    await server.settle();
    expect((await read(body)).rows).toEqual(checked.rows);
    expect((await found('C-2'))[0].parent.name).toBe('Mother');
    expect((await adam.post(at(body, '/run'), {})).body.code).toBe('import_finished');
  });

  it('makes accounts that registrations are compared with', async () => {
    await run('Name,Domain,Country\nWintergreen Laboratories,wintergreenlabs.com,GB\n');
    const prospect = { name: 'Wintergreen Labs', domains: ['wintergreenlabs.com'], country: 'GB' };
    const { matches } = await inTenant((ctx) => findMatches(ctx, prospect));
    expect(matches[0]).toMatchObject({ kind: 'account', name: 'Wintergreen Laboratories', level: 'same' });
  });
});

describe('opportunities', () => {
  it('read amounts and days as the file writes them', async () => {
    const done = await run(
      'Id;Opportunity;Kunde;Betrag;Abschlussdatum;Status\nO-1;Ausbau;Grün AG;1.250,50;31.12.2026;offen\nO-2;Neu;Rot AG;1.2.3;31.02.2026;offen\n',
      'opportunities',
    );
    expect(done.rows).toMatchObject({ created: 1, refused: 1 });
    expect((await found('O-1', 'opportunities'))[0]).toMatchObject({
      amount: { minor: 125_050, currency: 'EUR' },
      closeDate: '2026-12-31',
      companyName: 'Grün AG',
      status: 'open',
    });
    const [refusal] = (await adam.get(at(done, '/refusals'))).body.items;
    expect(refusal.faults.map((one: { code: string }) => one.code).sort()).toEqual(['invalid_day', 'invalid_number']);
  });
});
