import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { named } from '../../../db/seeds/named.ts';
import { ImportBench } from '../../kit/imports/import-bench.ts';
import { importKinds } from '../../kit/imports/kind.ts';
import { importJobs } from '../../kit/imports/passes.ts';
import { startTestServer, type Client, type TestServer } from '../../kit/testing/server.ts';
import { accountImport } from './account-import.ts';

let server: TestServer;
let adam: Client;
let bench: ImportBench;

beforeAll(async () => {
  server = await startTestServer();
  adam = await server.as('adam@aldertech.example');
  bench = new ImportBench(server, adam);
});
afterAll(() => server.close());

const found = (q: string) => bench.found(q, 'accounts');

describe('an import that is interrupted', () => {
  const rows = (from: number, count: number) =>
    Array.from({ length: count }, (_, index) => `K-${from + index},Firm ${from + index}`).join('\n');
  const jobs = importJobs(importKinds([accountImport]));
  const readJob = jobs.find(({ name }) => name === 'import.read');
  const chunkJob = jobs.find(({ name }) => name === 'import.chunk');
  const total = async (q: string) => (await adam.get(`/api/v1/accounts?total=true&limit=1&q=${q}`)).body.total;

  it('goes on with the chunk that was lost, and does none twice', async () => {
    const { body } = await bench.upload(`Id,Name\n${rows(0, 2_500)}\n`, 'accounts');
    await adam.post(bench.at(body, '/run'), {});
    await bench.inTenant(named('aldertech'), (ctx) => readJob!.run(ctx, { importId: body.id, pass: 1 }));
    const first = { importId: body.id, pass: 1, chunk: 0 };
    const killed = bench.inTenant(named('aldertech'), async (ctx) => {
      await chunkJob!.run(ctx, first);
      throw new Error('killed');
    });
    await expect(killed).rejects.toThrow('killed');
    expect((await bench.read(body)).rows.done).toBe(0);
    await bench.inTenant(named('aldertech'), (ctx) => chunkJob!.run(ctx, first));
    await bench.inTenant(named('aldertech'), (ctx) => chunkJob!.run(ctx, first));
    expect((await bench.read(body)).rows).toMatchObject({ total: 2_500, done: 1_000, created: 1_000 });
    await server.settle();
    expect(await bench.read(body)).toMatchObject({ state: 'done', rows: { done: 2_500, created: 2_500, refused: 0 } });
    expect(await total('firm')).toBe(2_500);
  });

  it('by a person stops, and keeps what was written', async () => {
    const { body } = await bench.upload(`Id,Name\n${rows(10_000, 1_500)}\n`, 'accounts');
    expect((await adam.post(bench.at(body, '/cancellation'))).body.code).toBe('import_not_under_way');
    await adam.post(bench.at(body, '/run'), {});
    expect((await bench.change(body, { options: {} })).body.code).toBe('import_under_way');
    await bench.inTenant(named('aldertech'), (ctx) => readJob!.run(ctx, { importId: body.id, pass: 1 }));
    await bench.inTenant(named('aldertech'), (ctx) => chunkJob!.run(ctx, { importId: body.id, pass: 1, chunk: 0 }));
    const cancelled = await adam.post(bench.at(body, '/cancellation'));
    expect(cancelled.body).toMatchObject({ state: 'cancelled', rows: { done: 1_000, created: 1_000 } });
    await server.settle();
    expect((await bench.read(body)).rows.done).toBe(1_000);
    expect((await adam.delete(bench.at(body))).status).toBe(204);
    expect((await adam.get(bench.at(body))).status).toBe(404);
  });

  it('by a quote that never ends says where, and writes nothing', async () => {
    const { body } = await bench.upload(
      `Id,Name\n${rows(20_000, 1_200)}\nK-bad,"never closed\n${rows(30_000, 50)}`,
      'accounts',
    );
    await adam.post(bench.at(body, '/run'), {});
    await server.settle();
    const failed = await bench.read(body);
    expect(failed).toMatchObject({ state: 'failed', failure: { code: 'quote_not_closed' }, rows: { created: 0 } });
    expect(failed.failure.detail).toContain('line 1202');
    expect(await found('K-20000')).toEqual([]);
  });

  it('before it began, by a second one who presses run, is told so', async () => {
    const { body } = await bench.upload('Id,Name\nD-1,Once\n', 'accounts');
    const answers = await Promise.all([bench.start(body, 'run'), bench.start(body, 'run')]);
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([202, 409]));
    expect((await adam.delete(bench.at(body))).body.code).toBe('import_under_way');
    await server.settle();
    expect((await bench.read(body)).rows).toMatchObject({ created: 1, refused: 0 });
  });

  it('by nobody going on lets its rows go after a week, and can still be run', async () => {
    const { body } = await bench.upload('Id,Name\nW-1,Waiting\n', 'accounts');
    await bench.start(body, 'check');
    await server.settle();
    const staged = () =>
      bench.inTenant(named('aldertech'), (ctx) =>
        ctx.db
          .selectFrom('import_chunks')
          .select('chunk')
          .where('tenant_id', '=', ctx.tenantId)
          .where('import_id', '=', body.id)
          .execute(),
      );
    expect(await staged()).toHaveLength(1);
    server.clock.move(8 * 86_400_000);
    await server.settle();
    expect(await staged()).toHaveLength(0);
    adam = await server.as('adam@aldertech.example');
    expect((await adam.post(bench.at(body, '/run'), {})).status).toBe(202);
    await server.settle();
    expect((await adam.get(bench.at(body))).body).toMatchObject({ state: 'done', rows: { created: 1 } });
  });
});
