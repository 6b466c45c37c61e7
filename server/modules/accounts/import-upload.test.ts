import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ImportBench } from '../../kit/imports/import-bench.ts';
import { startTestServer, type Client, type TestServer } from '../../kit/testing/server.ts';

let server: TestServer;
let adam: Client;
let bench: ImportBench;

beforeAll(async () => {
  server = await startTestServer();
  adam = await server.as('adam@aldertech.example');
  bench = new ImportBench(server, adam);
});
afterAll(() => server.close());

describe('an uploaded file', () => {
  it('is understood by its headings, whatever the language and the delimiter', async () => {
    const { status, body } = await bench.upload(
      'Firma;Webseite;PLZ;Ort;Land;Umsatz\nGrün AG;www.gruen.example;10115;Berlin;Deutschland;5\n',
      'accounts',
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
    const { body } = await bench.upload(
      'Name,Country,Domain\nNew One,Germany,new-one.example\nBad,Atlantis,-\n,DE,noname.example\n',
      'accounts',
    );
    const { items } = (await adam.get(bench.at(body, '/preview'))).body;
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
    expect(await bench.found('New One', 'accounts')).toEqual([]);
  });

  it('that is no CSV is refused at once, and nothing of it stays', async () => {
    const refusal = async (content: Uint8Array<ArrayBuffer> | string) =>
      (await bench.upload(content, 'accounts')).body.code;
    expect(await refusal('')).toBe('file_empty');
    const workbook = new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 6, 0, 8, 0, 0, 0]);
    expect(['not_text', 'file_type_mismatch', 'file_type_refused']).toContain(await refusal(workbook));
    expect(['not_text', 'file_type_mismatch', 'file_type_refused']).toContain(
      await refusal(new Uint8Array([1, 0, 2, 0, 0, 0, 255, 254])),
    );
  });

  it('is for administrators, and each vendor’s own', async () => {
    const carla = await server.as('carla@aldertech.example');
    expect((await new ImportBench(server, carla).upload('Name\nX\n', 'accounts')).status).toBe(403);
    const oscar = await server.as('oscar@borealis.example');
    const foreign = (await new ImportBench(server, oscar).upload('Name\nForeign\n', 'accounts')).body;
    expect((await adam.get(bench.at(foreign))).status).toBe(404);
    expect((await adam.post(bench.at(foreign, '/run'), {})).status).toBe(404);
    expect((await bench.upload('Name\nX\n', 'unheard_of')).status).toBe(404);
  });

  it('takes a mapping that fits, and no other', async () => {
    const { body } = await bench.upload('A,B\nx,y\n', 'accounts');
    expect((await adam.post(bench.at(body, '/run'), {})).body.errors[0]).toMatchObject({
      path: 'mapping',
      code: 'required',
    });
    const errors = async (mapping: (string | null)[]) => (await bench.change(body, { mapping })).body.errors?.[0]?.path;
    expect(await errors(['name'])).toBe('mapping');
    expect(await errors(['name', 'name'])).toBe('mapping.1');
    expect(await errors(['shoe_size', null])).toBe('mapping.0');
    const mapped = await bench.change(body, { mapping: ['name', 'externalId'] });
    expect(mapped.body.columns.map((one: { field: string }) => one.field)).toEqual(['name', 'externalId']);
    expect((await bench.change(body, { mapping: ['name', null] })).status).toBe(412);
  });

  it('can be read with another delimiter and encoding', async () => {
    const latin = new Uint8Array(
      Array.from('Name|City\nM', (char) => char.charCodeAt(0)).concat([0xfc, 0x6c, 0x7c, 0x41]),
    );
    const { body } = await bench.upload(latin, 'accounts');
    expect(body).toMatchObject({ encoding: 'windows-1252', delimiter: '|' });
    const changed = await bench.change(body, { delimiter: ',' });
    expect(changed.body.columns).toHaveLength(1);
    const back = await bench.change(changed.body, { delimiter: '|' });
    expect(back.body.columns.map((one: { samples: string[] }) => one.samples[0])).toEqual(['Mül', 'A']);
  });
});
