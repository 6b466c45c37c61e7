import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '../../../kit/context.ts';
import { withTransaction } from '../../../kit/database.ts';
import { startTestServer, type Client, type TestServer } from '../../../kit/testing/server.ts';
import { named } from '../../../../db/seeds/named.ts';
import { systemActor } from '../../../kit/worker.ts';
import { approved, bodyOf, drafted, reasonId, step, submitted } from '../testing.ts';
import { pipelineCheck } from './doctor.ts';
import { foldPipeline, rebuildPipeline } from './keeping.ts';

let server: TestServer;
let carla: Client;
let priya: Client;
let adam: Client;
let eli: Client;
let dana: Client;
let other: Client;

beforeAll(async () => {
  server = await startTestServer();
  carla = await server.as('carla@aldertech.example');
  priya = await server.as('priya@brightline.example');
  adam = await server.as('adam@aldertech.example');
  eli = await server.as('eli@elmwood-it.example');
  dana = await server.as('dana@delta-distribution.example');
  other = await server.as('oscar@borealis.example');
});
afterAll(() => server.close());

const pipeline = async (client: Client, query = '') => bodyOf(await client.get(`/api/v1/pipeline${query}`));
const inEuro = (sums: { amount: { currency: string; minor: number } }[]) =>
  sums.find((sum) => sum.amount.currency === 'EUR');

async function inTenant<T>(work: (ctx: Ctx, client: pg.PoolClient) => Promise<T>): Promise<T> {
  const tenantId = named('aldertech');
  const fence = { tenantId, side: 'vendor', sees: 'all', partnerIds: [] } as const;
  return withTransaction(server.runtime.database, fence, (db, client) =>
    work({ ...server.runtime.services, db, tenantId, actor: systemActor('test') } as unknown as Ctx, client),
  );
}

const healthy = () => inTenant(async (_ctx, client) => (await pipelineCheck.run(client as unknown as pg.Pool)).healthy);

describe('the pipeline', () => {
  it('counts a registration from its submission on, at once, and never a draft', async () => {
    const before = await pipeline(carla);
    const draft = await drafted(priya, 'Pipeline Eins');
    expect((await pipeline(carla)).total).toEqual(before.total);
    bodyOf(await step(priya, draft, 'submission'));
    const after = await pipeline(carla);
    expect(after.total.deals).toBe(before.total.deals + 1);
    expect(inEuro(after.total.sums)).toMatchObject({
      amount: { minor: 5_000_000 + (inEuro(before.total.sums)?.amount.minor ?? 0) },
    });
    expect(after.countedFrom).toBe('sums');
  });

  it('moves with the stage and weighs by its probability', async () => {
    const deal = await approved(priya, carla, 'Pipeline Zwei');
    const { items } = bodyOf(await carla.get('/api/v1/deal-stages'));
    const stage = items.filter((one: { kind: string }) => one.kind === 'open').at(-1);
    const at = (answer: { stages: { stage: { id: string } }[] }) =>
      answer.stages.find((one) => one.stage.id === stage.id) as never as { deals: number; sums: never[] };
    const before = at(await pipeline(carla));
    bodyOf(await step(priya, deal, 'stage', { stageId: stage.id }));
    const after = at(await pipeline(carla));
    expect(after.deals).toBe(before.deals + 1);
    const [sum] = after.sums as { amount: { minor: number }; weighted: { minor: number } }[];
    expect(sum!.weighted.minor).toBe((sum!.amount.minor * stage.probability) / 100);
  });

  it('leaves the open pipeline when it is lost, and counts what was sold when it is won', async () => {
    const [won, lost] = [await approved(priya, carla, 'Pipeline Drei'), await approved(priya, carla, 'Pipeline Vier')];
    const before = await pipeline(carla);
    bodyOf(await step(priya, won, 'win', { amount: { minor: 4_200_000, currency: 'EUR' } }));
    bodyOf(await step(priya, lost, 'loss', { reasonId: await reasonId(priya, 'lost', 'price') }));
    expect((await pipeline(carla)).total.deals).toBe(before.total.deals - 2);
    const closed = await pipeline(carla, '?outcome=in:won');
    expect(inEuro(closed.total.sums)).toMatchObject({ amount: { minor: 4_200_000 }, weighted: { minor: 4_200_000 } });
  });

  it('shows a partner its own and its resellers’ alone, and the other vendor nothing', async () => {
    await submitted(eli, 'Pipeline Fünf', { amount: { minor: 700, currency: 'EUR' } });
    const own = await pipeline(eli);
    expect(own.total).toMatchObject({ deals: 1, sums: [{ amount: { minor: 700, currency: 'EUR' } }] });
    expect((await pipeline(dana)).total).toEqual(own.total);
    const brightline = named('aldertech', 'partner', 'brightline');
    expect((await pipeline(eli, `?partnerId=in:${brightline}`)).total.deals).toBe(0);
    expect((await pipeline(other)).total.deals).toBe(0);
    const { items, partners } = bodyOf(await eli.get('/api/v1/pipeline/partners'));
    expect([items.length, partners]).toEqual([1, 1]);
  });

  it('shows a channel manager the listed partners, and an administrator all', async () => {
    const [mine, all] = [await pipeline(carla), await pipeline(adam)];
    expect(all.total.deals).toBe(mine.total.deals + 1);
  });

  it('answers the list’s other filters from the rows, with the same figures', async () => {
    const all = await pipeline(carla);
    const rows = await pipeline(
      carla,
      `?createdAt=gte:2020-01-01&status=in:submitted,under_review,info_requested,on_hold,approved,expired&outcome=in:open`,
    );
    expect(rows.countedFrom).toBe('rows');
    expect(rows.total).toEqual(all.total);
  });

  it('by partner and by month comes to the same', async () => {
    const all = await pipeline(carla);
    const { items: partners } = bodyOf(await carla.get('/api/v1/pipeline/partners?limit=200'));
    const { items: months } = bodyOf(await carla.get('/api/v1/pipeline/months'));
    const deals = (rows: { deals: number }[]) => rows.reduce((sum, row) => sum + row.deals, 0);
    expect([deals(partners), deals(months)]).toEqual([all.total.deals, all.total.deals]);
    expect(months[0].month).toBe('2026-09');
  });

  it('is the same before and after folding, and after counting anew', async () => {
    const before = await pipeline(carla);
    expect(await healthy()).toBe(true);
    await inTenant(foldPipeline);
    expect(await pipeline(carla)).toEqual(before);
    await submitted(priya, 'Pipeline Sechs');
    await inTenant(rebuildPipeline);
    expect((await pipeline(carla)).total.deals).toBe(before.total.deals + 1);
    expect(await healthy()).toBe(true);
  });

  it('stays exact when many write while it is folded', async () => {
    const before = (await pipeline(carla)).total.deals;
    const drafts = [];
    for (let n = 0; n < 8; n += 1) drafts.push(await drafted(priya, `Pipeline Rennen ${n}`));
    await Promise.all([
      ...drafts.map((draft) => step(priya, draft, 'submission')),
      inTenant(foldPipeline),
      inTenant(foldPipeline),
    ]);
    expect((await pipeline(carla)).total.deals).toBe(before + 8);
    expect(await healthy()).toBe(true);
  });

  it('refuses a filter that does not fit', async () => {
    expect((await carla.get('/api/v1/pipeline?status=in:nothing')).status).toBe(422);
    expect((await server.anyone.get('/api/v1/pipeline')).status).toBe(401);
  });
});
