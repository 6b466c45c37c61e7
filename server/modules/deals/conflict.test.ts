import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { named } from '../../../db/seeds/named.ts';
import { withTransaction } from '../../kit/database.ts';
import { newId } from '../../kit/id.ts';
import { startTestServer, type Client, type TestServer } from '../../kit/testing/server.ts';
import { systemActor } from '../../kit/worker.ts';
import { indexSubjects } from '../matching/index.ts';
import { approved, bodyOf, drafted, happened, read, step, submitted } from './testing.ts';

let server: TestServer;
let priya: Client;
let ben: Client;
let carla: Client;
let adam: Client;

beforeAll(async () => {
  server = await startTestServer();
  priya = await server.as('priya@brightline.example');
  ben = await server.as('ben@cobalt-networks.example');
  carla = await server.as('carla@aldertech.example');
  adam = await server.as('adam@aldertech.example');
});
afterAll(() => server.close());

/** Makes an organisation known to the vendor, as the accounts module does. */
async function known(kind: 'account' | 'opportunity', name: string, domain: string): Promise<void> {
  const { runtime } = server;
  const tenantId = named('aldertech');
  await withTransaction(runtime.database, { tenantId, side: 'vendor', sees: 'all', partnerIds: [] }, (db) => {
    const ctx = { ...runtime.services, db, tenantId, actor: systemActor('test'), requestId: 'test', log: runtime.log };
    return indexSubjects(ctx, [{ id: newId(), kind, organisation: { name, domains: [domain], country: 'DE' } }]);
  });
}

const check = async (client: Client, name: string, more: object = {}) =>
  bodyOf(await client.post('/api/v1/deals/conflict-check', { customer: { name, country: 'DE', ...more } }));

describe('a check while typing', () => {
  it('says clear for somebody whom nobody knows', async () => {
    expect(await check(priya, 'Windmühlenbau Dornum')).toEqual({
      verdict: 'clear',
      wording: 'deals.verdict.clear',
      own: null,
      level: null,
      candidates: null,
    });
  });

  it('says needs review for an existing customer, and taken for the vendor’s own open pipeline', async () => {
    await known('account', 'Nordharzer Zement AG', 'nordharzer-zement.de');
    await known('opportunity', 'Bodetal Fördertechnik GmbH', 'bodetal-foerdertechnik.de');
    expect((await check(priya, 'Nordharzer Zement')).verdict).toBe('needs_review');
    expect((await check(priya, 'Bodetal Fördertechnik')).verdict).toBe('taken');
    expect((await check(priya, 'Bode', { domain: 'www.bodetal-foerdertechnik.de' })).verdict).not.toBe('clear');
  });

  it('says needs review while another partner waits, taken once that partner is protected', async () => {
    const rival = await submitted(ben, 'Okertaler Kranbau');
    expect((await check(priya, 'Okertaler Kranbau GmbH')).verdict).toBe('needs_review');
    bodyOf(await step(carla, rival, 'approval', {}));
    expect((await check(priya, 'Okertaler Kranbau GmbH')).verdict).toBe('taken');
  });

  it('leads to the own firm’s registration, which is no conflict', async () => {
    const mine = await submitted(priya, 'Innerste Getriebe');
    const answer = await check(priya, 'Innerste Getriebe GmbH');
    expect(answer).toMatchObject({ verdict: 'clear', own: { id: mine.id, number: mine.number, status: 'submitted' } });
    const asked = { customer: { name: 'Innerste Getriebe', country: 'DE' }, dealId: mine.id };
    expect(bodyOf(await priya.post('/api/v1/deals/conflict-check', asked)).own).toBeNull();
  });

  it('tells a partner one word only: no name, owner, number or count', async () => {
    const secret = await approved(ben, carla, 'Rammelsberg Aufbereitung');
    await known('account', 'Rammelsberg Aufbereitung', 'rammelsbergaufbereitung.de');
    const answer = await priya.post('/api/v1/deals/conflict-check', {
      customer: { name: 'Rammelsberg Aufbereitung', country: 'DE' },
    });
    expect(Object.keys(answer.body).sort()).toEqual(['candidates', 'level', 'own', 'verdict', 'wording']);
    expect(answer.body).toMatchObject({ verdict: 'taken', own: null, level: null, candidates: null });
    expect(JSON.stringify(answer.body)).not.toMatch(new RegExp(`Cobalt|${secret.number}|${secret.id}`));
  });

  it('gives vendor staff the candidates with reasons in two languages', async () => {
    const rival = await approved(ben, carla, 'Selketal Feinmechanik');
    const answer = await check(adam, 'Selketal Feinmechanik GmbH');
    expect(answer).toMatchObject({ verdict: 'taken', level: 'same' });
    const [candidate] = answer.candidates;
    expect(candidate).toMatchObject({
      kind: 'registration',
      level: 'same',
      label: 'Selketal Feinmechanik',
      partner: { name: 'Cobalt Networks' },
      registration: { number: rival.number, status: 'approved', inView: true },
    });
    expect(candidate.reasons[0].text.en).not.toBe(candidate.reasons[0].text.de);
  });

  it('needs a name or a domain, and a role that registers', async () => {
    expect((await priya.post('/api/v1/deals/conflict-check', { customer: {} })).status).toBe(422);
    const finn = await server.as('finn@brightline.example');
    expect((await finn.post('/api/v1/deals/conflict-check', { customer: { name: 'X' } })).status).toBe(403);
  });
});

describe('checks', () => {
  it('are recorded, and held to sixty a minute', async () => {
    const strict = await startTestServer({ MILLRACE_RATE_LIMITS: 'on' });
    try {
      const rep = await strict.as('ben@cobalt-networks.example');
      const ask = () => rep.post('/api/v1/deals/conflict-check', { customer: { name: 'Fragewerk' } });
      for (let asked = 0; asked < 60; asked += 1) bodyOf(await ask());
      expect((await ask()).status).toBe(429);
      const fence = { tenantId: named('aldertech'), side: 'vendor', sees: 'all', partnerIds: [] } as const;
      const recorded = await withTransaction(strict.runtime.database, fence, async (_db, client) => {
        const sql = `SELECT count(*)::int AS count FROM match_checks WHERE actor_id = $1`;
        await client.query(`SET LOCAL app.purpose = 'matching'`);
        return client.query<{ count: number }>(sql, [named('aldertech', 'member', 'ben@cobalt-networks.example')]);
      });
      expect(recorded.rows[0]!.count).toBe(60);
    } finally {
      await strict.close();
    }
  });
});

describe('the evidence of a registration', () => {
  it('is kept when a partner submits, and no partner ever reads it', async () => {
    await approved(ben, carla, 'Wipperaue Kunststoffe');
    const deal = await submitted(priya, 'Wipperaue Kunststoffe GmbH');
    expect(deal).toMatchObject({ verdict: 'taken', conflictLevel: null });
    const evidence = bodyOf(await carla.get(`/api/v1/deals/${deal.id}/conflicts`));
    expect(evidence).toMatchObject({ level: 'same', verdict: 'taken' });
    expect(evidence.candidates[0].partner.name).toBe('Cobalt Networks');
    expect((await priya.get(`/api/v1/deals/${deal.id}/conflicts`)).status).toBe(403);
    expect(await happened(priya, deal)).not.toContain('deal.checked');
    const partnerId = named('aldertech', 'partner', 'brightline');
    const fence = { tenantId: named('aldertech'), side: 'partner', sees: 'listed', partnerIds: [partnerId] } as const;
    const touched = await withTransaction(server.runtime.database, fence, async (_db, client) => [
      (await client.query('SELECT 1 FROM deal_candidates')).rowCount,
      (await client.query(`UPDATE deal_candidates SET label = 'x'`)).rowCount,
      (await client.query('DELETE FROM deal_candidates')).rowCount,
    ]);
    expect(touched).toEqual([0, 0, 0]);
    expect(JSON.stringify(bodyOf(await priya.get(`/api/v1/deals/${deal.id}/timeline`)))).not.toContain('Cobalt');
  });

  it('names the rival partner to a manager who does not look after it, without opening its registration', async () => {
    const eli = await server.as('eli@elmwood-it.example');
    const chidi = await server.as('chidi@aldertech.example');
    const rival = await approved(ben, carla, 'Unstrut Behälterbau');
    const deal = await submitted(eli, 'Unstrut Behälterbau');
    const { candidates } = bodyOf(await chidi.get(`/api/v1/deals/${deal.id}/conflicts`));
    expect(candidates[0]).toMatchObject({ partner: { name: 'Cobalt Networks' }, registration: { inView: false } });
    expect((await chidi.get(`/api/v1/deals/${rival.id}`)).status).toBe(404);
    expect((await step(chidi, deal, 'approval', {})).body.code).toBe('customer_protected');
  });

  it('can be looked for again when the vendor knows more', async () => {
    const deal = await submitted(priya, 'Thyra Messtechnik');
    expect((await read(carla, deal)).conflictLevel).toBe('none');
    await known('account', 'Thyra Messtechnik GmbH', 'thyramesstechnik.de');
    const again = bodyOf(await step(carla, deal, 'conflicts/recheck'));
    expect(again).toMatchObject({ level: 'same', verdict: 'needs_review' });
    expect(again.candidates).toHaveLength(1);
    expect(await happened(carla, deal)).toContain('deal.checked');
  });

  it('follows what reviewers say, and the engine remembers it', async () => {
    await known('account', 'Zorge Eisenwerke', 'zorge.com');
    const deal = await submitted(priya, 'Zorge Eisenwerke');
    const { candidates } = bodyOf(await carla.get(`/api/v1/deals/${deal.id}/conflicts`));
    const judge = (judgement: string) => step(carla, deal, `conflicts/${candidates[0].id}/judgement`, { judgement });
    const different = bodyOf(await judge('different'));
    expect(different).toMatchObject({ level: 'none', verdict: 'clear' });
    expect(different.candidates[0].judgement).toMatchObject({ verdict: 'different', by: 'Carla Moreno' });
    const { candidates: now } = await check(adam, 'Zorge Eisenwerke', { domain: 'zorgeeisenwerke.de' });
    expect(now.map((candidate: { kind: string }) => candidate.kind)).toEqual(['registration']);
    expect(bodyOf(await judge('same'))).toMatchObject({ level: 'same', verdict: 'needs_review' });
    expect((await read(carla, deal)).conflictLevel).toBe('same');
  });

  it('of another registration is 404, and of a draft nobody’s', async () => {
    const [one, two] = [await submitted(priya, 'Bere Werkzeuge'), await submitted(ben, 'Bere Werkzeuge')];
    const { candidates } = bodyOf(await carla.get(`/api/v1/deals/${two.id}/conflicts`));
    const path = `conflicts/${candidates[0].id}/judgement`;
    expect((await step(carla, one, path, { judgement: 'same' })).status).toBe(404);
    const draft = await drafted(priya, 'Helme Antriebe');
    expect((await carla.get(`/api/v1/deals/${draft.id}/conflicts`)).status).toBe(404);
    expect((await step(priya, draft, 'conflicts/recheck')).status).toBe(403);
  });
});
