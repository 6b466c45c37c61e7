import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, WORLD_PASSWORD, type TestServer } from '../../kit/testing/server.ts';
import { Attempts } from './attempts.ts';
import { signIn } from './testing.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ MILLRACE_RATE_LIMITS: 'on' });
});
afterAll(() => server.close());

const fail = async (email: string, times: number) => {
  const statuses: number[] = [];
  for (let count = 0; count < times; count += 1) statuses.push((await signIn(server, email, 'wrong')).status);
  return statuses;
};
const seconds = (count: number) => server.clock.move(count * 1000);

describe('failures in a row', () => {
  it.each([
    ['known', 'olivia@aldertech.example'],
    ['unknown', 'ghost@aldertech.example'],
  ])('make a %s address wait after ten, longer each time', async (_kind, email) => {
    expect(await fail(email, 10)).toEqual(Array(10).fill(401));
    const locked = await signIn(server, email);
    expect(locked).toMatchObject({ status: 429, body: { code: 'too_many_attempts' } });
    const wait = Number(locked.headers.get('retry-after'));
    expect(wait).toBeGreaterThan(50);
    expect(wait).toBeLessThanOrEqual(60);
    seconds(61);
    expect(await fail(email, 2)).toEqual([401, 429]);
    const longer = Number((await signIn(server, email)).headers.get('retry-after'));
    expect(longer).toBeGreaterThan(110);
    expect(longer).toBeLessThanOrEqual(120);
    seconds(121);
  });

  it('are forgotten when the password is right', async () => {
    const email = 'adam@aldertech.example';
    await fail(email, 9);
    expect((await signIn(server, email)).status).toBe(200);
    expect(await fail(email, 9)).toEqual(Array(9).fill(401));
    expect((await signIn(server, email)).status).toBe(200);
  });

  it('are forgotten after a day', async () => {
    const email = 'chidi@aldertech.example';
    await fail(email, 9);
    seconds(24 * 3600 + 1);
    expect(await fail(email, 9)).toEqual(Array(9).fill(401));
  });
});

describe('parallel guesses', () => {
  it('gain nothing: of fifty at once, ten are judged', async () => {
    const attempts = new Attempts(server.runtime.database.system, server.clock, true);
    const limit = { free: 10, firstWaitSeconds: 60 };
    const waits = await Promise.all(Array.from({ length: 50 }, () => attempts.claim('test', 'parallel', limit)));
    expect(waits.filter((wait) => wait === 0)).toHaveLength(10);
  });
});

describe('one network address', () => {
  it('waits after fifty failures with as many names, and its neighbours’ successes do not reset it', async () => {
    seconds(24 * 3600 + 1);
    for (let count = 0; count < 49; count += 1) {
      expect((await signIn(server, `guess-${count}@aldertech.example`, 'wrong')).status).toBe(401);
    }
    expect((await signIn(server, 'arun@aldertech.example', WORLD_PASSWORD)).status).toBe(200);
    expect((await signIn(server, 'guess-49@aldertech.example', 'wrong')).status).toBe(401);
    expect((await signIn(server, 'guess-50@aldertech.example', 'wrong')).status).toBe(429);
    seconds(61);
    expect((await signIn(server, 'arun@aldertech.example', WORLD_PASSWORD)).status).toBe(200);
  });
});
