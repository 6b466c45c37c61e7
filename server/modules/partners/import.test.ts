import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { named } from '../../../db/seeds/named.ts';
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

async function run(kind: string, content: string, options?: object) {
  const done = await bench.run(content, kind, options);
  return { ...done.rows, faults: await bench.refusals(done) };
}

const partner = async (q: string) => (await adam.get(`/api/v1/partners?q=${encodeURIComponent(q)}`)).body.items[0];

describe('partners from a file', () => {
  it('come with programme, tier, distributor and owner', async () => {
    const lines = [
      'Partner id,Company,Partner type,Program,Level,Distributor id,Channel manager email,Land,Website',
      'P-1,Nordvik Distribution,Distributor,Partner programme,gold,,chidi@aldertech.example,Norwegen,https://www.nordvik.example/hjem',
      'P-2,Fjord IT,VAR,partner programme,,P-1,,NO,',
    ];
    expect(await run('partners', lines.join('\n'))).toMatchObject({ created: 2, refused: 0 });
    expect(await partner('P-1')).toMatchObject({
      type: 'distributor',
      status: 'active',
      tier: { name: 'Gold' },
      owner: { name: 'Chidi Okafor' },
      country: 'NO',
      domains: ['nordvik.example'],
    });
    expect(await partner('P-2')).toMatchObject({
      type: 'reseller',
      tier: { name: 'Registered' },
      parent: { name: 'Nordvik Distribution' },
    });
  });

  it('are on record one by one as the work of whoever imported them', async () => {
    const { id } = await partner('P-1');
    const [entry] = (await adam.get(`/api/v1/partners/${id}/timeline`)).body.items;
    expect(entry).toMatchObject({ type: 'partner.created', actor: { kind: 'person', name: 'Adam Keller' } });
    expect(entry.data.importId).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('change status only as the transition table says', async () => {
    const result = await run('partners', 'Partner id,Status\nP-1,suspended\nP-2,onboarding\n');
    expect(result).toMatchObject({ updated: 1, refused: 1, faults: [[3, ['illegal_transition']]] });
    expect((await partner('P-1')).status).toBe('suspended');
  });

  it('with unknown names are refused by column, and the rest goes in', async () => {
    const lines = [
      'Partner id,Name,Program,Level,Channel manager email,Partner type',
      'P-3,Good,,,,msp',
      'P-4,No programme,Nowhere,,,msp',
      'P-5,No tier,Partner programme,Diamond,,msp',
      'P-6,No owner,,,priya@brightline.example,msp',
      'P-7,No type,,,,bank',
    ];
    expect(await run('partners', lines.join('\n'))).toMatchObject({
      created: 1,
      faults: [
        [3, ['unknown_programme']],
        [4, ['unknown_tier']],
        [5, ['unknown_owner']],
        [6, ['not_an_option']],
      ],
    });
  });

  it('stand below distributors only, whom they name by id or name', async () => {
    const lines = [
      'Name,Type,Distributor,Distributor id',
      'South Reseller,reseller,South Distribution,',
      'South Distribution,distributor,,',
      'Further South,reseller,SOUTH distribution,',
      'Below a reseller,reseller,Further South,',
      'Below an MSP,reseller,,P-3',
    ];
    expect(await run('partners', lines.join('\n'), { matchBy: 'name' })).toMatchObject({
      created: 2,
      faults: [
        [2, ['unknown_parent']],
        [5, ['not_a_distributor']],
        [6, ['not_a_distributor']],
      ],
    });
    expect((await partner('Further South')).parent.name).toBe('South Distribution');
  });

  it('do not touch what the file leaves out, and nothing changes the second time', async () => {
    const lines = 'Name,City\nCobalt Networks,Sheffield\n';
    expect(await run('partners', lines)).toMatchObject({ updated: 1, created: 0 });
    expect(await partner('Cobalt')).toMatchObject({
      city: 'Sheffield',
      tier: { name: 'Silver' },
      domains: ['cobalt-networks.example'],
    });
    expect(await run('partners', lines)).toMatchObject({ updated: 0, unchanged: 1 });
  });

  it('that were exported come back unchanged', async () => {
    const csv = String((await adam.get('/api/v1/partners/export?status=in:active')).body).replace(/^\ufeff/, '');
    const rows = csv.trim().split('\r\n').length - 1;
    expect(rows).toBeGreaterThan(4);
    expect(await run('partners', csv, { matchBy: 'name' })).toMatchObject({ unchanged: rows, refused: 0, updated: 0 });
  });
});

describe('contacts from a file', () => {
  it('find their partner by id or name, and their sign-in', async () => {
    const lines = [
      'Company,First name,Last name,E-mail,Hauptkontakt',
      'BRIGHTLINE systems,Sam,Torres,sam@brightline.example,ja',
      'Nowhere Ltd,No,One,no@one.example,',
      'Brightline Systems,,,nameless@brightline.example,',
      'Brightline Systems,Sam,Double,sam@brightline.example,',
    ];
    expect(await run('contacts', lines.join('\n'))).toMatchObject({
      created: 1,
      faults: [
        [3, ['unknown_partner']],
        [4, ['required']],
        [5, ['duplicate_row']],
      ],
    });
    const [sam] = (await adam.get('/api/v1/contacts?q=torres')).body.items;
    expect(sam).toMatchObject({
      name: 'Sam Torres',
      isPrimary: true,
      membershipId: named('aldertech', 'member', 'sam@brightline.example'),
    });
  });

  it('take the main contact’s place, and leave one at most', async () => {
    const lines =
      'Company,Name,E-mail,Primary\nBrightline Systems,New Main,main@brightline.example,yes\nBrightline Systems,Other,o@brightline.example,yes\n';
    expect(await run('contacts', lines)).toMatchObject({ created: 1, faults: [[3, ['duplicate_row']]] });
    const mains = (await adam.get('/api/v1/contacts?isPrimary=is:true')).body.items;
    expect(mains.map((one: { name: string }) => one.name)).toEqual(['New Main']);
  });

  it('are updated by their address', async () => {
    const result = await run('contacts', 'Company,E-mail,Title\nBrightline Systems,main@brightline.example,CEO\n');
    expect(result).toMatchObject({ updated: 1, created: 0 });
    expect((await adam.get('/api/v1/contacts?q=new%20main')).body.items[0]).toMatchObject({
      title: 'CEO',
      isPrimary: true,
    });
  });
});
