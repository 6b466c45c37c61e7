import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { named } from '../../../../db/seeds/named.ts';
import { newId } from '../../../kit/id.ts';
import { startTestServer, type Client, type TestServer } from '../../../kit/testing/server.ts';
import { failureMessage, payloadSummary } from './summary.ts';

let server: TestServer;
let adam: Client;

/** A failed job of a vendor, as the engine leaves it after its last attempt. */
async function failedJob(slug: string, job: string): Promise<string> {
  const { boss } = server.runtime.jobs;
  const data = { job, tenantId: named(slug), payload: { dealId: '1', signInToken: 'abc' } };
  const id = (await boss.send('normal', data, { retryLimit: 0, group: { id: data.tenantId } }))!;
  await boss.fetch('normal', { batchSize: 50 });
  await boss.fail('normal', id, { message: 'The mail server is away' });
  return id;
}

beforeAll(async () => {
  server = await startTestServer();
  adam = await server.as('adam@aldertech.example');
});
afterAll(() => server.close());

describe('failed jobs', () => {
  it('are shown with their error and without secrets, to their own vendor only', async () => {
    const id = await failedJob('aldertech', 'mail.deliver');
    const { body } = await adam.get('/api/v1/jobs?state=in:failed&total=true');
    expect(body.total).toBe(1);
    expect(body.items[0]).toMatchObject({
      id,
      queue: 'normal',
      name: 'mail.deliver',
      state: 'failed',
      attempts: 1,
      error: 'The mail server is away',
      summary: [
        { key: 'dealId', value: '1' },
        { key: 'signInToken', value: '•••' },
      ],
    });
    const oscar = await server.as('oscar@borealis.example');
    expect((await oscar.get('/api/v1/jobs?state=in:failed')).body.items).toEqual([]);
    expect((await oscar.post(`/api/v1/jobs/${id}/retry`)).status).toBe(404);
    expect((await oscar.delete(`/api/v1/jobs/${id}`)).status).toBe(404);
  });

  it('run again one by one or all at once, once each', async () => {
    const [first] = (await adam.get('/api/v1/jobs?state=in:failed')).body.items;
    const retried = await adam.post(`/api/v1/jobs/${first.id}/retry`);
    expect(retried.body).toMatchObject({ id: first.id, state: 'retrying' });
    expect((await adam.post(`/api/v1/jobs/${first.id}/retry`)).body.code).toBe('job_not_failed');
    await failedJob('aldertech', 'a');
    await failedJob('aldertech', 'b');
    await failedJob('borealis', 'a');
    expect((await adam.post('/api/v1/jobs/retries', { name: 'a' })).body).toEqual({ retried: 1 });
    expect((await adam.post('/api/v1/jobs/retries', {})).body).toEqual({ retried: 1 });
    expect((await adam.post('/api/v1/jobs/retries', {})).body).toEqual({ retried: 0 });
  });

  it('are thrown away for good', async () => {
    const id = await failedJob('aldertech', 'c');
    expect((await adam.delete(`/api/v1/jobs/${id}`)).status).toBe(204);
    expect((await adam.delete(`/api/v1/jobs/${id}`)).status).toBe(404);
    expect((await adam.delete(`/api/v1/jobs/${newId()}`)).status).toBe(404);
  });

  it('are counted per queue', async () => {
    await failedJob('aldertech', 'd');
    const { items } = (await adam.get('/api/v1/queues')).body;
    expect(items.map((queue: { name: string }) => queue.name)).toEqual(['dispatch', 'normal', 'bulk']);
    expect(items[1]).toMatchObject({ failed: 1 });
    expect(items[0].due).toBeGreaterThan(0);
    expect(items[0].oldestWaitingSeconds).toBeGreaterThanOrEqual(0);
  });

  it('are none of a channel manager’s business', async () => {
    const carla = await server.as('carla@aldertech.example');
    expect((await carla.get('/api/v1/jobs')).status).toBe(403);
  });
});

describe('what is shown of a job', () => {
  it('keeps plain values and hides the rest', () => {
    expect(payloadSummary({ id: 7, items: [1, 2], nested: { a: 1 }, resetLink: 'https://x' })).toEqual([
      { key: 'id', value: '7' },
      { key: 'items', value: '2 ×' },
      { key: 'nested', value: '{…}' },
      { key: 'resetLink', value: '•••' },
    ]);
    expect(payloadSummary(null)).toEqual([]);
  });

  it('reads the message of a worker and of the engine', () => {
    expect(failureMessage({ message: 'no' })).toBe('no');
    expect(failureMessage({ value: { message: 'job timed out' } })).toBe('job timed out');
    expect(failureMessage(null)).toBeNull();
  });
});
