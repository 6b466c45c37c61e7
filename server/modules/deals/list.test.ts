import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { named } from '../../../db/seeds/named.ts';
import { startTestServer, type Client, type TestServer } from '../../kit/testing/server.ts';
import { approved, bodyOf, drafted, read, reasonId, step, submitted } from './testing.ts';

let server: TestServer;
let priya: Client;
let ben: Client;
let carla: Client;
let adam: Client;
const ids: Record<string, string> = {};

beforeAll(async () => {
  server = await startTestServer();
  priya = await server.as('priya@brightline.example');
  ben = await server.as('ben@cobalt-networks.example');
  carla = await server.as('carla@aldertech.example');
  adam = await server.as('adam@aldertech.example');
  await makeDeals();
});
afterAll(() => server.close());

/** A few registrations of two partners in several states, a minute apart. */
async function makeDeals(): Promise<void> {
  const keep = async (name: string, deal: Promise<{ id: string }>) => {
    ids[name] = (await deal).id;
    server.clock.move(60_000);
  };
  await keep('draft', drafted(priya, 'Zinnfiguren Nordhausen'));
  await keep('öko', submitted(priya, 'Ökostrom Südharz', { amount: { minor: 900_000, currency: 'EUR' } }));
  await keep('protected', approved(priya, carla, 'Sternwarte Sonneberg', { closeDate: '2026-07-01' }));
  const swiss = { customer: { name: 'Uhrwerk Biel', country: 'CH' }, amount: { minor: 100, currency: 'CHF' } };
  await keep('swiss', submitted(ben, 'Uhrwerk Biel', swiss));
  await keep('formula', submitted(ben, '=HYPERLINK("http://evil")', { rfp: true }));
}

type Row = { id: string; customer: { name: string } };
const listed = async (client: Client, query = ''): Promise<string[]> => {
  const { items } = bodyOf(await client.get(`/api/v1/deals?${query}`));
  return items.map((row: Row) => Object.keys(ids).find((name) => ids[name] === row.id)!);
};

describe('the list of registrations', () => {
  it('shows each side what is its own, the latest change first', async () => {
    expect(await listed(adam)).toEqual(['formula', 'swiss', 'protected', 'öko']);
    expect(await listed(priya)).toEqual(['protected', 'öko', 'draft']);
    expect(await listed(ben)).toEqual(['formula', 'swiss']);
    expect(await listed(await server.as('oscar@borealis.example'))).toEqual([]);
    expect(await listed(await server.as('chidi@aldertech.example'))).toEqual([]);
  });

  it('filters by everything that matters', async () => {
    const brightline = named('aldertech', 'partner', 'brightline');
    expect(await listed(adam, `partnerId=in:${brightline}`)).toEqual(['protected', 'öko']);
    expect(await listed(adam, 'status=in:approved')).toEqual(['protected']);
    expect(await listed(adam, 'country=in:CH,AT')).toEqual(['swiss']);
    expect(await listed(adam, 'currency=in:EUR&amount=between:900000,1000000')).toEqual(['öko']);
    expect(await listed(adam, 'closeDate=lte:2026-07-31')).toEqual(['protected']);
    expect(await listed(adam, 'rfp=is:true')).toEqual(['formula']);
    expect(await listed(adam, 'expiresAt=between:2026-08-01,2026-09-30')).toEqual(['protected']);
    expect(await listed(carla, 'assignedTo=in:me&status=in:submitted')).toEqual(['formula', 'swiss', 'öko']);
    expect(await listed(adam, 'assignedTo=in:me')).toEqual([]);
    expect(await listed(priya, 'createdBy=in:me&status=in:draft')).toEqual(['draft']);
    expect((await adam.get('/api/v1/deals?status=in:nonsense')).body.errors[0].path).toBe('query.status');
  });

  it('finds customers however they are accented, and numbers', async () => {
    expect(await listed(adam, 'q=okostrom')).toEqual(['öko']);
    const { number } = await read(adam, { id: ids['swiss']! });
    expect(await listed(adam, `q=${number.slice(2).toLowerCase()}`)).toEqual(['swiss']);
    expect(await listed(adam, 'q=100%25')).toEqual([]);
  });

  it('sorts, pages and counts, and stays right while rows come in', async () => {
    const page = async (cursor = '') =>
      bodyOf(await adam.get(`/api/v1/deals?sort=customer&limit=2&total=true${cursor}`));
    const first = await page();
    expect(first.total).toBe(4);
    await drafted(priya, 'Aal Rügen');
    const second = await page(`&cursor=${first.nextCursor}`);
    const names = [...first.items, ...second.items].map((row: Row) => row.customer.name);
    expect(names).toEqual(['=HYPERLINK("http://evil")', 'Ökostrom Südharz', 'Sternwarte Sonneberg', 'Uhrwerk Biel']);
    for (const sort of ['number', '-amount', 'closeDate', '-submittedAt', 'responseDueAt', 'expiresAt', '-createdAt']) {
      expect(bodyOf(await adam.get(`/api/v1/deals?sort=${sort}`)).items).toHaveLength(4);
    }
  });

  it('tells partners nothing of what the vendor knows or whom it has assigned', async () => {
    const { items } = bodyOf(await priya.get('/api/v1/deals'));
    for (const row of items) expect(row).toMatchObject({ conflictLevel: null, assignedTo: null });
  });

  it('is not for learners', async () => {
    const lea = await server.as('lea@brightline.example');
    expect((await lea.get('/api/v1/deals')).status).toBe(403);
  });
});

describe('the export', () => {
  it('is CSV that no spreadsheet takes for a formula, without the vendor’s columns for partners', async () => {
    const answer = await adam.get('/api/v1/deals/export?sort=customer');
    expect(answer.headers.get('content-type')).toContain('text/csv');
    const lines = (answer.body as string).trim().split(/\r?\n/);
    expect(lines).toHaveLength(5);
    expect(lines[0]).toContain('Conflict level');
    expect(answer.body).toContain(`'=HYPERLINK(`);
    expect(answer.body).toContain('9000.00');
    const partner = await priya.get('/api/v1/deals/export');
    expect(partner.body).not.toMatch(/Conflict level|Assigned to|Carla/);
    const mila = await server.as('mila@brightline.example');
    expect((await mila.get('/api/v1/deals/export')).status).toBe(403);
  });
});

describe('many at once', () => {
  it('are assigned and decided row by row, each with its own result', async () => {
    const good = await submitted(priya, 'Bernstein Ribnitz');
    const dealIds = [ids['protected']!, good.id, named('nothing')];
    const { results } = bodyOf(await adam.post('/api/v1/deals/bulk/approval', { dealIds, note: 'Board day' }));
    expect(results).toEqual([
      { dealId: ids['protected'], ok: false, problem: { code: 'illegal_transition', title: expect.any(String) } },
      { dealId: good.id, ok: true, problem: null },
      { dealId: named('nothing'), ok: false, problem: { code: 'not_found', title: expect.any(String) } },
    ]);
    expect((await read(adam, good)).status).toBe('approved');
    const olivia = named('aldertech', 'member', 'olivia@aldertech.example');
    const given = bodyOf(
      await adam.post('/api/v1/deals/bulk/assignment', { dealIds: [good.id], membershipId: olivia }),
    );
    expect(given.results[0].ok).toBe(true);
    expect((await read(adam, good)).assignedTo.name).toBe('Olivia Brandt');
  });

  it('approve only one of two rivals', async () => {
    const [one, two] = [await submitted(priya, 'Kreidefabrik Sassnitz'), await submitted(ben, 'Kreidefabrik Sassnitz')];
    const { results } = bodyOf(await adam.post('/api/v1/deals/bulk/approval', { dealIds: [one.id, two.id] }));
    expect(results.map((result: { ok: boolean }) => result.ok).sort()).toEqual([false, true]);
    const refused = results.find((result: { ok: boolean }) => !result.ok);
    expect(refused.problem.code).toBe('not_clear');
    expect((await read(adam, { id: refused.dealId })).status).toBe('submitted');
  });

  it('are rejected for one reason, and not by partners', async () => {
    const deal = await submitted(ben, 'Fischräucherei Freest');
    const reason = await reasonId(adam, 'reject', 'territory');
    const body = { dealIds: [deal.id], reasonId: reason };
    expect((await ben.post('/api/v1/deals/bulk/rejection', body)).status).toBe(403);
    expect(bodyOf(await adam.post('/api/v1/deals/bulk/rejection', body)).results[0].ok).toBe(true);
    expect((await step(ben, deal, 'submission')).status).toBe(409);
  });
});

describe('similar registrations', () => {
  it('are those of the customer and of the partner that the reader may see', async () => {
    const one = await submitted(priya, 'Strandkorb Heringsdorf');
    const two = await submitted(ben, 'Strandkorb Heringsdorf');
    const seen = bodyOf(await adam.get(`/api/v1/deals/${one.id}/similar`));
    expect(seen.sameCustomer.map((row: Row) => row.id)).toEqual([two.id]);
    expect(seen.samePartner.length).toBeGreaterThan(1);
    const partner = bodyOf(await priya.get(`/api/v1/deals/${one.id}/similar`));
    expect(partner.sameCustomer).toEqual([]);
  });
});
