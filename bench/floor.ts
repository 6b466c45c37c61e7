import Fastify from 'fastify';
import pg from 'pg';

/** Requests or statements per second. */
export type Rate = number;

/** Runs `work` on `connections` lanes for `seconds` and answers how often it finished per second, and the 50th and 99th percentile in ms. */
export async function measure(connections: number, seconds: number, work: (lane: number) => Promise<unknown>) {
  const end = performance.now() + seconds * 1000;
  const times: number[] = [];
  await Promise.all(
    Array.from({ length: connections }, async (_, lane) => {
      while (performance.now() < end) {
        const start = performance.now();
        await work(lane);
        times.push(performance.now() - start);
      }
    }),
  );
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { rate: times.length / seconds, p50: at(0.5), p99: at(0.99) };
}

/** The database's floor: the same rows through bare `pg`, each insert its own transaction, without product or fences. */
export async function databaseFloor(ownerUrl: string, tenantId: string, connections: number, seconds: number) {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: connections });
  await pool.query('drop table if exists bench_deals; create table bench_deals (like deals including all)');
  const { rows } = await pool.query<Record<string, unknown>>('select * from deals where tenant_id = $1 limit 1', [
    tenantId,
  ]);
  const generated = new Set(['customer_key']);
  const columns = Object.keys(rows[0]!).filter((column) => !generated.has(column));
  const list = columns.map((column) => `"${column}"`).join(', ');
  const slots = columns.map((_, index) => `$${index + 1}`).join(', ');
  const insert = `insert into bench_deals (${list}) values (${slots})`;
  let counter = 0;
  const inserts = await measure(connections, seconds, () => {
    counter += 1;
    const row = { ...rows[0], id: crypto.randomUUID(), number: `F-${counter.toString().padStart(8, '0')}` } as Record<
      string,
      unknown
    >;
    const values = columns.map((column) => (column === 'custom' ? JSON.stringify(row[column]) : row[column]));
    return pool.query({ name: 'insert', text: insert, values });
  });
  // The product keeps no index of exactly this order; the floor gets one, so that it is the fastest that there is.
  await pool.query('create index on bench_deals (tenant_id, updated_at desc, id desc); analyze bench_deals');
  const select = 'select * from bench_deals where tenant_id = $1 order by updated_at desc, id desc limit 50';
  const lists = await measure(connections, seconds, () =>
    pool.query({ name: 'list', text: select, values: [tenantId] }),
  );
  await pool.query('drop table bench_deals');
  await pool.end();
  return { inserts, lists };
}

/** The framework's floor: a bare "hello world" over HTTP. */
export async function frameworkFloor(connections: number, seconds: number) {
  const app = Fastify();
  app.get('/', async () => ({ hello: 'world' }));
  const origin = await app.listen({ port: 0 });
  const result = await measure(connections, seconds, () => fetch(origin).then((answer) => answer.text()));
  await app.close();
  return result;
}
