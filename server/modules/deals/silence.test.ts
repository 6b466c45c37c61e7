import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestServer, TEST_NOW, type Client, type TestServer } from '../../kit/testing/server.ts';
import { approved, bodyOf, happened, read, step } from './testing.ts';

let server: TestServer;
let priya: Client;
let carla: Client;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());
beforeEach(() => everybodyAt(TEST_NOW.toISOString()));

async function everybodyAt(moment: string): Promise<void> {
  server.clock.set(new Date(moment));
  priya = await server.as('priya@brightline.example');
  carla = await server.as('carla@aldertech.example');
}

const protection = async (client: Client, deal: { id: string }) =>
  bodyOf(await client.get(`/api/v1/deals/${deal.id}/protection`));

describe('silence', () => {
  it('is pointed out after 45 days to both sides, unless the partner shows a sign', async () => {
    const silent = await approved(priya, carla, 'Molkerei Elze');
    const busy = await approved(priya, carla, 'Molkerei Nordstemmen');
    await everybodyAt('2026-07-01T08:00:00Z');
    bodyOf(await step(priya, busy, 'comments', { body: 'Met them twice.' }), 201);
    await everybodyAt('2026-07-18T08:00:00Z');
    await server.settle();
    expect(await happened(priya, silent)).toContain('deal.silent');
    expect(await happened(priya, busy)).not.toContain('deal.silent');
    expect((await protection(priya, busy)).inactivity.activeAt).toMatch('2026-07-01T08:00');
    await everybodyAt('2026-08-16T08:00:00Z');
    await server.settle();
    expect(await happened(priya, busy)).toContain('deal.silent');
    expect((await read(priya, silent)).status).toBe('approved');
  });
});
