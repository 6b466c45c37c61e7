import { named } from '../../../../db/seeds/named.ts';
import { withTransaction } from '../../../kit/database.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type Client, type TestServer } from '../../../kit/testing/server.ts';
import { approved, bodyOf, happened, statusesOf, step } from '../testing.ts';
import { brightline, changeSettings, cobalt, delta, parties, put, share, sharedDeal, signInAll } from './testing.ts';

let server: TestServer;
let olivia: Client;
let carla: Client;
let priya: Client;
let ben: Client;
let dana: Client;
let oscar: Client;

beforeAll(async () => {
  server = await startTestServer();
  ({ olivia, carla, priya, ben, dana, oscar } = await signInAll(server));
});
afterAll(() => server.close());

describe('several partners on one deal', () => {
  it('each see their own role and share, nobody else', async () => {
    const deal = await approved(priya, carla, 'Stadtwerke Jever');
    const list = [
      share(brightline, 'sourcing', 6000, 10_000),
      share(cobalt, 'influencing', 1500),
      share(delta, 'fulfilling', 2500),
    ];
    const now = bodyOf(await put(olivia, deal, list));
    expect(now.parties.map((one: { shares: object }) => one.shares)).toEqual(list.map((one) => one.shares));
    const [mine, ...others] = (await parties(priya, deal)).parties;
    expect([mine.mine, mine.shares, others]).toEqual([true, { revenue: 6000, commission: 10_000 }, []]);
    const seen = bodyOf(await sharedDeal(ben, deal));
    expect(seen).toMatchObject({
      role: { key: 'influencing' },
      shares: { revenue: 1500, commission: null },
      registrant: null,
    });
    expect(JSON.stringify(seen)).not.toMatch(/Brightline|Delta|6000|2500/);
    expect(await happened(ben, deal).catch(() => 'hidden')).toBe('hidden');
    await changeSettings(olivia, { partiesKnowEachOther: true });
    expect(bodyOf(await sharedDeal(ben, deal)).registrant).toBe('Brightline Systems');
    const known = (await parties(priya, deal)).parties;
    expect(known.map((one: { partner: { name: string }; shares: unknown }) => [one.partner.name, one.shares])).toEqual([
      ['Brightline Systems', { revenue: 6000, commission: 10_000 }],
      ['Cobalt Networks', null],
      ['Delta Distribution', null],
    ]);
    await changeSettings(olivia, { partiesKnowEachOther: false });
  });

  it('have shares that are 100 % together, checked by the database too', async () => {
    const deal = await approved(priya, carla, 'Deichbau Norden');
    const wrong = await put(olivia, deal, [share(brightline, null, 6000), share(cobalt, 'influencing', 3999)]);
    expect([wrong.status, wrong.body.errors[0].code]).toEqual([422, 'not_whole']);
    expect((await put(olivia, deal, [share(cobalt, 'influencing', 10_000)])).body.errors[0].path).toBe('parties');
    expect((await put(olivia, deal, [share(brightline, 'nonsense', null)])).body.errors[0].path).toBe('parties.0.role');
    expect((await put(priya, deal, [share(brightline, null, 10_000)])).status).toBe(403);
    expect(
      (
        await oscar.put(
          `/api/v1/deals/${deal.id}/parties`,
          { parties: [share(brightline, null, null)] },
          { headers: { 'if-match': '"1"' } },
        )
      ).status,
    ).toBe(404);
    bodyOf(await put(olivia, deal, [share(brightline, null, 10_000)]));
    const fence = { tenantId: named('aldertech'), side: 'vendor', sees: 'all', partnerIds: [] } as const;
    const cheat = withTransaction(server.runtime.database, fence, (_db, client) =>
      client.query(`update deal_splits set basis_points[1] = 9999 where tenant_id = $1`, [fence.tenantId]),
    );
    await expect(cheat).rejects.toThrow(/deal_splits_whole/);
  });

  it('of two edits at once one wins, the other is told', async () => {
    const deal = await approved(priya, carla, 'Fähre Juist');
    const { version } = await parties(olivia, deal);
    const answers = await Promise.all(
      [6000, 7000].map((points) =>
        put(olivia, deal, [share(brightline, null, points), share(cobalt, 'sourcing', 10_000 - points)], version),
      ),
    );
    expect(statusesOf(answers)).toEqual([200, 412]);
  });

  it('share a win exactly, and nobody changes the shares afterwards', async () => {
    const deal = await approved(priya, carla, 'Bäckerei Aurich');
    bodyOf(
      await put(olivia, deal, [
        share(brightline, null, 3333, 10_000),
        share(cobalt, 'influencing', 3333),
        share(delta, 'fulfilling', 3334),
      ]),
    );
    bodyOf(await step(priya, deal, 'win', { amount: { minor: 100, currency: 'EUR' } }));
    const won = await parties(olivia, deal);
    const amounts = won.parties.map(
      (one: { attributed: { revenue: { minor: number } } }) => one.attributed.revenue.minor,
    );
    expect(amounts).toEqual([33, 33, 34]);
    expect(won.frozenAt).not.toBeNull();
    expect(bodyOf(await sharedDeal(ben, deal)).attributed.revenue).toEqual({ minor: 33, currency: 'EUR' });
    const late = await put(olivia, deal, [share(brightline, null, 10_000)]);
    expect([late.status, late.body.code]).toEqual([409, 'splits_frozen']);
    bodyOf(await step(carla, deal, 'reopening'));
    expect(bodyOf(await sharedDeal(ben, deal)).attributed.revenue).toBeNull();
    bodyOf(await put(olivia, deal, [share(brightline, null, 10_000)]));
    expect((await sharedDeal(ben, deal)).status).toBe(404);
  });
});

describe('a proposed partner', () => {
  const propose = (deal: { id: string }, company = 'Cobalt from Leeds') =>
    priya.post(`/api/v1/deals/${deal.id}/party-proposals`, {
      company,
      role: 'influencing',
      note: 'They know the board',
    });
  const answer = (client: Client, deal: { id: string }, id: string, path: string, body?: unknown) =>
    client.post(`/api/v1/deals/${deal.id}/party-proposals/${id}/${path}`, body);

  it('takes part once the vendor and the partner agree', async () => {
    const deal = await approved(priya, carla, 'Brauerei Flensburg');
    const { proposals } = bodyOf(await propose(deal), 201);
    expect((await propose(deal)).status).toBe(409);
    const { id } = proposals[0];
    expect((await answer(priya, deal, id, 'approval', { partnerId: cobalt })).status).toBe(403);
    expect((await answer(carla, deal, id, 'approval', { partnerId: brightline })).status).toBe(422);
    bodyOf(await answer(carla, deal, id, 'approval', { partnerId: cobalt }));
    expect(bodyOf(await sharedDeal(ben, deal))).toMatchObject({
      state: 'invited',
      abilities: { answer: { allowed: true } },
    });
    expect(JSON.stringify(await parties(priya, deal))).not.toContain('Cobalt Networks');
    const early = await put(olivia, deal, [share(brightline, null, 5000), share(cobalt, 'influencing', 5000)]);
    expect(early.body.errors[0].code).toBe('awaiting_consent');
    expect((await dana.post(`/api/v1/shared-deals/${deal.id}/acceptance`)).status).toBe(404);
    expect(bodyOf(await ben.post(`/api/v1/shared-deals/${deal.id}/acceptance`)).state).toBe('active');
    expect((await ben.post(`/api/v1/shared-deals/${deal.id}/acceptance`)).status).toBe(409);
    expect((await parties(priya, deal)).proposals[0].state).toBe('accepted');
    bodyOf(await put(olivia, deal, [share(brightline, null, 5000), share(cobalt, 'influencing', 5000)]));
  });

  it('may be declined, refused or taken back', async () => {
    const deal = await approved(priya, carla, 'Mühle Husum');
    const first = bodyOf(await propose(deal, 'Cobalt'), 201).proposals[0].id;
    bodyOf(await answer(carla, deal, first, 'approval', { partnerId: cobalt }));
    expect((await ben.post(`/api/v1/shared-deals/${deal.id}/refusal`)).status).toBe(204);
    expect((await sharedDeal(ben, deal)).status).toBe(404);
    const second = bodyOf(await propose(deal, 'Somebody else'), 201).proposals[0].id;
    bodyOf(await answer(carla, deal, second, 'refusal', { note: 'Not in the programme' }));
    const third = bodyOf(await propose(deal, 'A third'), 201).proposals[0].id;
    bodyOf(await answer(priya, deal, third, 'withdrawal'));
    const states = (await parties(priya, deal)).proposals.map(({ state }: { state: string }) => state);
    expect(states).toEqual(['withdrawn', 'refused', 'declined']);
    expect((await answer(ben, deal, third, 'withdrawal')).status).toBe(404);
  });
});

it('a list of shared deals runs on the index of the reader’s own parts', async () => {
  const fence = { tenantId: named('aldertech'), side: 'partner', sees: 'listed', partnerIds: [delta] } as const;
  const plan = await withTransaction(server.runtime.database, fence, async (_db, client) => {
    // With a handful of rows any plan is as good; what matters is that the index can give page and order.
    await client.query(
      'set local enable_seqscan = off; set local enable_sort = off; set local enable_bitmapscan = off',
    );
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(
      `explain select * from deal_parties where tenant_id = $1 and partner_id = $2 and is_registrant = false
       and approval_status <> 'draft' order by deal_updated_at desc, deal_id desc limit 51`,
      [fence.tenantId, delta],
    );
    return rows.map((row) => row['QUERY PLAN']).join(' ');
  });
  expect(plan).toContain('deal_parties_of_partner');
  expect(plan).not.toMatch(/Sort|Seq Scan/);
});
