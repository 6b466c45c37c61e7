import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type Client, type TestServer } from '../../kit/testing/server.ts';
import { bodyOf } from '../deals/testing.ts';
import { act, opened } from './testing.ts';

let server: TestServer;
let priya: Client;
let ben: Client;
let carla: Client;

beforeAll(async () => {
  server = await startTestServer();
  priya = await server.as('priya@brightline.example');
  ben = await server.as('ben@cobalt-networks.example');
  carla = await server.as('carla@aldertech.example');
});
afterAll(() => server.close());

const own = async (who: Client, side: { id: string }) => bodyOf(await who.get(`/api/v1/dispute-sides/${side.id}`));

describe('a deadline that passes', () => {
  it('is reminded of and recorded; an answer afterwards is late', async () => {
    const { dispute, side } = await opened(priya, ben, carla, 'Orgelbau Saalfeld');
    await act(carla, dispute, 'evidence-requests', { sideId: side.id, question: 'Who signed?' });
    for (let day = 0; day < 20; day += 1) {
      server.clock.move(86_400_000);
      await server.settle();
    }
    ben = await server.as('ben@cobalt-networks.example');
    const seen = await own(ben, side);
    expect(seen.requests[0].state).toBe('missed');
    const { items } = bodyOf(await ben.get(`/api/v1/dispute-sides/${side.id}/timeline`));
    const types = items.map((event: { type: string }) => event.type);
    expect(types).toContain('dispute_side.reminded');
    expect(types).toContain('dispute_side.answer_missed');
    const answer = { requestId: seen.requests[0].id, body: 'The managing director.' };
    const after = bodyOf(await ben.post(`/api/v1/dispute-sides/${side.id}/answers`, answer));
    expect(after.statements.at(-1)).toMatchObject({ kind: 'answer', late: true });
  });
});
